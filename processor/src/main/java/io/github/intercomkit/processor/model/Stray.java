package io.github.intercomkit.processor.model;

import java.util.Set;

/**
 * An annotated member that no annotated type inherits, as far as this compilation shows.
 *
 * @param owner the type that declares it
 * @param member the member as a message shows it
 * @param kind what the type is, as a message says it: {@code record}, {@code enum}, {@code final class}, {@code class}
 * @param heritable whether an annotated type of another compilation can inherit it
 * @param suppressions the codes whose warnings are suppressed
 * @param place where the message belongs
 */
public record Stray(
        TypeRef owner, String member, String kind, boolean heritable, Set<String> suppressions, Place place) {
    /** Copies the set. */
    public Stray {
        suppressions = Set.copyOf(suppressions);
    }
}
