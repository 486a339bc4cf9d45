package io.github.intercomkit.processor.model;

/** How strongly a compiler warns of a member's use. */
public enum Deprecation {
    /** Not at all. */
    NONE,
    /** Deprecated. */
    DEPRECATED,
    /** Deprecated for removal. */
    REMOVAL
}
