class Given {}

@IntercomUser
record Customer(
        @IntercomAttribute("user_id") long id,
        @IntercomAttribute String email,
        @IntercomAttribute String name,
        @IntercomAttribute int apples) {}

class Shop {
    Answer tell(@Nullable Principal name, java.util.function.Function<@Nullable Customer, MessengerCalls> step) {
        return Answer.of(null, step.apply(null));
    }

    Answer buyApple(Principal name, java.util.function.Function<Customer, MessengerCalls> step) {
        Customer customer = new Customer(17, "ada@example.com", "Ada", 2);
        return Answer.of(customer, step.apply(customer));
    }
}
