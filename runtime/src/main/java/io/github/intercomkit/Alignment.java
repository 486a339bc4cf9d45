package io.github.intercomkit;

/** The side of the page on which the Messenger's launcher stands. */
public enum Alignment {
    /** The left side. */
    LEFT,

    /** The right side. */
    RIGHT
}
