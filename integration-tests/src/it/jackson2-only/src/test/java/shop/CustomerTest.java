package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.intercomkit.BootPayload;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.UpdatePayload;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CustomerTest {
    private static final String JSON = "{\"app_id\":\"k8w2v7qz\",\"user_id\":\"17\",\"name\":\"Ada \\\"A.\\\" Löwe\","
            + "\"created_at\":1700000000,"
            + "\"avatar\":{\"type\":\"avatar\",\"image_url\":\"https://example.com/ada.png\"},"
            + "\"company\":{\"company_id\":\"c1\",\"name\":\"Analytical Engines\"},\"vip\":true,\"balance\":12.5}";

    private final ObjectMapper mapper = new ObjectMapper();
    private final CustomerIntercomSerializer customers =
            new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz").build());

    @Test
    void jackson2WritesAPayloadAsToJsonDoes() throws IOException {
        BootPayload boot = customers.boot(customer(true));

        assertEquals(JSON, boot.toJson());
        assertEquals(JSON, mapper.writeValueAsString(boot));
    }

    @Test
    void jackson2WritesPayloadsInsideAnotherObject() throws IOException {
        BootPayload boot = customers.boot(customer(true));
        UpdatePayload update = customers.diff(customer(true), customer(false));

        assertEquals(
                "{\"boot\":" + JSON + ",\"update\":{\"user_id\":\"17\",\"vip\":false},\"title\":\"Orchard\"}",
                mapper.writeValueAsString(new Page(boot, update, "Orchard")));
    }

    @Test
    void databindOfJackson3IsMissing() {
        assertThrows(ClassNotFoundException.class, () -> Class.forName("tools.jackson.databind.ObjectMapper"));
    }

    private static Customer customer(boolean vip) {
        return new Customer(
                17,
                "Ada \"A.\" Löwe",
                Instant.ofEpochSecond(1_700_000_000),
                "https://example.com/ada.png",
                new Company("c1", "Analytical Engines"),
                vip,
                new BigDecimal("12.50"));
    }

    private record Page(BootPayload boot, UpdatePayload update, String title) {}
}
