package io.github.intercomkit.sample;

import java.time.Instant;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Adds two customers to an empty database. */
@Component
class DemoCustomers implements ApplicationRunner {
    static final DemoCustomer ADA =
            new DemoCustomer("ada@brookside.example", "pippin", "Ada Brook", "Brookside Bakery", "Grove");
    static final DemoCustomer GRACE =
            new DemoCustomer("grace@hilltop.example", "russet", "Grace Hill", "Hilltop Cider", "Forest");

    private final Customers customers;
    private final PasswordEncoder passwords;

    DemoCustomers(Customers customers, PasswordEncoder passwords) {
        this.customers = customers;
        this.passwords = passwords;
    }

    static List<DemoCustomer> all() {
        return List.of(ADA, GRACE);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (customers.count() > 0) {
            return;
        }
        save(
                ADA,
                "2024-03-01T09:30:00Z",
                1,
                new Company("brookside", ADA.company(), ADA.plan(), 240, at("2023-11-20T08:00:00Z")));
        save(
                GRACE,
                "2025-08-17T14:05:00Z",
                9,
                new Company("hilltop", GRACE.company(), GRACE.plan(), 900, at("2025-08-16T10:00:00Z")));
    }

    private void save(DemoCustomer demo, String createdAt, int apples, Company company) {
        String passwordHash = passwords.encode(demo.password());
        customers.save(new Customer(demo.email(), demo.name(), passwordHash, at(createdAt), apples, company));
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }

    /** A customer that the page offers to sign in as. */
    record DemoCustomer(String email, String password, String name, String company, String plan) {}
}
