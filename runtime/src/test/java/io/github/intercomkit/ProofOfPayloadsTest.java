package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.fixture.Customer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every payload of a user carries the proof. */
class ProofOfPayloadsTest extends PayloadFixture {
    @Test
    void everyBootUpdateAndDiffCarriesTheProof() {
        Customer customer = full();
        UserSnapshot<Customer> before = verified.snapshot(customer);

        assertThat(verified.boot(customer).toMap()).containsEntry("user_hash", hash.hash("17"));
        assertThat(verified.update(customer).toMap()).containsEntry("user_hash", hash.hash("17"));
        assertThat(verified.diff(before, customer).toMap())
                .containsExactly(
                        Map.entry("user_id", "17"),
                        Map.entry("email", "ada@example.com"),
                        Map.entry("user_hash", hash.hash("17")));
    }

    @Test
    void withoutAUserIdTheProofIsOfTheEmail() {
        assertThat(verified.boot(Customer.withEmail("ada@example.com")).toMap())
                .containsEntry("user_hash", hash.hash("ada@example.com"));
    }

    @Test
    void withoutVerificationNoProofIsSent() {
        assertThat(plain.boot(full()).toMap()).doesNotContainKeys("user_hash", "intercom_user_jwt");
    }
}
