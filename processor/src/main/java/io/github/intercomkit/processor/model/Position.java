package io.github.intercomkit.processor.model;

/** The position of a message in the sources. Only {@code scan} and {@code write} know the element at it. */
public interface Position {
    /** The full name of the type that contains it. */
    String type();

    /** Its rank among the positions in that type. */
    int order();
}
