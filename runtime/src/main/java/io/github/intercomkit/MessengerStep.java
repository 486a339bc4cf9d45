package io.github.intercomkit;

import java.time.Duration;
import java.util.Objects;

/**
 * A step that was answered. Immutable. {@code toString()} shows the methods of the calls and the names of attributes, never a value.
 *
 * @param kind what happened in the page
 * @param outcome what became of it
 * @param time from the request, or from the call of the session's method, to the answer
 * @param calls the calls that the page is to make; none unless it was answered
 */
public record MessengerStep(Kind kind, Outcome outcome, Duration time, MessengerCalls calls) {
    /** What happened in the page. */
    public enum Kind {
        /** The page was loaded. */
        PAGE_LOADED,
        /** The user may have changed. */
        USER_CHANGED,
        /** The page shows another route. */
        ROUTE_CHANGED,
        /** The user signed out. */
        SIGNED_OUT,
        /** The request names no step, or was rejected before it was read. */
        UNKNOWN
    }

    /** What became of a step. */
    public enum Outcome {
        /** It was answered with calls, or with none where nothing is due. */
        ANSWERED,
        /** Its user was refused: the page is a visitor's, or a controller gets no calls. */
        USER_REFUSED,
        /** Its user could not be read: the page is asked to try again (503), or a controller gets no calls. */
        USER_UNREADABLE,
        /** Another step of the same browser did not end: the page is asked to try again (503). */
        BUSY,
        /** Its request could not be read, or its state not be stored: the HTTP session ended meanwhile, for instance. */
        FAILED,
        /** No page of the application made the request: it was answered with 4xx. */
        REJECTED
    }

    /**
     * Checks that nothing is missing.
     *
     * @param kind the kind
     * @param outcome the outcome
     * @param time the time
     * @param calls the calls
     */
    public MessengerStep {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(calls, "calls");
    }
}
