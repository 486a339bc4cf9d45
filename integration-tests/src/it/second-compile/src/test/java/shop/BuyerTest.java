package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.intercomkit.Messenger;
import org.junit.jupiter.api.Test;

class BuyerTest {
    @Test
    void isBooted() {
        assertEquals(
                "{\"app_id\":\"k8w2v7qz\",\"email\":\"ada@example.com\"}",
                new BuyerIntercomSerializer(Messenger.builder("k8w2v7qz").build())
                        .boot(new Buyer("ada@example.com"))
                        .toJson());
    }
}
