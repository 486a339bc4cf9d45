package io.github.intercomkit.workspace.declared;

import io.github.intercomkit.protocol.AttributeType;
import io.github.intercomkit.protocol.StandardAttribute;
import io.github.intercomkit.workspace.text.Json;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * A declared attribute, or the metadata of an event.
 *
 * @param name the name at Intercom
 * @param declaredIn the binary name of the class with the member
 * @param member how the member is read: {@code email} or {@code getEmail()}
 * @param javaType the member's type in short names
 * @param type the type of the value at Intercom; one that a newer processor writes is read as text
 * @param typeName the type as the resource has it
 * @param standard whether it is one of Intercom's own
 * @param nullable whether it can be without a value
 * @param signed whether it is inside the token where there is one
 * @param clearable whether an empty text clears it
 * @param personal whether it tells something about a person
 * @param constants the names of an enum's constants
 * @param company the binary name of the company type, or the empty text
 * @param doc the first sentence of its comment, or the empty text
 */
public record DeclaredAttribute(
        String name,
        String declaredIn,
        String member,
        String javaType,
        AttributeType type,
        String typeName,
        boolean standard,
        boolean nullable,
        boolean signed,
        boolean clearable,
        Personal personal,
        List<String> constants,
        String company,
        String doc) {
    /** The type of an amount, which only metadata has: {@link #typeName()}. */
    public static final String MONEY = "money";

    /** The type of a link with a text, which only metadata has. */
    public static final String RICH_LINK = "rich_link";

    /** Copies the list. */
    public DeclaredAttribute {
        constants = List.copyOf(constants);
    }

    /** How an attribute is known to tell something about a person. */
    public enum Personal {
        /** It is not. */
        NO(""),
        /** Its name says so. */
        BY_NAME("by its name"),
        /** Its annotation says so. */
        DECLARED("declared");

        private final String words;

        Personal(String words) {
            this.words = words;
        }

        /** The words for a reader, empty for none. */
        public String words() {
            return words;
        }

        static Personal of(String text) {
            return switch (text) {
                case "by_name" -> BY_NAME;
                case "declared" -> DECLARED;
                default -> NO;
            };
        }
    }

    static DeclaredAttribute of(JsonNode node, String type) {
        String typeName = node.path("type").asString("text");
        return new DeclaredAttribute(
                node.path("name").asString(""),
                node.path("declaredIn").asString(type),
                node.path("member").asString(""),
                node.path("javaType").asString(""),
                type(typeName),
                typeName,
                node.path("standard").asBoolean(false),
                node.path("nullable").asBoolean(true),
                node.path("signed").asBoolean(false),
                node.path("clearable").asBoolean(false),
                Personal.of(node.path("personal").asString("")),
                Json.texts(node.path("constants")),
                node.path("company").asString(""),
                node.path("doc").asString(""));
    }

    private static AttributeType type(String name) {
        try {
            return AttributeType.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return AttributeType.TEXT;
        }
    }

    /** Whether a token holds it where tokens prove who the person is. The identifier is always inside. */
    public boolean isInToken() {
        return signed || (standard && name.equals(StandardAttribute.USER_ID.jsonName()));
    }

    /** The place of the member in the code: {@code shop.Customer.email}. */
    public String place() {
        return declaredIn.replace('$', '.') + "." + member;
    }

    /** The type in words. */
    public String typeInWords() {
        return switch (typeName) {
            case MONEY -> "money";
            case RICH_LINK -> "link with a text";
            default -> attributeTypeInWords();
        };
    }

    private String attributeTypeInWords() {
        return switch (type) {
            case TEXT -> constants.isEmpty() ? "text" : "text, one of " + String.join(", ", constants);
            case WHOLE_NUMBER -> "whole number";
            case DECIMAL -> "decimal number";
            case BOOLEAN -> "boolean";
            case TIME -> "time";
            case AVATAR -> "address of an image";
            case COMPANY -> "company";
            case COMPANIES -> "companies";
            case TEXTS -> "texts";
        };
    }
}
