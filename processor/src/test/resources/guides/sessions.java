@IntercomUser
record Customer(@IntercomAttribute("user_id") long id) {
    void buyApple() {}
}

interface Customers {
    Optional<Customer> findLockedByEmail(String email);
}

class Given {
    static final class HttpSession {
        Object getAttribute(String name) {
            return null;
        }

        void setAttribute(String name, Object value) {}
    }

    final Customer customer = new Customer(17);
    final Shop shop = new Shop(email -> Optional.of(customer));
    final CustomerIntercomSerializer customers =
            new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz").build());
    final MessengerSession<Customer> session = MessengerSession.of(customers, null);
    final HttpSession httpSession = new HttpSession();
}
