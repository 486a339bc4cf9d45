class Given {}

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
