package io.github.intercomkit.processor.generate;

import io.github.intercomkit.processor.model.AnnotatedType;
import io.github.intercomkit.processor.model.AnnotatedType.EventName;
import io.github.intercomkit.processor.model.Attribute;
import io.github.intercomkit.processor.model.PersonalNames;
import io.github.intercomkit.processor.model.Role;
import io.github.intercomkit.processor.model.TypeRef;
import io.github.intercomkit.processor.model.ValueType;
import io.github.intercomkit.protocol.KnownAttribute;
import java.util.List;
import java.util.Locale;

/**
 * Describes a type without a problem for tools that read no classes: which attributes and auth tokens, or which event, it sends to Intercom.
 * A reader of the resource takes what it does not know for absent.
 */
public final class ResourceGenerator {
    /** The folder of the resources. */
    static final String FOLDER = "META-INF/intercomkit/";

    /** Raised when a reader of the old format would misread the new one. */
    private static final int FORMAT = 1;

    private ResourceGenerator() {}

    /** The resource of a user, a company or an event. */
    public static GeneratedResource generate(AnnotatedType type) {
        JsonText json = new JsonText().beginObject();
        json.member("format", FORMAT);
        json.member("kind", type.role().name().toLowerCase(Locale.ROOT));
        json.member("type", type.name().binaryName());
        if (type.role() == Role.EVENT) {
            writeEvent(type, json);
        } else {
            writeAttributes(type, json);
        }
        json.end('}');
        return new GeneratedResource(FOLDER + type.name().binaryName() + ".json", json.toString());
    }

    private static void writeAttributes(AnnotatedType type, JsonText json) {
        json.beginArray("attributes");
        for (PayloadAttribute attribute : PayloadAttribute.inOrder(type.attributes(), type.role())) {
            json.beginElement();
            write(attribute, json);
            json.end('}');
        }
        json.end(']');
        writeAuthTokens(type.authTokens(), json);
    }

    /** A list of one: what an event has stands together, apart from what its type has. */
    private static void writeEvent(AnnotatedType type, JsonText json) {
        EventName event = type.eventName();
        json.beginArray("events").beginElement();
        json.member("name", event.value());
        writeDoc(event.doc(), json);
        json.beginArray("metadata");
        for (Attribute metadata : type.attributes()) {
            json.beginElement();
            writeMetadata(metadata, json);
            json.end('}');
        }
        json.end(']').end('}').end(']');
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
            writeDoc(token.doc(), json);
            json.end('}');
        }
        json.end(']');
    }

    private static void write(PayloadAttribute attribute, JsonText json) {
        Attribute declared = attribute.declared();
        writeSource(declared, typeName(attribute), json);
        json.member("standard", attribute.known().isPresent());
        writeNullable(declared, json);
        json.member("signed", declared.signed());
        json.member(
                "clearable", attribute.known().map(KnownAttribute::clearable).orElse(true));
        writeMeaning(declared, attribute.role(), json);
    }

    /** Metadata is never standard, signed or cleared. */
    private static void writeMetadata(Attribute metadata, JsonText json) {
        writeSource(metadata, metadataTypeName(metadata), json);
        writeNullable(metadata, json);
        writeMeaning(metadata, Role.EVENT, json);
    }

    private static void writeSource(Attribute declared, String typeName, JsonText json) {
        json.member("name", declared.name());
        json.member("declaredIn", declared.owner().binaryName());
        json.member("member", declared.access().expression());
        json.member("javaType", declared.type().display());
        json.member("type", typeName);
    }

    private static void writeNullable(Attribute declared, JsonText json) {
        json.member("nullable", declared.type().shape() != ValueType.Shape.PRIMITIVE);
    }

    private static void writeMeaning(Attribute declared, Role role, JsonText json) {
        json.member("personal", personal(declared, role));
        if (!declared.type().constants().isEmpty()) {
            json.member("constants", declared.type().constants());
        }
        TypeRef company = declared.type().company();
        if (company != null) {
            json.member("company", company.binaryName());
        }
        writeDoc(declared.doc(), json);
    }

    private static void writeDoc(String doc, JsonText json) {
        if (!doc.isEmpty()) {
            json.member("doc", doc);
        }
    }

    private static String typeName(PayloadAttribute attribute) {
        return attribute.target().name().toLowerCase(Locale.ROOT);
    }

    private static String metadataTypeName(Attribute metadata) {
        return switch (metadata.type().category()) {
            case MONEY, MONETARY_AMOUNT -> "money";
            case LINK -> "rich_link";
            default -> typeName(PayloadAttribute.of(metadata, Role.EVENT));
        };
    }

    private static String personal(Attribute declared, Role role) {
        if (declared.personal()) {
            return "declared";
        }
        return PersonalNames.contains(declared.name(), role) ? "by_name" : "no";
    }
}
