package io.github.intercomkit.processor.generate;

import com.palantir.javapoet.CodeBlock;
import io.github.intercomkit.processor.model.Attribute;
import io.github.intercomkit.processor.model.Role;
import io.github.intercomkit.processor.model.ValueType;
import io.github.intercomkit.protocol.AttributeType;
import io.github.intercomkit.protocol.CompanyAttribute;
import io.github.intercomkit.protocol.KnownAttribute;
import io.github.intercomkit.protocol.StandardAttribute;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the Javadoc of a serializer. */
final class SerializerDoc {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.() -]+");

    private SerializerDoc() {}

    static CodeBlock of(Plan plan) {
        StringBuilder text = new StringBuilder();
        text.append("Makes the payloads of ")
                .append(plan.user().role() == Role.VISITOR ? "visitors" : "users")
                .append(" of type ")
                .append(code(plan.user().name().displayName()))
                .append(".\n\n");
        list(plan.allValues(), text);
        authTokens(plan.user().authTokens(), text);
        for (CompanyCode company : plan.companies()) {
            text.append("\n<p>Each company of type ")
                    .append(code(company.type().name().displayName()))
                    .append(" has:\n");
            list(company.allValues(), text);
        }
        return CodeBlock.of("$L", text);
    }

    /** The names of a type's attributes, as {@code toString()} shows them. */
    static String names(List<ComponentCode> values) {
        return values.stream()
                .map(value -> value.attribute().declared().name())
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static void list(List<ComponentCode> values, StringBuilder text) {
        text.append("<ul>\n");
        for (ComponentCode value : values) {
            PayloadAttribute attribute = value.attribute();
            text.append("  <li>")
                    .append(code(attribute.declared().name()))
                    .append(": ")
                    .append(json(attribute))
                    .append(", from ")
                    .append(code(attribute.declared().access().expression()))
                    .append(attribute.declared().signed() ? ", signed" : "")
                    .append("; ")
                    .append(nullRule(attribute))
                    .append('\n');
        }
        text.append("</ul>\n");
    }

    private static void authTokens(List<Attribute> tokens, StringBuilder text) {
        if (tokens.isEmpty()) {
            return;
        }
        text.append("\n<p>Auth tokens, of which null or blank ones are left out:\n<ul>\n");
        for (Attribute token : tokens) {
            text.append("  <li>")
                    .append(code(token.name()))
                    .append(", from ")
                    .append(code(token.access().expression()))
                    .append('\n');
        }
        text.append("</ul>\n");
    }

    static String json(PayloadAttribute attribute) {
        return switch (attribute.target()) {
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

    private static String nullRule(PayloadAttribute attribute) {
        if (attribute.is(StandardAttribute.USER_ID) || attribute.is(StandardAttribute.EMAIL)) {
            return "null or blank counts as absent";
        }
        if (attribute.is(CompanyAttribute.COMPANY_ID)
                || (attribute.role() == Role.COMPANY && attribute.is(CompanyAttribute.NAME))) {
            return "null or blank is refused";
        }
        if (attribute.declared().type().shape() == ValueType.Shape.PRIMITIVE) {
            return "never null";
        }
        boolean clearable = attribute.known().map(KnownAttribute::clearable).orElse(true);
        return clearable ? "null is left out, or clears it in a diff" : "null is left out";
    }

    static String code(String text) {
        return PLAIN.matcher(text).matches() ? "{@code " + text + "}" : "<code>" + escaped(text) + "</code>";
    }

    /** Escapes each character that could end the comment, be part of a tag, or begin a Unicode escape. */
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
