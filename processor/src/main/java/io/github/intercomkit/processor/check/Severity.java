package io.github.intercomkit.processor.check;

/** The severity of a message. */
public enum Severity {
    /** The processor writes nothing for the type. */
    ERROR,
    /** The code may be right. */
    WARNING
}
