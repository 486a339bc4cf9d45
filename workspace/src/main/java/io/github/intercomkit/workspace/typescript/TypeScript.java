package io.github.intercomkit.workspace.typescript;

import io.github.intercomkit.protocol.AttributeType;
import io.github.intercomkit.protocol.CompanyAttribute;
import io.github.intercomkit.workspace.declared.DeclaredAttribute;
import io.github.intercomkit.workspace.declared.DeclaredType;
import io.github.intercomkit.workspace.declared.DeclaredType.Kind;
import io.github.intercomkit.workspace.text.ToolException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Declares in TypeScript what the server answers. All are type aliases: an interface has no implicit index signature, and could not
 * be given to functions that take any custom attribute.
 */
@SuppressWarnings("InlineFormatString") // Whole declarations are read more easily at the top.
public final class TypeScript {
    private static final String BEGINNING = """
            // Written by IntercomKit from the annotated classes. Do not edit: write it again instead.

            """;

    private static final String AVATAR = """
            export type Avatar = {
              type: "avatar";
              image_url: string;
            };

            """;

    private static final String VISITOR = """
            /** What a visitor's boot holds: the settings of the Messenger. */
            export type VisitorBoot = {
            %s};

            /** At most one of the two proves who the user is. */
            export type IdentityProof = {
              user_hash?: string;
              intercom_user_jwt?: string;
            };

            """;

    private static final String USER = """
            /** The argument of a boot of %1$s. With a token, what is signed is inside the token. */
            export type %2$sBoot = VisitorBoot & IdentityProof & {
            %3$s};

            /** The argument of an update of %1$s: what changed. An empty text clears a value. */
            export type %2$sUpdate = IdentityProof & {
            %4$s};

            """;

    private static final String DECLARED_VISITOR = """
            /** The argument of a boot of %1$s, which has no identifier and no proof. */
            export type %2$sBoot = VisitorBoot & {
            %3$s};

            /** The argument of an update of %1$s. An empty text clears a value. */
            export type %2$sUpdate = {
            %4$s};

            """;

    private static final String COMPANY = """
            /** A company as %1$s describes it. An empty text clears a value. */
            export type %2$s = {
            %3$s};

            """;

    private final List<DeclaredType> types;
    private final TypeNames names;
    private final Properties properties;

    private TypeScript(List<DeclaredType> types) {
        this.types = types;
        this.names = new TypeNames(types);
        this.properties = new Properties(names);
    }

    /** The declarations of these types. */
    public static String of(List<DeclaredType> types) throws ToolException {
        return new TypeScript(types).text();
    }

    private String text() throws ToolException {
        refuseUnknownCompanies();
        StringBuilder text = new StringBuilder(BEGINNING);
        if (all().anyMatch(attribute -> attribute.type() == AttributeType.AVATAR)) {
            text.append(AVATAR);
        }
        ofKind(Kind.COMPANY).forEach(type -> text.append(company(type)));
        text.append(String.format(Locale.ROOT, VISITOR, Calls.settings()));
        ofKind(Kind.VISITOR).forEach(type -> text.append(person(DECLARED_VISITOR, type)));
        ofKind(Kind.USER).forEach(type -> text.append(person(USER, type)));
        Events events = new Events(types, properties);
        return text.append(events.declarations()).append(calls(events)).toString();
    }

    private void refuseUnknownCompanies() throws ToolException {
        for (DeclaredType type : types) {
            for (DeclaredAttribute attribute : type.attributes()) {
                if (!attribute.company().isEmpty() && !names.has(attribute.company())) {
                    throw new ToolException(
                            "Nothing describes " + attribute.company().replace('$', '.') + ", a company of "
                                    + type.displayName() + ". Compile its project with IntercomKit's processor.");
                }
            }
        }
    }

    private Stream<DeclaredAttribute> all() {
        return types.stream().flatMap(type -> type.attributes().stream());
    }

    private Stream<DeclaredType> ofKind(Kind kind) {
        return types.stream().filter(type -> type.kind() == kind);
    }

    private String company(DeclaredType type) {
        return String.format(
                Locale.ROOT,
                COMPANY,
                type.displayName(),
                names.of(type.name()),
                properties.of(
                        type.attributes(),
                        attribute -> CompanyAttribute.named(attribute.name())
                                .filter(CompanyAttribute::required)
                                .isPresent(),
                        true));
    }

    private String person(String template, DeclaredType type) {
        return String.format(
                Locale.ROOT,
                template,
                type.displayName(),
                names.of(type.name()),
                properties.of(type.attributes(), Properties::isAlwaysThere, false),
                properties.of(type.attributes(), attribute -> false, true));
    }

    private String calls(Events events) {
        List<String> tuples = new ArrayList<>(List.of("[\"boot\", settings: VisitorBoot]", "[\"update\"]"));
        Stream.concat(ofKind(Kind.VISITOR), ofKind(Kind.USER))
                .map(type -> names.of(type.name()))
                .forEach(name -> {
                    tuples.add("[\"boot\", settings: " + name + "Boot]");
                    tuples.add("[\"update\", changes: " + name + "Update]");
                });
        tuples.addAll(events.calls());
        tuples.addAll(Calls.withoutPayload());
        return "/** A call that the server answers: the method, and its argument if it has one. */\nexport type IntercomCall =\n  | "
                + String.join("\n  | ", tuples)
                + ";\n\n/** The calls of an answer, in their order. */\nexport type IntercomCalls = IntercomCall[];\n";
    }
}
