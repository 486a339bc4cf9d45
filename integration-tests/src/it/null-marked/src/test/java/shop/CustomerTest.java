package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.intercomkit.Messenger;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CustomerTest {
    @Test
    void nullAttributesAreLeftOut() {
        Customer customer = new Customer(
                17L,
                null,
                null,
                null,
                86400,
                null,
                null,
                null,
                Optional.empty(),
                OptionalInt.empty(),
                null,
                null,
                3,
                new Company("c-1", "Orchard", null, null),
                null);
        var customers =
                new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz").build());

        assertEquals(
                "{\"user_id\":\"17\",\"company\":{\"company_id\":\"c-1\",\"name\":\"Orchard\"},\"seen_at\":86400,\"apples\":3}",
                customers.update(customer).toJson());
    }
}
