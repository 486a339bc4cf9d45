class Given {
    final String secret = "q1w2e3r4";
    final Messenger messenger = Messenger.builder("k8w2v7qz").build();
    final CustomerIntercomSerializer customers = new CustomerIntercomSerializer(messenger);
    final Customer customer = new Customer() {
        @Override
        public Long getId() {
            return 17L;
        }

        @Override
        String country() {
            return "Austria";
        }
    };
    final BootPayload boot = customers.boot(customer);
    final IntercomPayload payload = boot;
    final OutputStream outputStream = new ByteArrayOutputStream();
    final String title = "Shop";
    final String code = "spring";
}
