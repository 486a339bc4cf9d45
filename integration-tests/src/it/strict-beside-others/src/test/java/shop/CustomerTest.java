package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.intercomkit.Messenger;
import org.junit.jupiter.api.Test;

class CustomerTest {
    @Test
    void isBooted() {
        Customer customer = new Customer(17, "ada@example.com", 2, new Company("c1", "Analytical Engines"));

        assertEquals(
                "{\"app_id\":\"k8w2v7qz\",\"user_id\":\"17\",\"email\":\"ada@example.com\","
                        + "\"company\":{\"company_id\":\"c1\",\"name\":\"Analytical Engines\"},"
                        + "\"apples\":2,\"plan\":\"crate\"}",
                new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz").build())
                        .boot(customer)
                        .toJson());
    }
}
