package io.github.intercomkit.processor.model;

import io.github.intercomkit.protocol.JavaTypes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Java type of an attribute's value.
 *
 * @param category the meaning of the value for Intercom
 * @param shape how Java holds the value
 * @param display the type as a message shows it
 * @param company the company type, for a company or a collection of companies
 * @param constants the names of an enum's constants, empty for any other type
 */
public record ValueType(
        Category category,
        Shape shape,
        String display,
        @Nullable TypeRef company,
        List<String> constants) {
    /** The meaning of a value for Intercom. */
    public enum Category {
        /** Text as it is. */
        TEXT,
        /** An address, which becomes text, also that of an avatar. */
        ADDRESS,
        /** A value that is converted to text. */
        CONVERTED_TEXT,
        /** A number without a fraction. */
        WHOLE_NUMBER,
        /** A number with a fraction. */
        DECIMAL,
        /** True or false. */
        BOOLEAN,
        /** A time that is the same in each time zone. */
        INSTANT,
        /** A time that needs a time zone. */
        LOCAL_TIME,
        /** A company. */
        COMPANY,
        /** A collection of companies. */
        COMPANIES,
        /** Money of ours. */
        MONEY,
        /** An amount of JSR 354. */
        MONETARY_AMOUNT,
        /** A link of ours. */
        LINK,
        /** A {@code java.sql.Date} or {@code java.sql.Time}, which hold no instant. */
        SQL_DATE_OR_TIME,
        /** A type that does not exist, or not yet. */
        UNRESOLVED,
        /** No value: the member cannot be read. */
        NONE,
        /** Anything else. */
        OTHER;

        /** Whether only an event can hold it. */
        public boolean isOfEvents() {
            return this == MONEY || this == MONETARY_AMOUNT || this == LINK;
        }

        /** The category of the values of Java types. */
        public static Category of(JavaTypes types) {
            return switch (types) {
                case SQL_DATE_OR_TIME -> SQL_DATE_OR_TIME;
                case TEXT -> TEXT;
                case ADDRESS -> ADDRESS;
                case CONVERTED_TEXT -> CONVERTED_TEXT;
                case WHOLE_NUMBER, OPTIONAL_WHOLE_NUMBER -> WHOLE_NUMBER;
                case DECIMAL, OPTIONAL_DECIMAL -> DECIMAL;
                case BOOLEAN -> BOOLEAN;
                case INSTANT -> INSTANT;
                case LOCAL_TIME -> LOCAL_TIME;
            };
        }
    }

    /** How Java holds a value. */
    public enum Shape {
        /** A primitive: never null. */
        PRIMITIVE,
        /** A reference. */
        REFERENCE,
        /** A reference inside an {@code Optional}. */
        OPTIONAL,
        /** An {@code OptionalInt}, {@code OptionalLong} or {@code OptionalDouble}. */
        PRIMITIVE_OPTIONAL
    }

    /** The type of a member that cannot be read. */
    public static final ValueType NONE = new ValueType(Category.NONE, Shape.REFERENCE, "", null, List.of());

    /** Copies the list. */
    public ValueType {
        constants = List.copyOf(constants);
    }

    /** A type without a company and constants. */
    public static ValueType of(Category category, Shape shape, String display) {
        return new ValueType(category, shape, display, null, List.of());
    }
}
