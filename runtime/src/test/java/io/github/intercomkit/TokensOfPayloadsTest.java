package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the token of a payload is made, and for which users. */
class TokensOfPayloadsTest extends SignedFixture {
    @Test
    void theTokenIsOfTheMomentWhenThePayloadWasMade() {
        BootPayload boot = customers.boot(ada());
        String first = boot.toJson();
        clock.forward(Duration.ofDays(1).toSeconds());

        assertThat(boot.toJson()).isEqualTo(first);
        assertThat(customers.boot(ada()).toJson()).isNotEqualTo(first);
    }

    /** Otherwise the token of one user could stand beside the attributes of another. */
    @Test
    void aPayloadIsNotAffectedByLaterChangesOfTheUser() {
        Customer customer = ada();
        BootPayload boot = customers.boot(customer);
        String before = boot.toJson();
        customer.id = 18;
        customer.email = "bob@example.com";
        customer.plan = "silver";

        assertThat(boot.with("note", "x").toJson()).isEqualTo(before.replaceFirst("}$", ",\"note\":\"x\"}"));
        assertThat(claims(boot)).contains("\"user_id\":\"17\"").doesNotContain("silver");
    }

    @Test
    void aTokenWithoutExpiryHasNoExpClaim() {
        CustomerIntercomSerializer lasting = new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz")
                .identityVerification(jwt.withoutExpiry())
                .build());

        assertThat(claims(lasting.boot(Customer.withId(1234)))).isEqualTo("{\"user_id\":\"1234\"}");
        assertThat(token(lasting.boot(Customer.withId(1234))))
                .isEqualTo("eyJhbGciOiJIUzI1NiJ9.eyJ1c2VyX2lkIjoiMTIzNCJ9.QbVRt0_T4JfAv0rGica24l0jzWo48-K1gAWdbvYCHuk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aUserWithoutAnIdIsRefused(String id) {
        Customer withoutId = Customer.withEmail("ada@example.com");
        withoutId.id = id;

        for (Runnable step : List.<Runnable>of(
                () -> customers.boot(withoutId),
                () -> customers.update(withoutId),
                () -> customers.diff(customers.snapshot(withoutId), withoutId))) {
            assertThatThrownBy(step::run)
                    .isInstanceOf(InvalidPayloadException.class)
                    .hasMessageContaining("no user_id")
                    .hasMessageContaining("UserHash");
        }
    }
}
