package io.github.intercomkit;

/** The Messenger's colour scheme. */
public enum ThemeMode {
    /** Always light. */
    LIGHT,

    /** Always dark. */
    DARK,

    /** The preference of the visitor's system. */
    SYSTEM
}
