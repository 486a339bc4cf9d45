package io.github.intercomkit.annotations;

/** The unit in which a whole number counts the time since 1970-01-01T00:00:00Z. */
public enum EpochUnit {
    /** Seconds, as Intercom itself counts. */
    SECONDS,

    /** Milliseconds, as {@link System#currentTimeMillis()} counts; Intercom is told the second they fall in. */
    MILLISECONDS
}
