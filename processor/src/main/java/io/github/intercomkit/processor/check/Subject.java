package io.github.intercomkit.processor.check;

import io.github.intercomkit.processor.model.AnnotatedType;
import io.github.intercomkit.processor.model.Attribute;
import io.github.intercomkit.processor.model.Place;
import io.github.intercomkit.protocol.KnownAttribute;
import io.github.intercomkit.protocol.NameProblem;
import io.github.intercomkit.protocol.VisibleText;
import io.github.intercomkit.protocol.WellFormedText;
import java.util.List;
import java.util.Optional;

/**
 * An attribute in the type whose serializer is to tell it.
 *
 * @param type the user or company
 * @param attribute the attribute
 * @param nameProblem what is wrong with its name, which several checks ask
 */
record Subject(AnnotatedType type, Attribute attribute, Optional<NameProblem> nameProblem) {
    static List<Subject> allOf(AnnotatedType type) {
        return type.attributes().stream()
                .map(attribute -> new Subject(type, attribute, type.role().problemOf(attribute.name())))
                .toList();
    }

    /** Intercom's own attribute of that name. */
    Optional<? extends KnownAttribute> known() {
        return type.role().known(attribute.name());
    }

    /** What would be wrong with another name. */
    Optional<NameProblem> problemOf(String name) {
        return type.role().problemOf(name);
    }

    /** Whether the sources say that what a warning warns of is meant. */
    boolean isSuppressed(Message warning) {
        return attribute.suppressions().contains(warning.code())
                || type.suppressions().contains(warning.code());
    }

    /** How every message about it begins. */
    String description() {
        return VisibleText.of(attribute.displayName()) + ", attribute \"" + shownName() + "\"";
    }

    /** Its name, as a message shows it. */
    String shownName() {
        return VisibleText.of(WellFormedText.of(attribute.name()));
    }

    Problem problem(Message message, Place place, Object... details) {
        return Problem.of(message, place, description(), details);
    }
}
