package io.github.intercomkit;

import io.github.intercomkit.codegen.JsonMembers;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The content of a payload before anything is added to it. Immutable; written each time the payload is. */
sealed interface PayloadContent permits UserContent, VisitorContent, PayloadContent.VisitorBoot, PayloadContent.Ping {
    /** The Messenger whose payload it is. */
    Messenger messenger();

    /** Whether it is the payload of a signed-in user. */
    default boolean isUser() {
        return false;
    }

    /** When its proof expires, if ever. */
    default Optional<Instant> proofExpiresAt() {
        return Optional.empty();
    }

    /** The names of the members that stand in a token and not in the open payload. */
    default Set<String> signedNames() {
        return Set.of();
    }

    /** Writes the open members. */
    void write(JsonMembers out);

    /** Writes identifiers and attributes, signed or not, without settings and proof. */
    default void writeAttributes(JsonMembers out) {}

    /**
     * The user's company as the payload sends it, or {@code company_id} and {@code name} where it sends none; empty for a user without
     * one.
     */
    default Map<String, Object> company() {
        return Map.of();
    }

    /** Whether a member of that name is new to Intercom. */
    default boolean isChange(String name) {
        return true;
    }

    /** The names of the attributes that are left out since Intercom would refuse their values. */
    default Set<String> omittedNames() {
        return Set.of();
    }

    /** Whether it holds anything new. */
    default boolean hasChanges() {
        return true;
    }

    /** The boot of a visitor: the settings alone. */
    record VisitorBoot(Messenger messenger) implements PayloadContent {
        @Override
        public void write(JsonMembers out) {
            messenger.writeSettings(out);
        }
    }

    /** The update without an argument. */
    record Ping(Messenger messenger) implements PayloadContent {
        @Override
        public void write(JsonMembers out) {}

        @Override
        public boolean hasChanges() {
            return false;
        }
    }
}
