package shop;

final class Customers {
    private Customers() {}

    static Customer findByEmail(String email) {
        return new Customer(17, email, 1);
    }
}
