class Given {
    @IntercomUser
    record Customer(@IntercomAttribute("user_id") long id) {}

    final Messenger messenger = Messenger.builder("k8w2v7qz").build();
    final Given_CustomerIntercomSerializer customers = new Given_CustomerIntercomSerializer(messenger);
    final Customer customer = new Customer(17);
    final MessengerSession<Customer> session = MessengerSession.of(customers, null);
    final MessengerPage page = MessengerPage.of(messenger);
    final BootPayload boot = customers.boot(customer);
}
