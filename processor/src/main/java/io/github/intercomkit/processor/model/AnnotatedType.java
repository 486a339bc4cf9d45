package io.github.intercomkit.processor.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A type that describes a user, a visitor, a company or an event, as the serializers of one package see it.
 *
 * @param name the type
 * @param role the object that it describes
 * @param event the name of the event at Intercom; null for any other role
 * @param isPublic whether it and every type around it are public
 * @param flaws the reasons why a serializer cannot read it
 * @param unresolved the names of supertypes that do not exist, or not yet
 * @param attributes its own and its inherited attributes, topmost first
 * @param authTokens its own and its inherited auth tokens, whose names are those of the tokens
 * @param companies the company types that its attributes hold
 * @param deprecation the warning that a compiler gives for its use
 * @param hiddenNames the names of {@code java.lang} that a type of its package hides
 * @param suppressions the codes whose warnings are suppressed
 * @param position the position of messages about it
 */
public record AnnotatedType(
        TypeRef name,
        Role role,
        @Nullable EventName event,
        boolean isPublic,
        Set<TypeFlaw> flaws,
        List<String> unresolved,
        List<Attribute> attributes,
        List<Attribute> authTokens,
        List<CompanyUse> companies,
        Deprecation deprecation,
        Set<String> hiddenNames,
        Set<String> suppressions,
        Position position) {
    /** The names of {@code java.lang} that generated code uses. */
    public static final List<String> JAVA_LANG_NAMES =
            List.of("Boolean", "Double", "Long", "Object", "Override", "String", "StringBuilder", "SuppressWarnings");

    /** The names of {@code codegen} that generated classes import, so that no user's type in the unnamed package can have one. */
    public static final Set<String> CODEGEN_NAMES = Set.of(
            "Attribute",
            "AuthTokens",
            "CompanySnapshot",
            "EventMetadata",
            "MemberWriter",
            "VisitorSnapshot",
            "WireValues");

    /** Copies the collections. */
    public AnnotatedType {
        EnumSet<TypeFlaw> sorted = EnumSet.noneOf(TypeFlaw.class);
        sorted.addAll(flaws);
        flaws = Collections.unmodifiableSet(sorted);
        unresolved = List.copyOf(unresolved);
        attributes = List.copyOf(attributes);
        authTokens = List.copyOf(authTokens);
        companies = List.copyOf(companies);
        hiddenNames = Set.copyOf(hiddenNames);
        suppressions = Set.copyOf(suppressions);
    }

    /** The event of a type that describes one. */
    public EventName eventName() {
        return Objects.requireNonNull(event, name::qualifiedName);
    }

    /** The simple name of its generated class. */
    public String generatedName() {
        return name.generatedName(role);
    }

    /** The full name of its generated class. */
    public String qualifiedGeneratedName() {
        return name.qualifiedGeneratedName(role);
    }

    /**
     * The name of an event, and its meaning.
     *
     * @param value the name
     * @param doc the first sentence of its type's comment, empty without one
     * @param position its position
     */
    public record EventName(String value, String doc, Position position) {}
}
