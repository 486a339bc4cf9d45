package io.github.intercomkit;

import io.github.intercomkit.IntercomSerializer.Output;
import io.github.intercomkit.protocol.AttributeNames;
import io.github.intercomkit.protocol.StandardAttribute;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a payload says before anything is added to it. Immutable; written anew each time the payload is. */
sealed interface PayloadContent {
    /** The Messenger whose payload it is. */
    Messenger messenger();

    /** Whether it speaks of a signed-in user. */
    boolean ofUser();

    /** Writes the members. */
    void write(Output out);

    /** Whether a member of that name tells Intercom anything new. */
    default boolean isChange(String name) {
        return true;
    }

    /** The boot of a visitor: the settings alone. */
    record VisitorBoot(Messenger messenger) implements PayloadContent {
        @Override
        public boolean ofUser() {
            return false;
        }

        @Override
        public void write(Output out) {
            messenger.writeSettings(out);
        }
    }

    /** The update without an argument. */
    record Ping(Messenger messenger) implements PayloadContent {
        @Override
        public boolean ofUser() {
            return false;
        }

        @Override
        public void write(Output out) {}
    }

    /** The boot of a user. */
    record UserBoot<T>(Messenger messenger, Identity identity, IntercomSerializer<T> serializer, UserSnapshot<T> user)
            implements PayloadContent {
        @Override
        public boolean ofUser() {
            return true;
        }

        @Override
        public void write(Output out) {
            messenger.writeSettings(out);
            identity.write(out);
            serializer.write(user, out);
        }
    }

    /** All of a user's attributes, or what changed of them since {@code before}. */
    record UserUpdate<T>(
            Messenger messenger,
            Identity identity,
            IntercomSerializer<T> serializer,
            @Nullable UserSnapshot<T> before,
            UserSnapshot<T> user)
            implements PayloadContent {
        private static final Set<String> PROOFS = Set.of(AttributeNames.USER_HASH, AttributeNames.INTERCOM_USER_JWT);

        @Override
        public boolean ofUser() {
            return true;
        }

        @Override
        public void write(Output out) {
            identity.write(out);
            if (before == null) {
                serializer.write(user, out);
            } else {
                serializer.writeChanges(before, user, out);
            }
        }

        @Override
        public boolean isChange(String name) {
            if (PROOFS.contains(name)) {
                return false;
            }
            if (before == null) {
                return true;
            }
            if (name.equals(StandardAttribute.USER_ID.jsonName())) {
                return !Objects.equals(before.userId(), user.userId());
            }
            return !name.equals(StandardAttribute.EMAIL.jsonName()) || !Objects.equals(before.email(), user.email());
        }
    }
}
