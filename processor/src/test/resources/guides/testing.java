@IntercomUser
record Customer(
        @IntercomAttribute("user_id") long id, @IntercomAttribute String email, @IntercomAttribute int apples) {}

class Given {
    final String secret = "q1w2e3r4";
    final CustomerIntercomSerializer customers =
            new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz").build());
    final Clock clock = Clock.systemUTC();
}
