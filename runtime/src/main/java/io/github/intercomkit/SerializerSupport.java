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

    private static final Attribute USER_ID = standard(StandardAttribute.USER_ID.jsonName());
    private static final Attribute EMAIL = standard(StandardAttribute.EMAIL.jsonName());
    private static final Attribute COMPANY_ID = companyStandard(CompanyAttribute.COMPANY_ID.jsonName());
    private static final Attribute COMPANY_NAME = companyStandard(CompanyAttribute.NAME.jsonName());

    private final WireValues values;

    SerializerSupport(WireValues values) {
        this.values = values;
    }

    /** A standard attribute of a person. */
    protected static Attribute standard(String name) {
        return Attribute.known(StandardAttribute.named(name).orElseThrow(), PERSON);
    }

    /** A custom attribute of a person. */
    protected static Attribute custom(String name) {
        return Attribute.custom(name, PERSON);
    }

    /** One of Intercom's own attributes of a company. */
    protected static Attribute companyStandard(String name) {
        return Attribute.known(CompanyAttribute.named(name).orElseThrow(), COMPANY);
    }

    /** A custom attribute of a company. */
    protected static Attribute companyCustom(String name) {
        return Attribute.custom(name, COMPANY);
    }

    /** What a serializer tells. */
    protected static List<AttributeInfo> table(AttributeInfo... rows) {
        return List.of(rows);
    }

    /** An attribute of that table. */
    protected static AttributeInfo row(String name, AttributeInfo.Type type, boolean signed, boolean standard) {
        return new AttributeInfo(name, type, signed, standard, List.of());
    }

    /** A company, or companies, and what is told of each. */
    protected static AttributeInfo row(
            String name, AttributeInfo.Type type, boolean signed, boolean standard, List<AttributeInfo> ofCompany) {
        return new AttributeInfo(name, type, signed, standard, ofCompany);
    }

    /** What an optional holds, or null; an optional that is itself null is empty. */
    protected static <V> @Nullable V orNull(@Nullable Optional<V> optional) {
        return optional == null ? null : optional.orElse(null);
    }

    /** The {@code user_id} as text; null if it is absent or blank. */
    protected final @Nullable String userId(@Nullable Object value) {
        return values.identifier(USER_ID, value);
    }

    /** The {@code email}; null if it is absent or blank. */
    protected final @Nullable String email(@Nullable Object value) {
        return values.identifier(EMAIL, value);
    }

    /** The {@code company_id} as text; refused if it is absent or blank. */
    protected final String companyId(@Nullable Object value) {
        return values.required(COMPANY_ID, value);
    }

    /** The {@code name} of a company; refused if it is absent or blank. */
    protected final String companyName(@Nullable Object value) {
        return values.required(COMPANY_NAME, value);
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
