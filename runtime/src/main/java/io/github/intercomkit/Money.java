package io.github.intercomkit;

import io.github.intercomkit.protocol.MoneyRules;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Money in the metadata of an event: a whole number of the currency's smallest unit, 80 for 0.80 EUR, and 80 for 80 JPY. Immutable and
 * thread-safe; {@code toString()} shows no amount.
 *
 * @param amount how many of the smallest unit
 * @param currency the currency
 */
public record Money(long amount, Currency currency) {
    /**
     * Money as Intercom counts it.
     *
     * @param amount how many of the smallest unit, such as cents
     * @param currency the currency
     * @throws InvalidPayloadException for an amount below zero or beyond 2^53 − 1
     */
    public Money {
        Objects.requireNonNull(currency, "currency");
        requireNone(MoneyRules.problemOf(amount));
    }

    /**
     * Money by its decimal amount. Nothing is rounded: {@code 0.80} EUR are 80 cents, and {@code 0.805} EUR are refused.
     *
     * @param amount the amount in the currency itself, such as euros
     * @param currency the currency
     * @return the money
     * @throws InvalidPayloadException for an amount below zero, beyond 2^53 − 1 of the smallest unit or with more fraction digits than
     *     the currency has, and for a currency without a smallest unit, such as gold
     */
    public static Money of(BigDecimal amount, Currency currency) {
        requireNone(MoneyRules.problemOf(
                Objects.requireNonNull(amount, "amount"), Objects.requireNonNull(currency, "currency")));
        return new Money(MoneyRules.smallestUnits(amount, currency), currency);
    }

    /**
     * Money by its decimal amount.
     *
     * @param amount the amount in the currency itself, such as {@code "0.80"}
     * @param currencyCode the code of ISO 4217, such as {@code EUR}
     * @return the money
     * @throws InvalidPayloadException as {@link #of(BigDecimal, Currency)} throws it
     * @throws IllegalArgumentException for a text that is no number, and a code that this Java does not know
     */
    public static Money of(String amount, String currencyCode) {
        return of(new BigDecimal(amount), Currency.getInstance(currencyCode));
    }

    /**
     * The money in Intercom's terms.
     *
     * @return an unmodifiable map with {@code amount} and {@code currency}, its code in lower case
     */
    public Map<String, Object> toMap() {
        return MoneyRules.toMap(amount, currency);
    }

    /** Shows the currency, and no amount. */
    @Override
    public String toString() {
        return "Money[" + currency + "]";
    }

    private static void requireNone(@Nullable String problem) {
        if (problem != null) {
            throw new InvalidPayloadException("The money cannot be sent: " + problem);
        }
    }
}
