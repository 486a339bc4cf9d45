package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.intercomkit.Messenger;
import org.junit.jupiter.api.Test;

class CustomerTest {
    @Test
    void isBooted() {
        assertEquals(
                "{\"app_id\":\"k8w2v7qz\",\"email\":\"ada@example.com\",\"vip\":true}",
                new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz").build())
                        .boot(new Customer("ada@example.com", true))
                        .toJson());
    }
}
