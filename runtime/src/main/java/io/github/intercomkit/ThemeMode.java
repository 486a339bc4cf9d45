package io.github.intercomkit;

/** The Messenger's colour scheme. */
public enum ThemeMode {
    /** Always light. */
    LIGHT,

    /** Always dark. */
    DARK,

    /** What the visitor's system prefers. */
    SYSTEM
}
