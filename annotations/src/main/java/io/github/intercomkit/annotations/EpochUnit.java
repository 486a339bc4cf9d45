package io.github.intercomkit.annotations;

/** The unit of a whole number that counts the time since 1970-01-01T00:00:00Z. */
public enum EpochUnit {
    /** Seconds, the unit that Intercom uses. */
    SECONDS,

    /** Milliseconds, as {@link System#currentTimeMillis()} counts. Payloads hold whole seconds, rounded down. */
    MILLISECONDS
}
