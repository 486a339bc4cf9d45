package io.github.intercomkit.processor.model;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A member that is annotated as an attribute.
 *
 * @param owner the type that declares it
 * @param member the member as a message shows it: {@code email} or {@code getEmail()}
 * @param name the attribute's name at Intercom
 * @param reading how it is read
 * @param signed whether it is to be signed
 * @param epoch the unit that is written out, if any
 * @param zone the zone that is written out, if any
 * @param allowSensitive why a name that looks like a secret's is none, if that is said
 * @param unresolvedSettings whether the annotation refers to a constant that does not exist, or not yet
 * @param suppressions the codes whose warnings are suppressed
 * @param places where messages belong
 */
public record Attribute(
        TypeRef owner,
        String member,
        String name,
        Reading reading,
        boolean signed,
        @Nullable Epoch epoch,
        @Nullable String zone,
        @Nullable String allowSensitive,
        boolean unresolvedSettings,
        Set<String> suppressions,
        Places places) {
    /** Copies the set. */
    public Attribute {
        suppressions = Set.copyOf(suppressions);
    }

    /** The type of its value. */
    public ValueType type() {
        return reading.type();
    }

    /** Whether another annotation makes the same attribute, of whatever value. */
    public boolean saysTheSameAs(Attribute other) {
        return name.equals(other.name)
                && signed == other.signed
                && epoch == other.epoch
                && Objects.equals(zone, other.zone);
    }

    /** As a message shows it: {@code Customer.getEmail()}. */
    public String displayName() {
        return owner.displayName() + "." + member;
    }

    /**
     * Where messages about an attribute belong. What is not written out is at the annotation.
     *
     * @param annotation the annotation
     * @param name the name
     * @param signed whether it is signed
     * @param epoch the unit
     * @param zone the zone
     */
    public record Places(Place annotation, Place name, Place signed, Place epoch, Place zone) {
        /** Everything at one place. */
        public static Places at(Place place) {
            return new Places(place, place, place, place, place);
        }
    }
}
