package io.github.intercomkit.codegen;

import io.github.intercomkit.protocol.MoneyRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of one event, in the order in which it is written: for generated code, which writes values that {@link #values()}
 * converted. A null value is left out. Not thread-safe; made for each event.
 */
@SuppressWarnings("exports") // JSpecify is optional for users of the module.
public final class EventMetadata {
    /** An event has no Messenger, which could say that long texts are cut. */
    private final WireValues values = new WireValues(false, company -> false);

    private final JsonMembers out = JsonMembers.all();
    private final List<String> keys = new ArrayList<>();

    /** No metadata yet. */
    public EventMetadata() {}

    /** The conversions, which note what they refuse. */
    public WireValues values() {
        return values;
    }

    /** Writes a text. */
    public void text(Attribute key, @Nullable String value) {
        put(key, value);
    }

    /** Writes a whole number or a time. */
    public void wholeNumber(Attribute key, long value) {
        put(key, value);
    }

    /** Writes a whole number or a time that can be absent. */
    public void wholeNumberOrNull(Attribute key, @Nullable Long value) {
        put(key, value);
    }

    /** Writes a decimal number. */
    public void decimal(Attribute key, double value) {
        put(key, value);
    }

    /** Writes a decimal number that can be absent. */
    public void decimalOrNull(Attribute key, @Nullable Double value) {
        put(key, value);
    }

    /** Writes money or a link, which was checked when it was made. */
    public <V> void object(Attribute key, @Nullable V value, Function<V, Map<String, Object>> toMap) {
        put(key, value == null ? null : toMap.apply(value));
    }

    /**
     * Writes money of any type that holds an amount and the code of a currency.
     *
     * @param amount reads the amount
     * @param currencyCode reads the code
     */
    public <V> void money(
            Attribute key, @Nullable V value, Function<V, BigDecimal> amount, Function<V, String> currencyCode) {
        if (value == null) {
            return;
        }
        Currency currency;
        try {
            currency = Currency.getInstance(currencyCode.apply(value));
        } catch (IllegalArgumentException unknown) {
            values.refuse(key, "its currency is none of ISO 4217 that this Java knows. Tell it as a text.");
            return;
        }
        BigDecimal number = amount.apply(value);
        String problem = MoneyRules.problemOf(number, currency);
        if (problem == null) {
            put(key, MoneyRules.toMap(MoneyRules.smallestUnits(number, currency), currency));
        } else {
            values.refuse(key, problem);
        }
    }

    /** Writes metadata that was written before, as a map of its values in Intercom's terms. */
    public void all(Map<?, ?> written) {
        written.forEach((key, value) -> put(Attribute.metadata((String) key), value));
    }

    /** The keys in order. */
    public List<String> keys() {
        return List.copyOf(keys);
    }

    /** The whole object. Nothing can be written after it. */
    public byte[] toObject() {
        return out.toObject();
    }

    private void put(Attribute key, @Nullable Object value) {
        if (value != null) {
            keys.add(key.name);
            out.value(key, value);
        }
    }
}
