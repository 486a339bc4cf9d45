class Given {}

@IntercomUser
record Customer(@IntercomAttribute("user_id") long id) {}

class Shop {
    Customer customer(Principal name) {
        return new Customer(17);
    }

    MessengerCalls buyApple(Principal name, java.util.function.Function<Customer, MessengerCalls> step) {
        return step.apply(new Customer(17));
    }
}
