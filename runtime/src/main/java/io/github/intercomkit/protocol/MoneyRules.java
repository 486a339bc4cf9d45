package io.github.intercomkit.protocol;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules for money in an event's metadata: a whole number of the currency's smallest unit, not below zero (Intercom's documentation
 * of events).
 */
public final class MoneyRules {
    private static final String AMOUNT = "amount";
    private static final String CURRENCY = "currency";

    private MoneyRules() {}

    /** Why a number of the smallest unit is refused; null if it is not. */
    public static @Nullable String problemOf(long smallestUnits) {
        if (smallestUnits < 0) {
            return "its amount is below zero, and Intercom takes no such money. Tell a refund as an event of its own.";
        }
        return smallestUnits > Limits.MAX_WHOLE_NUMBER
                ? "its amount is over " + Limits.MAX_WHOLE_NUMBER
                        + " of the smallest unit, the most that JavaScript holds exactly."
                : null;
    }

    /** Why an amount is refused; null if it is not. */
    public static @Nullable String problemOf(BigDecimal amount, Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        if (digits < 0) {
            return "its currency " + currency + " has no smallest unit. Give a currency that people pay with.";
        }
        if (amount.signum() == 0) {
            return null;
        }
        // Zeros at the end count for nothing: 0.800 is 0.80.
        if (amount.stripTrailingZeros().scale() > digits) {
            return "its amount has more than " + digits + " fraction digits, the most that " + currency
                    + " has. Round it as your accounts do.";
        }
        // By its digits: the number itself may be too large to be written out.
        long length = (long) amount.precision() - amount.scale() + digits;
        if (length > Long.toString(Long.MAX_VALUE).length() - 1) {
            return problemOf(amount.signum() < 0 ? -1 : Long.MAX_VALUE);
        }
        return problemOf(amount.movePointRight(digits).longValueExact());
    }

    /** The number of the smallest unit, for an amount that is not refused. */
    public static long smallestUnits(BigDecimal amount, Currency currency) {
        return amount.signum() == 0
                ? 0
                : amount.movePointRight(currency.getDefaultFractionDigits()).longValueExact();
    }

    /** The members of money, in their order. */
    public static Map<String, Object> toMap(long smallestUnits, Currency currency) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(AMOUNT, smallestUnits);
        members.put(CURRENCY, currency.getCurrencyCode().toLowerCase(Locale.ROOT));
        return Collections.unmodifiableMap(members);
    }
}
