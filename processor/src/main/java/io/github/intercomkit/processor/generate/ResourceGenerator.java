package io.github.intercomkit.processor.generate;

import io.github.intercomkit.processor.model.AnnotatedType;
import io.github.intercomkit.processor.model.Attribute;
import io.github.intercomkit.processor.model.PersonalNames;
import io.github.intercomkit.processor.model.Role;
import io.github.intercomkit.processor.model.TypeRef;
import io.github.intercomkit.processor.model.ValueType;
import io.github.intercomkit.protocol.KnownAttribute;
import java.util.List;
import java.util.Locale;

/**
 * Describes a type without a problem for tools that read no classes: which attributes and auth tokens it sends to Intercom. A reader of the
 * resource takes what it does not know for absent.
 */
public final class ResourceGenerator {
    /** The folder of the resources. */
    static final String FOLDER = "META-INF/intercomkit/";

    /** Raised when a reader of the old format would misread the new one. */
    private static final int FORMAT = 1;

    private ResourceGenerator() {}

    /** The resource of a user or a company. */
    public static GeneratedResource generate(AnnotatedType type) {
        JsonText json = new JsonText().beginObject();
        json.member("format", FORMAT);
        json.member("kind", type.role().name().toLowerCase(Locale.ROOT));
        json.member("type", type.name().binaryName());
        json.beginArray("attributes");
        for (PayloadAttribute attribute : PayloadAttribute.inOrder(type.attributes(), type.role())) {
            json.beginElement();
            write(attribute, json);
            json.end('}');
        }
        json.end(']');
        writeAuthTokens(type.authTokens(), json);
        json.end('}');
        return new GeneratedResource(FOLDER + type.name().binaryName() + ".json", json.toString());
    }

    /** Their names, since the tokens leave for Intercom too. */
    private static void writeAuthTokens(List<Attribute> tokens, JsonText json) {
        if (tokens.isEmpty()) {
            return;
        }
        json.beginArray("authTokens");
        for (Attribute token : tokens) {
            json.beginElement();
            json.member("name", token.name());
            json.member("declaredIn", token.owner().binaryName());
            json.member("member", token.access().expression());
            json.member("javaType", token.type().display());
            if (!token.doc().isEmpty()) {
                json.member("doc", token.doc());
            }
            json.end('}');
        }
        json.end(']');
    }

    private static void write(PayloadAttribute attribute, JsonText json) {
        Attribute declared = attribute.declared();
        json.member("name", declared.name());
        json.member("declaredIn", declared.owner().binaryName());
        json.member("member", declared.access().expression());
        json.member("javaType", declared.type().display());
        json.member("type", attribute.target().name().toLowerCase(Locale.ROOT));
        json.member("standard", attribute.known().isPresent());
        json.member("nullable", declared.type().shape() != ValueType.Shape.PRIMITIVE);
        json.member("signed", declared.signed());
        json.member(
                "clearable", attribute.known().map(KnownAttribute::clearable).orElse(true));
        json.member("personal", personal(declared, attribute.role()));
        if (!declared.type().constants().isEmpty()) {
            json.member("constants", declared.type().constants());
        }
        TypeRef company = declared.type().company();
        if (company != null) {
            json.member("company", company.binaryName());
        }
        if (!declared.doc().isEmpty()) {
            json.member("doc", declared.doc());
        }
    }

    private static String personal(Attribute declared, Role role) {
        if (declared.personal()) {
            return "declared";
        }
        return PersonalNames.contains(declared.name(), role) ? "by_name" : "no";
    }
}
