package io.github.intercomkit.processor.model;

/** The warning that a compiler gives for the use of a member. */
public enum Deprecation {
    /** No warning. */
    NONE,
    /** Deprecated. */
    DEPRECATED,
    /** Deprecated for removal. */
    REMOVAL
}
