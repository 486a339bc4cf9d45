package io.github.intercomkit.processor.model;

/** A reason why a serializer cannot read a member. */
public enum MemberFlaw {
    /** A static field. */
    STATIC_FIELD,
    /** A static method. */
    STATIC_METHOD,
    /** A method without a value. */
    VOID_METHOD,
    /** A method with parameters. */
    PARAMETERS,
    /** A private method. */
    PRIVATE_METHOD,
    /** A method that the serializer's package cannot use. */
    INVISIBLE_METHOD,
    /** A field that the serializer's package cannot use, without a getter that it can use. */
    NO_GETTER,
    /** Such a field, whose getter Lombok did not write under one of the names that are looked for. */
    LOMBOK_GETTER,
    /** The field of a Kotlin property's delegate. */
    KOTLIN_DELEGATE,
    /** A Kotlin property itself, not its field or its getter. */
    KOTLIN_PROPERTY,
    /** A field of a Kotlin value class, whose getter Java cannot name. */
    KOTLIN_VALUE_CLASS,
    /** A method that throws a checked exception. */
    CHECKED_EXCEPTION,
    /** A field that is read directly, in a class that can have a proxy. A proxy's fields are empty. */
    PROXIED_FIELD,
    /** A final method of such a class, which a proxy cannot pass on. */
    FINAL_ON_PROXY
}
