package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.fixture.Customer;
import org.junit.jupiter.api.Test;

/** Null is left out of boots and updates; a diff clears the attribute where Intercom can clear it. */
class NullValuesTest extends PayloadFixture {
    @Test
    void updatesLeaveOutNullAndSendEmptyTextZeroAndFalse() {
        Customer customer = Customer.withId(17);
        customer.plan = "";

        assertThat(plain.update(customer).toJson())
                .isEqualTo("{\"user_id\":\"17\",\"plan\":\"\",\"apples\":0,\"ratio\":0.0,\"vip\":false}");
    }

    @Test
    void aDiffClearsCustomAttributesAndStandardText() {
        Customer after = Customer.withId(17);
        after.email = "ada@example.com";

        assertThat(plain.diff(full(), after).toJson())
                .isEqualTo("{\"user_id\":\"17\",\"email\":\"ada@example.com\",\"name\":\"\",\"language_override\":\"\","
                        + "\"plan\":\"\",\"apples\":0,\"credits\":\"\",\"ratio\":0.0,\"score\":\"\",\"beta\":\"\","
                        + "\"trial_ends_at\":\"\"}");
    }

    @Test
    void valuesThatCannotBeClearedAreLeftOutAndNotReported() {
        Customer before = full();
        Customer after = full();
        after.email = null;
        after.createdAt = null;
        after.unsubscribed = null;
        after.avatar = null;
        after.company = null;

        UpdatePayload update = plain.diff(before, after);

        assertThat(update.toJson()).isEqualTo("{\"user_id\":\"17\"}");
        assertThat(update.changedAttributes()).isEmpty();
        assertThat(update.hasChanges()).isFalse();
    }

    @Test
    void nullAndEmptyTextAreEqualInADiff() {
        Customer before = full();
        before.plan = null;
        before.name = "";
        Customer after = full();
        after.plan = "";
        after.name = null;

        assertThat(plain.diff(before, after).hasChanges()).isFalse();
        assertThat(plain.diff(after, before).hasChanges()).isFalse();
    }

    @Test
    void aDiffWithoutChangesGivesTheSameAnswersAgain() {
        UpdatePayload nothing = plain.diff(full(), full());
        String identifiers = "{\"user_id\":\"17\",\"email\":\"ada@example.com\"}";

        assertThat(nothing.hasChanges()).isFalse();
        assertThat(nothing.toJson()).isEqualTo(identifiers);
        assertThat(nothing.hasChanges()).isFalse();
        assertThat(nothing.changedAttributes()).isEmpty();
        assertThat(nothing.with("plan", "x").hasChanges()).isTrue();
        assertThat(nothing.toJson()).isEqualTo(identifiers);
    }

    @Test
    void textThatBecameEmptyIsCleared() {
        Customer after = full();
        after.plan = "";

        assertThat(plain.diff(full(), after).toMap()).containsEntry("plan", "");
    }
}
