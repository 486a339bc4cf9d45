package io.github.intercomkit.session;

import io.github.intercomkit.ExcludedUser;
import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.InvalidPayloadException;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.MessengerEvent;
import io.github.intercomkit.MessengerObserver;
import io.github.intercomkit.MessengerStep;
import io.github.intercomkit.MessengerStep.Outcome;
import io.github.intercomkit.UserSnapshot;
import java.time.Duration;
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
    static final String NOT_MADE_SO =
            "A MessengerSession is made by MessengerSession.of(…), and nothing here does so. With Spring MVC the"
                    + " starter does: intercomkit-spring-boot-starter must be a dependency, and its"
                    + " IntercomAutoConfiguration and IntercomWebAutoConfiguration must be at work, which they are not"
                    + " where they are excluded or where MockMvc is set up for a controller alone.";

    private static final SessionKeeper NO_KEEPER = session -> {};

    private SessionMemory<T> memory;
    private @Nullable SavedSession saved;
    private @Nullable IntercomSerializer<T> serializer;
    private SessionKeeper keeper = NO_KEEPER;

    /** A new session. */
    BoundSession() {
        this.memory = new SessionMemory<>(new UpdateBudget(), new Unacknowledged(), new KeptEvents());
    }

    /** A session that was stored. It knows its snapshots once it is bound to a serializer. */
    BoundSession(SavedSession saved) {
        this.memory = new SessionMemory<>(saved.budget(), saved.unacknowledged(), saved.events());
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
    MessengerCalls step(
            MessengerSession<T> session, MessengerStep.Kind kind, Function<SessionSteps<T>, MessengerCalls> step) {
        SessionKeeper present = keeper();
        long start = System.nanoTime();
        MessengerCalls calls;
        try {
            calls = locked(step);
        } catch (RuntimeException failure) {
            boolean refused = failure instanceof InvalidPayloadException;
            observe(kind, refused ? Outcome.USER_REFUSED : Outcome.USER_UNREADABLE, start, MessengerCalls.none());
            return present.failed(failure);
        }
        present.store(session);
        observe(kind, Outcome.ANSWERED, start, calls);
        return calls;
    }

    /** Tells the observer, without the lock. */
    private void observe(MessengerStep.Kind kind, Outcome outcome, long start, MessengerCalls calls) {
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        observer().ifPresent(observer -> observer.stepMade(new MessengerStep(kind, outcome, time, calls)));
    }

    /** Empty for a session without a keeper, as the endpoint's, which tells its steps itself. */
    @SuppressWarnings("ReferenceEquality") // There is one.
    private synchronized Optional<MessengerObserver> observer() {
        return keeper == NO_KEEPER || serializer == null
                ? Optional.empty()
                : Optional.of(serializer.messenger().observer());
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
        if (memory.state == SessionState.EXCLUDED) {
            return PersonKey.ofExcluded(memory.salt);
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
        String before = memory.person();
        UserSnapshot<T> userBefore = memory.lastSent;
        MessengerCalls calls = step.apply(new SessionSteps<>(required(serializer), memory));
        passEventsOn(before, userBefore);
        return memory.events.addTo(calls, memory.person());
    }

    /**
     * What was kept for a user who left is dropped; that of a visitor belongs to the user who signed in. An excluded user without a
     * Messenger gets none.
     */
    private void passEventsOn(String before, @Nullable UserSnapshot<T> userBefore) {
        String now = memory.person();
        if (memory.state == SessionState.EXCLUDED) {
            memory.events.drop(before);
            memory.events.drop(KeptEvents.NOBODY_YET);
            return;
        }
        if (now.equals(before) || now.equals(KeptEvents.NOBODY_YET)) {
            return;
        }
        UserSnapshot<T> user = memory.lastSent;
        boolean isSame = userBefore == null || (user != null && userBefore.isSamePerson(user));
        if (isSame) {
            memory.events.belongTo(before, now);
        } else {
            memory.events.drop(before);
        }
    }

    /** Keeps an event for the person who is there. */
    void track(MessengerSession<T> session, MessengerEvent event) {
        synchronized (this) {
            if (memory.state != SessionState.EXCLUDED) {
                keep(memory.person(), event);
            }
        }
        keeper().store(session);
    }

    /**
     * Keeps an event for a person.
     *
     * @param user null for the visitor
     */
    void trackFor(MessengerSession<T> session, @Nullable T user, MessengerEvent event) {
        synchronized (this) {
            ExcludedUser excluded =
                    user == null ? null : required(serializer).exclusionOf(user).orElse(null);
            if (excluded != ExcludedUser.NO_MESSENGER) {
                UserSnapshot<T> person = user == null || excluded != null
                        ? null
                        : required(serializer).snapshot(user);
                keep(PersonKey.of(memory.salt, person), event);
            }
        }
        keeper().store(session);
    }

    private void keep(String person, MessengerEvent event) {
        if (!required(serializer).messenger().isDisabled()) {
            memory.events.add(new KeptEvent(person, event.toJson()));
        }
    }

    synchronized Optional<String> eventsKey() {
        return memory.events.answerKey();
    }

    synchronized void pageMade(@Nullable String key) {
        if (memory.events.answerKey().filter(last -> !last.equals(key)).isPresent()) {
            memory.events.areLost();
        }
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
