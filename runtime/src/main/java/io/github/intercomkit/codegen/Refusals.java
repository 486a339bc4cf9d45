package io.github.intercomkit.codegen;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The refused values of one user, each reason once. Not thread-safe. */
final class Refusals {
    private final Set<String> messages = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private boolean ofIdentifier;

    void add(Attribute attribute, String reason) {
        messages.add(attribute.label + ": " + reason);
        names.add(attribute.name);
        ofIdentifier |= attribute.identifiesUser();
    }

    List<String> messages() {
        return List.copyOf(messages);
    }

    Set<String> names() {
        return Set.copyOf(names);
    }

    /** Whether an identifier is among them: the user has one once it is corrected. */
    boolean ofIdentifier() {
        return ofIdentifier;
    }
}
