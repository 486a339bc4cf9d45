package io.github.intercomkit.processor.model;

import java.util.Set;

/**
 * An annotated member that no annotated type of this compilation has or inherits.
 *
 * @param role the role whose words the message takes
 * @param annotation the annotation, as a message shows it
 * @param owner the type that declares it
 * @param member the member's name in a message
 * @param kind the kind of the type in a message: {@code record}, {@code enum}, {@code final class}, {@code class}
 * @param heritable whether an annotated type of another compilation can inherit it
 * @param ofOtherRole whether the type is annotated for members with the other annotation
 * @param suppressions the codes whose warnings are suppressed
 * @param position the position of the message
 */
public record MisplacedAttribute(
        Role role,
        String annotation,
        TypeRef owner,
        String member,
        String kind,
        boolean heritable,
        boolean ofOtherRole,
        Set<String> suppressions,
        Position position) {
    /** Copies the set. */
    public MisplacedAttribute {
        suppressions = Set.copyOf(suppressions);
    }

    /** What its type lacks, as a message says it. */
    public String lack() {
        return switch (annotation) {
            case "@IntercomMetadata" -> "has no @IntercomEvent";
            case "@IntercomAuthToken" -> "has no @IntercomUser";
            default -> "has none of @IntercomUser, @IntercomVisitor and @IntercomCompany";
        };
    }
}
