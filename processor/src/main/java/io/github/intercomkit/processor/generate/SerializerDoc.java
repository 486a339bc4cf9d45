package io.github.intercomkit.processor.generate;

import com.palantir.javapoet.CodeBlock;
import io.github.intercomkit.processor.model.Role;
import io.github.intercomkit.processor.model.ValueType;
import io.github.intercomkit.protocol.AttributeType;
import io.github.intercomkit.protocol.CompanyAttribute;
import io.github.intercomkit.protocol.KnownAttribute;
import io.github.intercomkit.protocol.StandardAttribute;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes what a serializer's documentation says of its attributes. */
final class SerializerDoc {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.() -]+");

    private SerializerDoc() {}

    static CodeBlock of(Plan plan) {
        StringBuilder text = new StringBuilder();
        text.append("Tells Intercom about users of type ")
                .append(code(plan.user().name().displayName()))
                .append(".\n\n");
        list(plan.told(), text);
        for (CompanyCode company : plan.companies()) {
            text.append("\n<p>Of a company of type ")
                    .append(code(company.type().name().displayName()))
                    .append(" it tells:\n");
            list(company.told(), text);
        }
        return CodeBlock.of("$L", text);
    }

    /** The names of a type's attributes, as {@code toString()} shows them. */
    static String names(List<Value> told) {
        return told.stream().map(value -> value.told().attribute().name()).collect(Collectors.joining(", ", "[", "]"));
    }

    private static void list(List<Value> values, StringBuilder text) {
        text.append("<ul>\n");
        for (Value value : values) {
            Told told = value.told();
            text.append("  <li>")
                    .append(code(told.attribute().name()))
                    .append(": ")
                    .append(json(told))
                    .append(", from ")
                    .append(code(told.attribute().reading().expression()))
                    .append(told.attribute().signed() ? ", signed" : "")
                    .append("; ")
                    .append(absence(told))
                    .append('\n');
        }
        text.append("</ul>\n");
    }

    private static String json(Told told) {
        return switch (told.target()) {
            case TEXT -> "text";
            case WHOLE_NUMBER -> "whole number";
            case DECIMAL -> "decimal number";
            case BOOLEAN -> "boolean";
            case TIME -> "time in Unix seconds";
            case AVATAR -> "object with the https address of an image";
            case COMPANY -> "object";
            case COMPANIES -> "array";
            case TEXTS -> throw new IllegalStateException("no attribute is " + AttributeType.TEXTS);
        };
    }

    private static String absence(Told told) {
        if (told.is(StandardAttribute.USER_ID) || told.is(StandardAttribute.EMAIL)) {
            return "null or blank counts as absent";
        }
        if (told.is(CompanyAttribute.COMPANY_ID) || (told.role() == Role.COMPANY && told.is(CompanyAttribute.NAME))) {
            return "null or blank is refused";
        }
        if (told.attribute().type().shape() == ValueType.Shape.PRIMITIVE) {
            return "never null";
        }
        boolean clearable = told.known().map(KnownAttribute::clearable).orElse(true);
        return clearable ? "null is left out, or clears it in a diff" : "null is left out";
    }

    private static String code(String text) {
        return PLAIN.matcher(text).matches() ? "{@code " + text + "}" : "<code>" + escaped(text) + "</code>";
    }

    /** Nothing of it can end the comment, be a tag of any kind, or begin a Unicode escape. */
    private static String escaped(String text) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = Character.isLetterOrDigit(c) || c == '_' || c == ' ' || c == '.' || c == '(' || c == ')';
            if (plain || Character.isSurrogate(c)) {
                result.append(c);
            } else {
                result.append("&#").append((int) c).append(';');
            }
        }
        return result.toString();
    }
}
