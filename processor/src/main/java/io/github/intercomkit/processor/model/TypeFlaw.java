package io.github.intercomkit.processor.model;

/** What keeps a type from being read by a class of its package. */
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
    /** It bears both annotations. */
    BOTH_ANNOTATIONS,
    /** Its module, or the class path, does not have the run time, which a serializer extends. */
    NO_RUNTIME
}
