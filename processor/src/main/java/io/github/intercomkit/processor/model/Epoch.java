package io.github.intercomkit.processor.model;

/** The unit in which a whole number counts a time. */
public enum Epoch {
    /** As Intercom counts. */
    SECONDS,
    /** As the JDK's clock counts. */
    MILLISECONDS
}
