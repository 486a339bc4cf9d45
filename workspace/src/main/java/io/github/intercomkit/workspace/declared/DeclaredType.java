package io.github.intercomkit.workspace.declared;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A type that describes a user, a visitor, a company or an event.
 *
 * @param kind what it describes
 * @param name its binary name: {@code shop.Outer$Inner}
 * @param attributes its attributes in the order of a payload
 * @param authTokens the tokens of a user for Data Connectors
 * @param events its events
 */
public record DeclaredType(
        Kind kind,
        String name,
        List<DeclaredAttribute> attributes,
        List<DeclaredAuthToken> authTokens,
        List<DeclaredEvent> events) {
    /** Copies the lists. */
    public DeclaredType {
        attributes = List.copyOf(attributes);
        authTokens = List.copyOf(authTokens);
        events = List.copyOf(events);
    }

    /** What a type describes. */
    public enum Kind {
        /** A signed-in user. */
        USER,
        /** A visitor, who is not signed in. */
        VISITOR,
        /** A company. */
        COMPANY,
        /** Something else, such as an event. */
        OTHER;

        static Kind of(String text) {
            return switch (text) {
                case "user" -> USER;
                case "visitor" -> VISITOR;
                case "company" -> COMPANY;
                default -> OTHER;
            };
        }
    }

    static DeclaredType of(JsonNode node) {
        String name = node.path("type").asString("");
        List<DeclaredAttribute> attributes = new ArrayList<>();
        node.path("attributes").forEach(each -> attributes.add(DeclaredAttribute.of(each, name)));
        List<DeclaredAuthToken> authTokens = new ArrayList<>();
        node.path("authTokens").forEach(each -> authTokens.add(DeclaredAuthToken.of(each, name)));
        List<DeclaredEvent> events = new ArrayList<>();
        node.path("events").forEach(each -> events.add(DeclaredEvent.of(each, name)));
        return new DeclaredType(Kind.of(node.path("kind").asString("")), name, attributes, authTokens, events);
    }

    /** The name as Java code has it: {@code shop.Outer.Inner}. */
    public String displayName() {
        return name.replace('$', '.');
    }
}
