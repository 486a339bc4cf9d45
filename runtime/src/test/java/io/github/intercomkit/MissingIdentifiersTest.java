package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.fixture.Customer;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Identifiers are text, and blank ones count as absent. */
class MissingIdentifiersTest extends PayloadFixture {
    @Test
    void aNumericIdIsSentAsText() {
        assertThat(plain.boot(Customer.withId(17L)).toMap()).containsEntry("user_id", "17");
    }

    @Test
    void aLargeIdIsSentWithAllItsDigits() {
        BigInteger large = BigInteger.TWO.pow(80);

        assertThat(plain.boot(Customer.withId(large)).toMap()).containsEntry("user_id", large.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void aBlankIdentifierCountsAsAbsent(String blank) {
        Customer customer = Customer.withId(blank);
        customer.email = "ada@example.com";

        assertThat(verified.boot(customer).toMap())
                .doesNotContainKey("user_id")
                .containsEntry("user_hash", hash.hash("ada@example.com"));
    }

    @Test
    void aSnapshotOfAUserWithoutAnIdentifierIsRefused() {
        assertThatThrownBy(() -> plain.snapshot(Customer.withEmail("  ")))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessageContaining("neither a user_id nor an email")
                .hasMessageContaining("bootVisitor()");
    }
}
