package io.github.intercomkit.processor.check;

import io.github.intercomkit.processor.model.AnnotatedType;
import io.github.intercomkit.processor.model.Compilation;
import io.github.intercomkit.processor.model.Role;
import io.github.intercomkit.protocol.EventNames;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Checks whether the names of two events look the same. Two types can describe one event: equal names are fine. */
final class SimilarEvents {
    private final Map<String, List<AnnotatedType>> byLook;

    SimilarEvents(Compilation compilation) {
        this.byLook = compilation.types().stream()
                .filter(type -> type.role() == Role.EVENT && !look(type).isEmpty())
                .collect(Collectors.groupingBy(SimilarEvents::look));
    }

    List<Problem> check(AnnotatedType event) {
        return byLook.getOrDefault(look(event), List.of()).stream()
                .filter(other -> !nameOf(other).equals(nameOf(event)))
                .filter(other -> !isSuppressed(event) && !isSuppressed(other))
                .map(other -> problem(event, other))
                .toList();
    }

    private static Problem problem(AnnotatedType event, AnnotatedType other) {
        boolean sameEvent = EventNames.folded(nameOf(event)).equals(EventNames.folded(nameOf(other)));
        return Problem.of(
                Role.EVENT,
                Message.SIMILAR_EVENT,
                event.eventName().position(),
                event.name().displayName(),
                nameOf(event),
                nameOf(other),
                other.name().displayName(),
                sameEvent ? "Intercom takes them for one event." : "Intercom takes them for two events.");
    }

    private static boolean isSuppressed(AnnotatedType event) {
        return event.suppressions().contains(Message.SIMILAR_EVENT.code());
    }

    private static String look(AnnotatedType event) {
        return EventNames.lookOf(nameOf(event));
    }

    private static String nameOf(AnnotatedType event) {
        return event.eventName().value();
    }
}
