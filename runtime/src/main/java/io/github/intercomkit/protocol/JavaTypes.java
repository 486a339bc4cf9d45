package io.github.intercomkit.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The Java types that become values of Intercom, in groups that are converted in the same way. A primitive belongs to the group of
 * its wrapper. The types are names, since neither the compiler nor the run time needs {@code java.sql}.
 */
@SuppressWarnings("ImmutableEnumChecker") // The lists are unmodifiable.
public enum JavaTypes {
    /** Days and times of day that extend {@code java.util.Date} and hold no instant: they are refused, so they come first. */
    SQL_DATE_OR_TIME(null, "java.sql.Date", "java.sql.Time"),
    /** Text as it is. */
    TEXT(AttributeType.TEXT, "java.lang.CharSequence"),
    /** Addresses, which become text. */
    ADDRESS(AttributeType.TEXT, "java.net.URI", "java.net.URL"),
    /** Other types that are converted to text: by {@code toString()}, unless the conversion of texts has a branch for them. */
    CONVERTED_TEXT(AttributeType.TEXT, "java.lang.Character", "java.util.UUID", "java.util.Locale", "java.lang.Enum"),
    /** Numbers without a fraction. */
    WHOLE_NUMBER(
            AttributeType.WHOLE_NUMBER,
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.math.BigInteger"),
    /** Optionals of numbers without a fraction. */
    OPTIONAL_WHOLE_NUMBER(AttributeType.WHOLE_NUMBER, "java.util.OptionalInt", "java.util.OptionalLong"),
    /** Numbers with a fraction. */
    DECIMAL(AttributeType.DECIMAL, "java.lang.Float", "java.lang.Double", "java.math.BigDecimal"),
    /** Optionals of numbers with a fraction. */
    OPTIONAL_DECIMAL(AttributeType.DECIMAL, "java.util.OptionalDouble"),
    /** True or false. */
    BOOLEAN(AttributeType.BOOLEAN, "java.lang.Boolean"),
    /** Times that are the same in each time zone. */
    INSTANT(
            AttributeType.TIME,
            "java.time.Instant",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.util.Date"),
    /** Times that need a time zone. */
    LOCAL_TIME(AttributeType.TIME, "java.time.LocalDate", "java.time.LocalDateTime");

    private final @Nullable AttributeType attributeType;

    @SuppressWarnings("ImmutableEnumChecker") // List.of gives no other.
    private final List<String> classNames;

    JavaTypes(@Nullable AttributeType attributeType, String... classNames) {
        this.attributeType = attributeType;
        this.classNames = List.of(classNames);
    }

    /** The group of the first type in the table that a type is or extends. */
    public static Optional<JavaTypes> of(Predicate<String> isOrExtends) {
        return Arrays.stream(values())
                .filter(group -> group.classNames.stream().anyMatch(isOrExtends))
                .findFirst();
    }

    /** The type that a value has at Intercom. Empty if it is refused. */
    public Optional<AttributeType> attributeType() {
        return Optional.ofNullable(attributeType);
    }

    /** The full names of the types. */
    public List<String> classNames() {
        return classNames;
    }

    /** Whether the types are optionals of a primitive. */
    public boolean isOptional() {
        return this == OPTIONAL_WHOLE_NUMBER || this == OPTIONAL_DECIMAL;
    }

    /** Whether a payload's {@code with} takes a value: there, no annotation gives a time zone, and no value is an optional. */
    public boolean isAddable() {
        return attributeType != null && this != LOCAL_TIME && !isOptional();
    }
}
