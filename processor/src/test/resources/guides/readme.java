class Given {
    final String secret = "q1w2e3r4";
    final Customer customer = new Customer(17, "ada@example.com", Instant.EPOCH, 1);
    final Customer before = customer;
    final Customer after = new Customer(17, "ada@example.com", Instant.EPOCH, 2);
}
