package io.github.intercomkit.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * The Java type of an attribute's value.
 *
 * @param kind what it is to Intercom
 * @param shape how Java holds it
 * @param display how a message shows it
 * @param company the company type, for a company or a collection of companies
 */
public record ValueType(
        Kind kind, Shape shape, String display, @Nullable TypeRef company) {
    /** What a Java type is to Intercom. */
    public enum Kind {
        /** Text as such. */
        CHARACTERS,
        /** The address of something: text, and good for an avatar. */
        ADDRESS,
        /** What has a text form: characters, enums, ids, locales. */
        TEXT_FORM,
        /** A number without a fraction. */
        WHOLE_NUMBER,
        /** A number with a fraction. */
        DECIMAL,
        /** True or false. */
        BOOLEAN,
        /** A time that is the same everywhere. */
        INSTANT,
        /** A time that needs a zone. */
        LOCAL_TIME,
        /** A company. */
        COMPANY,
        /** A collection of companies. */
        COMPANIES,
        /** A {@code java.sql.Date} or {@code java.sql.Time}, which hold no instant. */
        SQL_DATE,
        /** A type that does not exist, or not yet. */
        UNRESOLVED,
        /** There is no value: the member cannot be read. */
        NONE,
        /** Anything else. */
        OTHER
    }

    /** How Java holds a value. */
    public enum Shape {
        /** A primitive: never null. */
        PRIMITIVE,
        /** A reference. */
        REFERENCE,
        /** A reference inside an {@code Optional}. */
        OPTIONAL,
        /** An {@code OptionalInt} or one of its kind. */
        PRIMITIVE_OPTIONAL
    }

    /** The type of a member that cannot be read. */
    public static final ValueType NONE = new ValueType(Kind.NONE, Shape.REFERENCE, "", null);

    /** A type that is no company's. */
    public static ValueType of(Kind kind, Shape shape, String display) {
        return new ValueType(kind, shape, display, null);
    }
}
