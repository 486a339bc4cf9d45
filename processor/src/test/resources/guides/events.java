class Given {
    @IntercomUser
    record Customer(@IntercomAttribute("user_id") long id, @IntercomAttribute int apples) {}

    static final class IntercomEvents {
        void track(MessengerEvent event) {}
    }

    final IntercomEvents intercomEvents = new IntercomEvents();
    final Instant delivery = Instant.ofEpochSecond(86400);
    final Customer customer = new Customer(17, 3);
    final MessengerSession<Customer> session = MessengerSession.of(
            new Given_CustomerIntercomSerializer(Messenger.builder("k8w2v7qz").build()), null);
    final AppleOrder given =
            new AppleOrder(3, delivery, Money.of("0.80", "EUR"), new RichLink("https://shop.example/1", "No. 1"));
    final MessengerEvent event = new AppleOrderIntercomEvent(given);

    {
        session.pageLoaded(new Customer(17, 2));
    }
}
