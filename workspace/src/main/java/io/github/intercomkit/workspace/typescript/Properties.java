package io.github.intercomkit.workspace.typescript;

import io.github.intercomkit.workspace.declared.DeclaredAttribute;
import io.github.intercomkit.workspace.text.Json;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;

/** The properties of an object type. */
final class Properties {
    private static final Pattern IDENTIFIER = Pattern.compile("[\\p{Alpha}_$][\\p{Alnum}_$]*");
    private static final String CLEARED = " | \"\"";

    private final TypeNames names;

    Properties(TypeNames names) {
        this.names = names;
    }

    /** The lines of properties, where some are always there. */
    String of(List<DeclaredAttribute> attributes, Predicate<DeclaredAttribute> required, boolean canClear) {
        StringBuilder text = new StringBuilder();
        for (DeclaredAttribute attribute : attributes) {
            text.append(comment(attribute.doc(), "  "))
                    .append("  ")
                    .append(key(attribute.name()))
                    .append(required.test(attribute) ? ": " : "?: ")
                    .append(type(attribute, canClear))
                    .append(";\n");
        }
        return text.toString();
    }

    /** A token takes user_id and what is signed out of the payload. */
    static boolean isAlwaysThere(DeclaredAttribute attribute) {
        return !attribute.nullable() && !attribute.isInToken();
    }

    private String type(DeclaredAttribute attribute, boolean canClear) {
        return switch (attribute.typeName()) {
            case DeclaredAttribute.MONEY -> "{ amount: number; currency: string }";
            case DeclaredAttribute.RICH_LINK -> "{ url: string; value: string }";
            default -> attributeType(attribute, canClear);
        };
    }

    private String attributeType(DeclaredAttribute attribute, boolean canClear) {
        boolean clears = canClear && attribute.clearable() && attribute.nullable();
        return switch (attribute.type()) {
            case TEXT ->
                attribute.constants().isEmpty() ? "string" : literals(attribute.constants()) + (clears ? CLEARED : "");
            case WHOLE_NUMBER, DECIMAL, TIME -> "number" + (clears ? CLEARED : "");
            case BOOLEAN -> "boolean" + (clears ? CLEARED : "");
            case AVATAR -> "Avatar";
            case COMPANY -> company(attribute);
            case COMPANIES -> company(attribute) + "[]";
            case TEXTS -> "{ [name: string]: string }";
        };
    }

    private String company(DeclaredAttribute attribute) {
        return names.of(attribute.company());
    }

    /** Texts as a union of literals. */
    static String literals(List<String> texts) {
        return texts.stream().map(Properties::literal).collect(Collectors.joining(" | "));
    }

    static String literal(String text) {
        return Json.compact(JsonNodeFactory.instance.stringNode(text));
    }

    private static String key(String name) {
        return IDENTIFIER.matcher(name).matches() ? name : literal(name);
    }

    /** A comment on lines of its own; none for no text. */
    static String comment(String text, String indent) {
        return text.isEmpty() ? "" : indent + "/** " + text.replace("*/", "*\\/") + " */\n";
    }
}
