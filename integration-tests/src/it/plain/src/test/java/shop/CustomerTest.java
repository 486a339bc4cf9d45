package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.identity.UserHash;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomerTest {
    private final Messenger messenger = Messenger.builder("k8w2v7qz")
            .identityVerification(UserHash.withSecret("secret"))
            .build();
    private final CustomerIntercomSerializer customers = new CustomerIntercomSerializer(messenger);

    @Test
    void isBootedAndUpdated() {
        Customer before = customer(1);
        Customer after = customer(2);

        assertEquals(
                "{\"app_id\":\"k8w2v7qz\",\"user_id\":\"17\",\"email\":\"ada@example.com\","
                        + "\"user_hash\":\"" + UserHash.withSecret("secret").hash("17") + "\","
                        + "\"created_at\":1700000000,"
                        + "\"companies\":[{\"company_id\":\"c1\",\"name\":\"Analytical Engines\"}],\"apples\":1}",
                customers.boot(before).toJson());
        assertEquals(
                "{\"user_id\":\"17\",\"email\":\"ada@example.com\"," + "\"user_hash\":\""
                        + UserHash.withSecret("secret").hash("17") + "\",\"apples\":2}",
                customers.diff(before, after).toJson());
    }

    private static Customer customer(int apples) {
        return new Customer(
                17,
                "ada@example.com",
                Instant.ofEpochSecond(1_700_000_000),
                apples,
                List.of(new Company("c1", "Analytical Engines")));
    }
}
