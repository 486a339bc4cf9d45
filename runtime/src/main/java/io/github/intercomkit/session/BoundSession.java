package io.github.intercomkit.session;

import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.MessengerCalls;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The memory of one session with what cannot be stored: the serializer that reads its snapshots, and the keeper. Thread-safe: one step
 * is made at a time.
 */
final class BoundSession<T> {
    private static final SessionKeeper NO_KEEPER = session -> {};

    private SessionMemory<T> memory;
    private @Nullable SavedSession saved;
    private @Nullable IntercomSerializer<T> serializer;
    private SessionKeeper keeper = NO_KEEPER;

    /** A new session. */
    BoundSession() {
        this.memory = new SessionMemory<>(new UpdateBudget(), new Unacknowledged());
    }

    /** A session that was stored. It knows its snapshots once it is bound to a serializer. */
    BoundSession(SavedSession saved) {
        this.memory = new SessionMemory<>(saved.budget(), saved.unacknowledged());
        this.memory.state = saved.state();
        this.saved = saved;
    }

    /**
     * Binds it until it is bound again.
     *
     * @param keeper null for none
     */
    @SuppressWarnings("ReferenceEquality") // Serializers have no other.
    synchronized void bind(IntercomSerializer<T> serializer, @Nullable SessionKeeper keeper) {
        if (serializer != this.serializer) {
            SavedSession state = this.serializer == null ? saved : save();
            this.serializer = serializer;
            saved = null;
            if (state != null) {
                memory = state.memory(serializer);
            }
        }
        this.keeper = keeper == null ? NO_KEEPER : keeper;
    }

    /** Makes a step, and has the session stored: without the lock, since a keeper may hold locks while it binds a session. */
    MessengerCalls step(MessengerSession<T> session, Function<SessionSteps<T>, MessengerCalls> step) {
        SessionKeeper present = keeper();
        MessengerCalls calls;
        try {
            calls = locked(step);
        } catch (RuntimeException failure) {
            return present.failed(failure);
        }
        present.store(session);
        return calls;
    }

    /** Notes that a user may be there, unless a page was booted already. */
    void expireEarlierSession(MessengerSession<T> session) {
        synchronized (this) {
            if (memory.state != SessionState.NEW) {
                return;
            }
            memory.state = SessionState.UNKNOWN;
        }
        keeper().store(session);
    }

    /** Compares the person that a page shows with the person who was booted last. */
    synchronized boolean pageShows(String key) {
        if (key.equals(personKey())) {
            return true;
        }
        // The conversation of a visitor goes on with the user who signed in, so it is not shut down.
        if (!key.equals(PersonKey.of(memory.salt, null))) {
            memory.unacknowledged.setShutdownMissed(true);
            memory.budget.startUnknown(required(serializer).messenger().clock().instant());
        }
        return false;
    }

    synchronized SessionState state() {
        return memory.state;
    }

    synchronized String personKey() {
        if (memory.state == SessionState.NOBODY) {
            return PersonKey.ofNobody(memory.salt);
        }
        return PersonKey.of(memory.salt, memory.state == SessionState.USER ? memory.lastSent : null);
    }

    synchronized Optional<Instant> proofDueAt() {
        return serializer == null ? Optional.empty() : ProofRenewal.dueAt(serializer.messenger(), memory.proofEnds);
    }

    synchronized SavedSession save() {
        return saved != null ? saved : SavedSession.of(memory, Objects.requireNonNull(serializer, "serializer"));
    }

    private synchronized MessengerCalls locked(Function<SessionSteps<T>, MessengerCalls> step) {
        return step.apply(new SessionSteps<>(required(serializer), memory));
    }

    private static <T> IntercomSerializer<T> required(@Nullable IntercomSerializer<T> serializer) {
        if (serializer == null) {
            throw new IllegalStateException("The session comes out of a store, and knows no serializer. Take it through"
                    + " MessengerSession.of(…) before each step.");
        }
        return serializer;
    }

    private synchronized SessionKeeper keeper() {
        return keeper;
    }
}
