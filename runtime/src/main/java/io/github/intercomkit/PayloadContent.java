package io.github.intercomkit;

import io.github.intercomkit.IntercomSerializer.Output;
import io.github.intercomkit.protocol.StandardAttribute;
import java.util.Map;

/** What a payload says before anything is added to it. Immutable; written anew each time the payload is. */
sealed interface PayloadContent {
    /** The Messenger whose payload it is. */
    Messenger messenger();

    /** Whether it speaks of a signed-in user. */
    boolean ofUser();

    /** When its token ends, as {@link Token} says it. */
    default long tokenEnds() {
        return Token.NONE;
    }

    /** What its open members are written to. */
    default Output output(Map<String, Object> added) {
        return Output.of(added);
    }

    /** Writes the members. */
    void write(Output out);

    /** Writes what is told, signed or not, without the proof. */
    default void tell(Output out) {
        write(out);
    }

    /** Whether a member of that name tells Intercom anything new. */
    default boolean isChange(String name) {
        return true;
    }

    /** Whether it tells Intercom anything new. */
    default boolean hasChanges() {
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

        @Override
        public boolean hasChanges() {
            return false;
        }
    }

    /** The boot of a user. */
    record UserBoot(Person<?> person) implements PayloadContent {
        @Override
        public Messenger messenger() {
            return person.messenger();
        }

        @Override
        public boolean ofUser() {
            return true;
        }

        @Override
        public long tokenEnds() {
            return person.tokenEnds();
        }

        @Override
        public Output output(Map<String, Object> added) {
            return person.output(added);
        }

        @Override
        public void write(Output out) {
            person.messenger().writeSettings(out);
            person.write(out);
        }

        @Override
        public void tell(Output out) {
            person.messenger().writeSettings(out);
            person.tell(out);
        }
    }

    /** All of a user's attributes, or what changed of them. */
    record UserUpdate(Person<?> person) implements PayloadContent {
        @Override
        public Messenger messenger() {
            return person.messenger();
        }

        @Override
        public boolean ofUser() {
            return true;
        }

        @Override
        public long tokenEnds() {
            return person.tokenEnds();
        }

        @Override
        public Output output(Map<String, Object> added) {
            return person.output(added);
        }

        @Override
        public void write(Output out) {
            person.write(out);
        }

        @Override
        public void tell(Output out) {
            person.tell(out);
        }

        @Override
        public boolean hasChanges() {
            return person.hasChanges();
        }

        @Override
        public boolean isChange(String name) {
            return StandardAttribute.named(name)
                    .filter(StandardAttribute::identifies)
                    .map(person::isChanged)
                    .orElse(true);
        }
    }
}
