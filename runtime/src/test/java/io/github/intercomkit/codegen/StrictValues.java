package io.github.intercomkit.codegen;

import io.github.intercomkit.InvalidPayloadException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Conversions that throw an exception for a value that {@link WireValues} refuses. */
final class StrictValues {
    @Nullable String text(Attribute attribute, @Nullable Object value) {
        return converted(values -> values.text(attribute, value));
    }

    @Nullable String identifier(Attribute attribute, @Nullable Object value) {
        return converted(values -> values.identifier(attribute, value));
    }

    String required(Attribute attribute, @Nullable Object value) {
        return converted(values -> values.required(attribute, value));
    }

    long wholeNumber(Attribute attribute, long value) {
        return converted(values -> values.wholeNumber(attribute, value));
    }

    @Nullable Long wholeNumberOrNull(Attribute attribute, @Nullable Object value) {
        return converted(values -> values.wholeNumberOrNull(attribute, value));
    }

    double decimal(Attribute attribute, double value) {
        return converted(values -> values.decimal(attribute, value));
    }

    double decimal(Attribute attribute, float value) {
        return converted(values -> values.decimal(attribute, value));
    }

    @Nullable Double decimalOrNull(Attribute attribute, @Nullable Object value) {
        return converted(values -> values.decimalOrNull(attribute, value));
    }

    @Nullable Long time(Attribute attribute, @Nullable Object value) {
        return converted(values -> values.time(attribute, value));
    }

    @Nullable Long localTime(Attribute attribute, @Nullable Object value, ZoneId zone) {
        return converted(values -> values.localTime(attribute, value, zone));
    }

    long epochSeconds(Attribute attribute, long value) {
        return converted(values -> values.epochSeconds(attribute, value));
    }

    @Nullable Long epochSecondsOrNull(Attribute attribute, @Nullable Object value) {
        return converted(values -> values.epochSecondsOrNull(attribute, value));
    }

    long epochMilliseconds(Attribute attribute, long value) {
        return converted(values -> values.epochMilliseconds(attribute, value));
    }

    @Nullable Long epochMillisecondsOrNull(Attribute attribute, @Nullable Object value) {
        return converted(values -> values.epochMillisecondsOrNull(attribute, value));
    }

    @Nullable String avatar(Attribute attribute, @Nullable Object value) {
        return converted(values -> values.avatar(attribute, value));
    }

    <C, S extends CompanySnapshot> @Nullable List<S> companies(
            Attribute attribute,
            @Nullable Collection<? extends C> companies,
            Function<? super C, ? extends S> snapshot) {
        return converted(
                values -> values.companies(attribute, companies, (company, unused) -> snapshot.apply(company)));
    }

    private static <V> V converted(Function<WireValues, V> conversion) {
        WireValues values = new WireValues(false, company -> false);
        V converted = conversion.apply(values);
        if (values.hasRefusals()) {
            throw new InvalidPayloadException(values.refusals().get(0));
        }
        return converted;
    }
}
