package io.github.intercomkit.processor.model;

import io.github.intercomkit.protocol.AttributeNames;
import io.github.intercomkit.protocol.CompanyAttribute;
import io.github.intercomkit.protocol.EventNames;
import io.github.intercomkit.protocol.KnownAttribute;
import io.github.intercomkit.protocol.NameProblem;
import io.github.intercomkit.protocol.StandardAttribute;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The object that an annotated type describes, and the words for it in messages. */
public enum Role {
    /** The signed-in user. */
    USER("@IntercomUser"),
    /** A visitor, who is not signed in. */
    VISITOR("@IntercomVisitor"),
    /** A company of a user. */
    COMPANY("@IntercomCompany"),
    /** An event of a person. */
    EVENT("@IntercomEvent");

    /** The words of messages about users and companies, with those about events. */
    private static final Map<String, String> WORDS_OF_EVENTS = Map.ofEntries(
            Map.entry("IntercomAttribute", "IntercomMetadata"),
            Map.entry("each user or company", "each event"),
            Map.entry("users or companies", "events"),
            Map.entry("a serializer", "generated code"),
            Map.entry("no serializer", "no generated class"),
            Map.entry("serializers", "generated classes"),
            Map.entry("serializer", "generated class"),
            Map.entry("a payload", "an event"),
            Map.entry("two attributes", "two keys"),
            Map.entry("each attribute", "all metadata"),
            Map.entry("attributes", "metadata"),
            Map.entry("attribute", "metadata"),
            Map.entry("text, a number, a boolean or a time", "text, a number, a time, money or a link"));

    /** Longer words first, since they hold shorter ones. */
    private static final Pattern WORD = Pattern.compile(WORDS_OF_EVENTS.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|")));

    private final String annotation;

    Role(String annotation) {
        this.annotation = annotation;
    }

    /** The standard attribute of that name. */
    public Optional<? extends KnownAttribute> known(String attributeName) {
        return switch (this) {
            case USER, VISITOR -> StandardAttribute.named(attributeName);
            case COMPANY -> CompanyAttribute.named(attributeName);
            case EVENT -> Optional.empty();
        };
    }

    /** The problem of an attribute's name, if there is one. */
    public Optional<NameProblem> problemOf(String attributeName) {
        return switch (this) {
            case USER -> AttributeNames.problemOfPersonAttribute(attributeName);
            case VISITOR -> AttributeNames.problemOfVisitorAttribute(attributeName);
            case COMPANY -> AttributeNames.problemOfCompanyAttribute(attributeName);
            case EVENT -> EventNames.problemOfKey(attributeName);
        };
    }

    /** Whether the processor writes a class for the type itself. */
    public boolean isGenerated() {
        return this != COMPANY;
    }

    /** Whether Intercom takes the values under a name for times. */
    public boolean namesTime(String attributeName) {
        return this == EVENT ? EventNames.namesDate(attributeName) : AttributeNames.namesTime(attributeName);
    }

    /** Whether Intercom takes two names for one. */
    public boolean isSameName(String one, String other) {
        return this == EVENT ? EventNames.folded(one).equals(EventNames.folded(other)) : one.equals(other);
    }

    /** The word for an annotated member in a message. */
    public String memberWord() {
        return this == EVENT ? "metadata" : "attribute";
    }

    /** The annotation of members, as a message shows it. */
    public String memberAnnotation() {
        return this == EVENT ? "@IntercomMetadata" : "@IntercomAttribute";
    }

    /** The template of a message, in the words for this role. */
    public String worded(String template) {
        if (this == VISITOR) {
            return template.replace("each user or company", "each visitor");
        }
        if (this != EVENT) {
            return template;
        }
        return WORD.matcher(template).replaceAll(word -> Matcher.quoteReplacement(WORDS_OF_EVENTS.get(word.group())));
    }

    /** The annotation, as a message shows it. */
    public String annotation() {
        return annotation;
    }
}
