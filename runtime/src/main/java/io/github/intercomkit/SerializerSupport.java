package io.github.intercomkit;

import io.github.intercomkit.IntercomSerializer.Attribute;
import io.github.intercomkit.IntercomSerializer.CompanySnapshot;
import io.github.intercomkit.protocol.CompanyAttribute;
import io.github.intercomkit.protocol.StandardAttribute;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What generated code calls, kept apart from what people call. Everything is protected: only a generated serializer sees it.
 * The conversions are those of {@link WireValues}; each refuses with an {@link InvalidPayloadException}.
 */
@SuppressWarnings("NullableOptional") // A getter can return null whatever its type.
abstract class SerializerSupport {
    private static final String PERSON = "Attribute";
    private static final String COMPANY = "Company attribute";

    private final WireValues values;

    SerializerSupport(WireValues values) {
        this.values = values;
    }

    /** A standard attribute of a person. */
    protected static Attribute standard(String name) {
        return Attribute.known(StandardAttribute.named(name).orElseThrow(), PERSON);
    }

    /** A custom attribute of a person. */
    protected static Attribute custom(String name, AttributeInfo.Type type) {
        return Attribute.custom(name, type, PERSON);
    }

    /** One of Intercom's own attributes of a company. */
    protected static Attribute companyStandard(String name) {
        return Attribute.known(CompanyAttribute.named(name).orElseThrow(), COMPANY);
    }

    /** A custom attribute of a company. */
    protected static Attribute companyCustom(String name, AttributeInfo.Type type) {
        return Attribute.custom(name, type, COMPANY);
    }

    /** The attribute, sent inside the token where there is one. */
    protected static Attribute signed(Attribute attribute) {
        return attribute.signed();
    }

    /** The attribute, and what is told of each of its companies. */
    protected static Attribute with(Attribute attribute, List<AttributeInfo> ofCompany) {
        return attribute.with(ofCompany);
    }

    /** What a serializer tells. */
    protected static List<AttributeInfo> table(Attribute... attributes) {
        return Arrays.stream(attributes).map(Attribute::info).toList();
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

    /** Text of any of the types that have a text form. */
    protected final @Nullable String text(Attribute attribute, @Nullable Object value) {
        return value == null ? null : values.text(attribute, value);
    }

    /** A whole number. */
    protected final long wholeNumber(Attribute attribute, long value) {
        return values.wholeNumber(attribute, value);
    }

    protected final @Nullable Long wholeNumber(Attribute attribute, @Nullable Number value) {
        return value == null ? null : (Long) values.wholeNumber(attribute, value);
    }

    protected final @Nullable Long wholeNumber(Attribute attribute, @Nullable OptionalInt value) {
        return wholeNumber(attribute, boxed(value));
    }

    protected final @Nullable Long wholeNumber(Attribute attribute, @Nullable OptionalLong value) {
        return wholeNumber(attribute, boxed(value));
    }

    /** A decimal number. */
    protected final double decimal(Attribute attribute, double value) {
        return values.decimal(attribute, value);
    }

    protected final double decimal(Attribute attribute, float value) {
        return values.decimal(attribute, value);
    }

    protected final @Nullable Double decimal(Attribute attribute, @Nullable Number value) {
        return value == null ? null : (Double) values.decimal(attribute, value);
    }

    protected final @Nullable Double decimal(Attribute attribute, @Nullable OptionalDouble value) {
        return value == null || value.isEmpty() ? null : (Double) values.decimal(attribute, value.getAsDouble());
    }

    /** The second in which an instant falls. */
    protected final @Nullable Long time(Attribute attribute, @Nullable Instant value) {
        return value == null ? null : (Long) values.time(attribute, value);
    }

    protected final @Nullable Long time(Attribute attribute, @Nullable OffsetDateTime value) {
        return value == null ? null : (Long) values.time(attribute, value.toInstant());
    }

    protected final @Nullable Long time(Attribute attribute, @Nullable ZonedDateTime value) {
        return value == null ? null : (Long) values.time(attribute, value.toInstant());
    }

    @SuppressWarnings("JavaUtilDate")
    protected final @Nullable Long time(Attribute attribute, @Nullable Date value) {
        return value == null ? null : (Long) values.time(attribute, value);
    }

    /** The first second of a day. */
    protected final @Nullable Long time(Attribute attribute, @Nullable LocalDate value, ZoneId zone) {
        return value == null
                ? null
                : (Long) values.time(attribute, value.atStartOfDay(zone).toInstant());
    }

    /** The second in which a local time falls. */
    protected final @Nullable Long time(Attribute attribute, @Nullable LocalDateTime value, ZoneId zone) {
        return value == null
                ? null
                : (Long) values.time(attribute, value.atZone(zone).toInstant());
    }

    /** A time that is counted in seconds. */
    protected final long epochSeconds(Attribute attribute, long value) {
        return values.wholeNumber(attribute, value);
    }

    protected final @Nullable Long epochSeconds(Attribute attribute, @Nullable Number value) {
        return wholeNumber(attribute, value);
    }

    protected final @Nullable Long epochSeconds(Attribute attribute, @Nullable OptionalInt value) {
        return wholeNumber(attribute, boxed(value));
    }

    protected final @Nullable Long epochSeconds(Attribute attribute, @Nullable OptionalLong value) {
        return wholeNumber(attribute, boxed(value));
    }

    /** A time that is counted in milliseconds. */
    protected final long epochMilliseconds(Attribute attribute, long value) {
        return values.epochMilliseconds(attribute, value);
    }

    protected final @Nullable Long epochMilliseconds(Attribute attribute, @Nullable Number value) {
        return value == null ? null : (Long) values.epochMilliseconds(attribute, value);
    }

    protected final @Nullable Long epochMilliseconds(Attribute attribute, @Nullable OptionalInt value) {
        return epochMilliseconds(attribute, boxed(value));
    }

    protected final @Nullable Long epochMilliseconds(Attribute attribute, @Nullable OptionalLong value) {
        return epochMilliseconds(attribute, boxed(value));
    }

    /** The https address of an avatar; null if it is absent or blank. */
    protected final @Nullable String avatar(Attribute attribute, @Nullable Object value) {
        return value == null ? null : values.avatar(attribute, value);
    }

    /** Snapshots of companies; null if there is none. */
    protected static <C, S extends CompanySnapshot> @Nullable List<S> companies(
            Attribute attribute,
            @Nullable Collection<? extends C> companies,
            Function<? super C, ? extends S> snapshot) {
        return companies == null ? null : WireValues.companies(attribute, companies, snapshot);
    }

    private static @Nullable Number boxed(@Nullable OptionalInt value) {
        return value == null || value.isEmpty() ? null : (Integer) value.getAsInt();
    }

    private static @Nullable Number boxed(@Nullable OptionalLong value) {
        return value == null || value.isEmpty() ? null : (Long) value.getAsLong();
    }
}
