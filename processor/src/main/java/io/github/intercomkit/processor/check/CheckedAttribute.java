package io.github.intercomkit.processor.check;

import io.github.intercomkit.processor.model.AnnotatedType;
import io.github.intercomkit.processor.model.Attribute;
import io.github.intercomkit.processor.model.Position;
import io.github.intercomkit.protocol.KnownAttribute;
import io.github.intercomkit.protocol.NameProblem;
import io.github.intercomkit.protocol.VisibleText;
import io.github.intercomkit.protocol.WellFormedText;
import java.util.List;
import java.util.Optional;

/**
 * An attribute or an auth token, in the type whose serializer writes it.
 *
 * @param type the user or company
 * @param attribute the attribute
 * @param nameProblem the problem of its name, which several checks need
 */
record CheckedAttribute(AnnotatedType type, Attribute attribute, Optional<NameProblem> nameProblem) {
    static List<CheckedAttribute> allOf(AnnotatedType type) {
        return type.attributes().stream()
                .map(attribute ->
                        new CheckedAttribute(type, attribute, type.role().problemOf(attribute.name())))
                .toList();
    }

    static List<CheckedAttribute> authTokensOf(AnnotatedType type) {
        return type.authTokens().stream()
                .map(token -> new CheckedAttribute(type, token, Optional.empty()))
                .toList();
    }

    /** The standard attribute of that name. */
    Optional<? extends KnownAttribute> known() {
        return type.role().known(attribute.name());
    }

    /** The problem that another name would have. */
    Optional<NameProblem> problemOf(String name) {
        return type.role().problemOf(name);
    }

    /** Whether {@code @SuppressWarnings} suppresses a warning about it. */
    boolean isSuppressed(Message warning) {
        return attribute.suppressions().contains(warning.code())
                || type.suppressions().contains(warning.code());
    }

    /** The first words of each message about it. */
    String description() {
        String word = type.authTokens().contains(attribute)
                ? "auth token"
                : type.role().memberWord();
        return VisibleText.of(attribute.displayName()) + ", " + word + " \"" + shownName() + "\"";
    }

    /** Its name in a message. */
    String shownName() {
        return VisibleText.of(WellFormedText.of(attribute.name()));
    }

    Problem problem(Message message, Position position, Object... details) {
        return Problem.of(type.role(), message, position, description(), details);
    }
}
