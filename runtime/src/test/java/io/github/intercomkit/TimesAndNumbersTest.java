package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.fixture.Customer;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times are whole seconds, and numbers are those that JavaScript holds. */
class TimesAndNumbersTest extends PayloadFixture {
    @Test
    void timesAreRoundedDownAlsoBefore1970() {
        Customer customer = full();
        customer.createdAt = Instant.parse("1969-12-31T23:59:58.999Z");
        customer.trialEndsAt = Instant.parse("1970-01-01T00:00:01.999Z");

        assertThat(plain.update(customer).toMap())
                .containsEntry("created_at", -2L)
                .containsEntry("trial_ends_at", 1L);
    }

    @Test
    void wholeNumbersUpToTheLimitOfJavaScriptAreSent() {
        Customer customer = full();
        customer.apples = LARGEST;
        customer.credits = -LARGEST;

        assertThat(plain.update(customer).toMap())
                .containsEntry("apples", LARGEST)
                .containsEntry("credits", -LARGEST);
    }

    @ParameterizedTest
    @ValueSource(longs = {LARGEST + 1, -LARGEST - 1, Long.MAX_VALUE, Long.MIN_VALUE})
    void wholeNumbersBeyondTheLimitOfJavaScriptAreRefused(long tooFar) {
        Customer customer = full();
        customer.apples = tooFar;

        assertRefused(customer, "Attribute \"apples\"", tooFar);
    }

    @Test
    void aTimeAfterTheYear9999IsRefused() {
        Customer customer = full();
        customer.trialEndsAt = Instant.MAX;

        assertRefused(customer, "Attribute \"trial_ends_at\"", Instant.MAX.getEpochSecond());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void decimalsThatAreNotFiniteAreRefused(double value) {
        Customer customer = full();
        customer.ratio = value;

        assertRefused(customer, "Attribute \"ratio\"", value);
    }

    @Test
    void aDecimalBeyondDoubleIsRefused() {
        Customer customer = full();
        customer.score = new BigDecimal("1e400");

        assertRefused(customer, "Attribute \"score\"", new BigDecimal("1e400"));
    }

    @Test
    void minusZeroAndTrailingZerosAreNoChange() {
        Customer before = full();
        before.ratio = -0.0;
        before.score = new BigDecimal("1.0");
        Customer after = full();
        after.ratio = 0.0;
        after.score = new BigDecimal("1.00");

        assertThat(plain.update(before).toJson()).contains("\"ratio\":0.0,\"score\":1.0");
        assertThat(plain.diff(before, after).hasChanges()).isFalse();
        assertThat(plain.snapshot(before)).isEqualTo(plain.snapshot(after));
    }

    @Test
    void aFloatIsSentAsTheDecimalThatItShows() {
        Customer customer = full();
        customer.score = 0.1f;

        assertThat(plain.update(customer).toJson()).contains("\"score\":0.1");
    }

    @Test
    void monthlySpendHasALimitOfItsOwn() {
        Customer customer = full();
        customer.company = customer.company.withMonthlySpend(2147483647L);
        assertThat(plain.update(customer).toJson()).contains("\"monthly_spend\":2147483647");

        customer.company = customer.company.withMonthlySpend(2147483648L);
        assertRefused(customer, "Company attribute \"monthly_spend\"", 2147483648L);
    }
}
