package io.github.intercomkit;

import io.github.intercomkit.IntercomSerializer.Attribute;
import io.github.intercomkit.IntercomSerializer.CompanySnapshot;
import io.github.intercomkit.protocol.CompanyAttribute;
import io.github.intercomkit.protocol.StandardAttribute;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What generated code calls, kept apart from what people call, and protected: of the users' code only a serializer sees it.
 * The conversions are those of {@link WireValues}; each refuses with an {@link InvalidPayloadException}.
 */
@SuppressWarnings("NullableOptional") // A getter can return null whatever its type.
abstract class SerializerSupport {
    private static final String PERSON = "Attribute";
    private static final String COMPANY = "Company attribute";

    private final transient WireValues values;

    SerializerSupport(WireValues values) {
        this.values = values;
    }

    /** A standard attribute of a person. */
    protected static Attribute standard(String name) {
        return Attribute.known(StandardAttribute.named(name).orElseThrow(), PERSON);
    }

    /** A custom attribute of a person. */
    static Attribute custom(String name, AttributeInfo.Type type) {
        return Attribute.custom(name, type, PERSON);
    }

    // Methods have names of their own: one name for several, or a constant to tell them apart, costs javac a twentieth
    // of a type.

    /** A custom attribute of a person that is text. */
    protected static Attribute customText(String name) {
        return custom(name, AttributeInfo.Type.TEXT);
    }

    protected static Attribute customWholeNumber(String name) {
        return custom(name, AttributeInfo.Type.WHOLE_NUMBER);
    }

    protected static Attribute customDecimal(String name) {
        return custom(name, AttributeInfo.Type.DECIMAL);
    }

    protected static Attribute customBoolean(String name) {
        return custom(name, AttributeInfo.Type.BOOLEAN);
    }

    protected static Attribute customTime(String name) {
        return custom(name, AttributeInfo.Type.TIME);
    }

    /** One of Intercom's own attributes of a company. */
    protected static Attribute companyStandard(String name) {
        return Attribute.known(CompanyAttribute.named(name).orElseThrow(), COMPANY);
    }

    /** A custom attribute of a company. */
    protected static Attribute companyText(String name) {
        return Attribute.custom(name, AttributeInfo.Type.TEXT, COMPANY);
    }

    protected static Attribute companyWholeNumber(String name) {
        return Attribute.custom(name, AttributeInfo.Type.WHOLE_NUMBER, COMPANY);
    }

    protected static Attribute companyDecimal(String name) {
        return Attribute.custom(name, AttributeInfo.Type.DECIMAL, COMPANY);
    }

    protected static Attribute companyBoolean(String name) {
        return Attribute.custom(name, AttributeInfo.Type.BOOLEAN, COMPANY);
    }

    protected static Attribute companyTime(String name) {
        return Attribute.custom(name, AttributeInfo.Type.TIME, COMPANY);
    }

    /** The attribute, sent inside the token where there is one. */
    protected static Attribute signed(Attribute attribute) {
        return attribute.signed();
    }

    /** The attribute, and what is told of each of its companies. */
    protected static Attribute with(Attribute attribute, Attribute[] ofCompany) {
        return attribute.with(table(ofCompany));
    }

    static List<AttributeInfo> table(Attribute[] attributes) {
        return Arrays.stream(attributes).map(Attribute::info).toList();
    }

    /** All that is wrong with a user that was refused, which is read once more. */
    final InvalidPayloadException allRefusals(
            InvalidPayloadException first, Supplier<UserSnapshot<?>> reading, boolean needsUserId) {
        return values.allRefusals(first, reading, needsUserId);
    }

    /** What an optional holds, or null; an optional that is itself null is empty. */
    protected static <V> @Nullable V orNull(@Nullable Optional<V> optional) {
        return optional == null ? null : optional.orElse(null);
    }

    /** The text of an identifier of a person; null if it is absent or blank. */
    protected final @Nullable String identifier(Attribute attribute, @Nullable Object value) {
        return values.identifier(attribute, value);
    }

    /** The text without which there is no company; refused if it is absent or blank. */
    protected final String required(Attribute attribute, @Nullable Object value) {
        return values.required(attribute, value);
    }

    /** Text of any of the types that have a text form; null also for a locale without a language. */
    protected final @Nullable String text(Attribute attribute, @Nullable Object value) {
        return value == null ? null : values.text(attribute, value);
    }

    /** A whole number. */
    protected final long wholeNumber(Attribute attribute, long value) {
        return values.wholeNumber(attribute, value);
    }

    /** A whole number of any type that can be absent. */
    protected final @Nullable Long wholeNumberOrNull(Attribute attribute, @Nullable Object value) {
        Number number = WireValues.number(value);
        return number == null ? null : (Long) values.wholeNumber(attribute, number);
    }

    /** A decimal number. */
    protected final double decimal(Attribute attribute, double value) {
        return values.decimal(attribute, value);
    }

    protected final double decimal(Attribute attribute, float value) {
        return values.decimal(attribute, value);
    }

    /** A decimal number of any type that can be absent. */
    protected final @Nullable Double decimalOrNull(Attribute attribute, @Nullable Object value) {
        Number number = WireValues.number(value);
        return number == null ? null : (Double) values.decimal(attribute, number);
    }

    /** The second in which an instant falls, of any type that holds one. */
    protected final @Nullable Long time(Attribute attribute, @Nullable Object value) {
        return value == null ? null : (Long) values.time(attribute, value);
    }

    /** The first second of a day, or the second in which a local time falls. */
    protected final @Nullable Long localTime(Attribute attribute, @Nullable Object value, ZoneId zone) {
        return value == null ? null : (Long) values.localTime(attribute, value, zone);
    }

    /** A time that is counted in seconds. */
    protected final long epochSeconds(Attribute attribute, long value) {
        return values.epochSeconds(attribute, value);
    }

    protected final @Nullable Long epochSecondsOrNull(Attribute attribute, @Nullable Object value) {
        Number number = WireValues.number(value);
        return number == null ? null : (Long) values.epochSeconds(attribute, number);
    }

    /** A time that is counted in milliseconds. */
    protected final long epochMilliseconds(Attribute attribute, long value) {
        return values.epochMilliseconds(attribute, value);
    }

    protected final @Nullable Long epochMillisecondsOrNull(Attribute attribute, @Nullable Object value) {
        Number number = WireValues.number(value);
        return number == null ? null : (Long) values.epochMilliseconds(attribute, number);
    }

    /** The https address of an avatar; null if it is absent or blank. */
    protected final @Nullable String avatar(Attribute attribute, @Nullable Object value) {
        return value == null ? null : values.avatar(attribute, value);
    }

    /** Snapshots of companies; null if there is none. */
    protected final <C, S extends CompanySnapshot> @Nullable List<S> companies(
            Attribute attribute,
            @Nullable Collection<? extends C> companies,
            Function<? super C, ? extends S> snapshot) {
        return companies == null ? null : values.companies(attribute, companies, snapshot);
    }
}
