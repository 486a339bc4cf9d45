@IntercomUser
class Customer {
    @IntercomAttribute
    int apples = 1;

    @IntercomAttribute("user_id")
    long id() {
        return 17;
    }

    void buyApple() {
        apples++;
    }

    @IntercomAttribute
    Company company() {
        return new Company("7", "Orchard", false);
    }

    boolean isStaff() {
        return false;
    }

    boolean isRobot() {
        return false;
    }
}

@IntercomCompany
record Company(@IntercomAttribute("company_id") String id, @IntercomAttribute String name, boolean isTest) {}

class Given {
    final String secret = "q1w2e3r4";
    final Messenger messenger = Messenger.builder("k8w2v7qz").build();
    final CustomerIntercomSerializer customers = new CustomerIntercomSerializer(messenger);
    final Customer customer = new Customer();
    final BootPayload boot = customers.boot(customer);
    final IntercomPayload payload = boot;
    final OutputStream outputStream = new ByteArrayOutputStream();
    final String title = "Shop";
    final String code = "spring";
}
