class Given {
    @IntercomUser
    record Customer(@IntercomAttribute("user_id") long id) {}

    static final class HttpSession {
        Object getAttribute(String name) {
            return null;
        }

        void setAttribute(String name, Object value) {}
    }

    final Given_CustomerIntercomSerializer customers =
            new Given_CustomerIntercomSerializer(Messenger.builder("k8w2v7qz").build());
    final Customer customer = new Customer(17);
    final MessengerSession<Customer> session = MessengerSession.of(customers, null);
    final HttpSession httpSession = new HttpSession();
}
