package io.github.intercomkit.processor.model;

/** Where in the sources a message belongs. What it points at is the scanner's business. */
public interface Place {
    /** The full name of the type that it lies in. */
    String type();

    /** Its rank among the places of that type. */
    int order();
}
