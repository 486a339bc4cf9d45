package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.fixture.Customer;
import org.junit.jupiter.api.Test;

/** A diff is between two states of one person. */
class SamePersonTest extends PayloadFixture {
    @Test
    void anotherUserIdIsRefused() {
        assertThatThrownBy(() -> plain.diff(Customer.withId(17), Customer.withId(18)))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessageContaining("shutdown, then boot")
                .hasMessageNotContainingAny("17", "18");
    }

    @Test
    void aUserIdThatIsMissingLaterIsRefused() {
        Customer before = full();
        Customer after = full();
        after.id = null;

        assertThatThrownBy(() -> plain.diff(before, after)).isInstanceOf(InvalidPayloadException.class);
    }

    @Test
    void anotherEmailWithoutAUserIdIsRefused() {
        assertThatThrownBy(() -> plain.diff(Customer.withEmail("a@x"), Customer.withEmail("b@x")))
                .isInstanceOf(InvalidPayloadException.class);
    }

    @Test
    void aFirstUserIdBesideAnEqualEmailIsAChange() {
        Customer after = full();
        Customer before = full();
        before.id = null;

        assertThat(plain.diff(before, after).changedAttributes()).containsExactly("user_id");
    }

    @Test
    void aChangedEmailBesideAnEqualUserIdIsAChange() {
        Customer after = full();
        after.email = "ada@example.org";

        UpdatePayload update = verified.diff(full(), after);

        assertThat(update.toJson())
                .isEqualTo(
                        "{\"user_id\":\"17\",\"email\":\"ada@example.org\",\"user_hash\":\"" + hash.hash("17") + "\"}");
        assertThat(update.changedAttributes()).containsExactly("email");
    }
}
