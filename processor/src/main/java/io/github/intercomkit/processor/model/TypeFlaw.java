package io.github.intercomkit.processor.model;

/** A reason why a class of its package cannot read a type. */
public enum TypeFlaw {
    /** An enum. */
    ENUM,
    /** An annotation type. */
    ANNOTATION,
    /** It has type parameters. */
    GENERIC,
    /** It needs an enclosing instance. */
    INNER,
    /** It, or a type around it, is private. */
    PRIVATE,
    /** It has more than one of the annotations. */
    BOTH_ANNOTATIONS,
    /** Its module or the class path lacks the run time, which has the superclass of the generated class. */
    NO_RUNTIME
}
