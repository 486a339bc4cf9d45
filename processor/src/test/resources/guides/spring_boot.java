@IntercomUser
record Customer(
        @IntercomAttribute("user_id") long id,
        @IntercomAttribute String email,
        @IntercomAttribute String name,
        @IntercomAttribute int apples) {
    void buyApple() {}
}

interface Customers {
    Optional<Customer> findLockedByEmail(String email);
}

class Given {
    static final class WebSession {
        Object getAttribute(String name) {
            return null;
        }

        Map<String, Object> getAttributes() {
            return new HashMap<>();
        }
    }

    final Customer customer = new Customer(17, "ada@example.com", "Ada", 1);
    final Shop shop = new Shop(email -> Optional.of(customer));
    final CustomerIntercomSerializer serializer =
            new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz").build());
    final WebSession webSession = new WebSession();
}
