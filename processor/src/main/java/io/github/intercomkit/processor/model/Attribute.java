package io.github.intercomkit.processor.model;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A member that is annotated as an attribute, or as an auth token.
 *
 * @param owner the type that declares it
 * @param member the member's name in a message: {@code email} or {@code getEmail()}
 * @param name the attribute's name at Intercom
 * @param access the access to its value
 * @param signed whether it is signed
 * @param epoch the unit, if the annotation has one
 * @param zone the zone, if the annotation has one
 * @param allowSensitive why a name that looks like a secret's is allowed, if given
 * @param personal whether the annotation says that it tells something about a person
 * @param unresolvedSettings whether a value of the annotation is a constant that does not exist, or not yet
 * @param doc the first sentence of its comment, empty if its type's own file has none
 * @param suppressions the codes whose warnings are suppressed
 * @param positions the positions of messages
 */
public record Attribute(
        TypeRef owner,
        String member,
        String name,
        Access access,
        boolean signed,
        @Nullable Epoch epoch,
        @Nullable String zone,
        @Nullable String allowSensitive,
        boolean personal,
        boolean unresolvedSettings,
        String doc,
        Set<String> suppressions,
        Positions positions) {
    /** Copies the set. */
    public Attribute {
        suppressions = Set.copyOf(suppressions);
    }

    /** The type of its value. */
    public ValueType type() {
        return access.type();
    }

    /** Whether another annotation declares the same attribute, of any type. */
    public boolean declaresSameAttribute(Attribute other) {
        return name.equals(other.name)
                && signed == other.signed
                && epoch == other.epoch
                && Objects.equals(zone, other.zone);
    }

    /** The member with its type, as a message shows it: {@code Customer.getEmail()}. */
    public String displayName() {
        return owner.displayName() + "." + member;
    }

    /**
     * The positions of messages about an attribute. A value that is not written out has the position of the annotation.
     *
     * @param annotation the annotation
     * @param name the name
     * @param signed whether it is signed
     * @param epoch the unit
     * @param zone the zone
     */
    public record Positions(Position annotation, Position name, Position signed, Position epoch, Position zone) {
        /** Everything at one place. */
        public static Positions at(Position position) {
            return new Positions(position, position, position, position, position);
        }
    }
}
