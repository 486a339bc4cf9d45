class Given {}

@IntercomUser
record Customer(@IntercomAttribute("user_id") long id) {}

class Shop {
    Customer customer(Principal name) {
        return new Customer(17);
    }

    Customer buyApple(Principal name) {
        return new Customer(17);
    }
}
