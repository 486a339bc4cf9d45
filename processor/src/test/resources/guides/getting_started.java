class Given {
    final String secret = "q1w2e3r4";
    final Messenger messenger = Messenger.builder("k8w2v7qz").build();
    final CustomerIntercomSerializer customers = new CustomerIntercomSerializer(messenger);
    final Customer customer = new Customer(17, "ada@example.com", 1);
}
