package io.github.intercomkit;

import io.github.intercomkit.codegen.Attribute;
import java.util.List;
import java.util.Objects;

/**
 * One attribute that a serializer can send: a row of the table that {@link IntercomSerializer#attributes()} gives. Immutable and
 * thread-safe.
 *
 * @param name the name in a payload
 * @param type the type of its value in Intercom
 * @param signed whether it is declared to be sent inside the token where users are identified by one
 * @param standard whether it is one of Intercom's own attributes; any other is a custom attribute
 * @param attributes the attributes of each company, in order; empty unless the type is {@link Type#COMPANY} or
 *     {@link Type#COMPANIES}
 */
public record AttributeInfo(String name, Type type, boolean signed, boolean standard, List<AttributeInfo> attributes) {
    /**
     * Checks that nothing is missing, and copies the list.
     *
     * @param name the name
     * @param type the type
     * @param signed whether it is signed
     * @param standard whether it is Intercom's own
     * @param attributes a company's attributes
     * @throws NullPointerException if a value is null
     */
    public AttributeInfo {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        attributes = List.copyOf(attributes);
    }

    static AttributeInfo of(Attribute attribute) {
        return new AttributeInfo(
                attribute.name(),
                Type.valueOf(attribute.type().name()),
                attribute.isSigned(),
                attribute.isStandard(),
                attribute.companyAttributes().stream().map(AttributeInfo::of).toList());
    }

    /** The types of Intercom's attributes. */
    public enum Type {
        /** A JSON string. */
        TEXT,
        /** A JSON number without a fraction. */
        WHOLE_NUMBER,
        /** A JSON number. */
        DECIMAL,
        /** A JSON boolean. */
        BOOLEAN,
        /** A JSON number: Unix seconds. */
        TIME,
        /** A JSON object with the https address of an image. */
        AVATAR,
        /** A JSON object with a company's attributes. */
        COMPANY,
        /** A JSON array of such objects. */
        COMPANIES
    }
}
