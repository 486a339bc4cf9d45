package io.github.intercomkit.session;

import io.github.intercomkit.MessengerEvent;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The events of a {@link MessengerSession}, for code between a page and its session. Thread-safe.
 *
 * <p>An event is kept until an answer holds it. After that answer it is told again only if the page says that it does not have the
 * answer: {@link #pageMade}. So an event reaches Intercom at least once where the page repeats the key of the last events that it told,
 * as the client does, and at most once where it does not. It reaches Intercom twice only where the page told it, and could not remember
 * that it did.
 *
 * @param <T> the user's type
 */
@SuppressWarnings("exports") // JSpecify is optional for users of the module.
public final class SessionEvents<T> {
    private final MessengerSession<T> session;
    private final BoundSession<T> bound;

    SessionEvents(MessengerSession<T> session, BoundSession<T> bound) {
        this.session = session;
        this.bound = bound;
    }

    /**
     * Keeps an event for a person, who need not be there yet: a controller can tell that a user signed in before the page boots with the
     * user. No other person gets it. It is dropped when the person leaves, and when anybody signs out.
     *
     * @param user the user; null for the visitor. The event of an excluded user is the visitor's, or is dropped
     * @param event the event
     * @throws io.github.intercomkit.InvalidPayloadException if the user is refused
     */
    public void track(@Nullable T user, MessengerEvent event) {
        bound.trackFor(session, user, Objects.requireNonNull(event, "event"));
    }

    /** {@return an opaque key of the events in the last answer, 22 characters of base64url; empty if it held none} */
    public Optional<String> key() {
        return bound.eventsKey();
    }

    /**
     * Compares the events that the page told last with those of the last answer, before the page's step. If the page did not tell them,
     * this step answers them again.
     *
     * @param key the {@link #key()} of the last answer with events whose calls the page made; empty or null for none
     */
    public void pageMade(@Nullable String key) {
        bound.pageMade(key);
    }

    /** Shows nothing of the events. */
    @Override
    public String toString() {
        return "SessionEvents";
    }
}
