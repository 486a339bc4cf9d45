package io.github.intercomkit.processor.model;

/** What keeps a member from being read. */
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
    /** A method that the serializer's package does not see. */
    INVISIBLE_METHOD,
    /** A field that the serializer's package does not see, without a getter that it sees. */
    NO_GETTER,
    /** Such a field, whose getter Lombok was to write, but did not under a name that is looked for. */
    LOMBOK_GETTER,
    /** The field of a Kotlin property's delegate. */
    KOTLIN_DELEGATE,
    /** A Kotlin property, and neither its field nor its getter. */
    KOTLIN_PROPERTY,
    /** A field of a Kotlin value class, whose getter Java cannot name. */
    KOTLIN_VALUE_CLASS,
    /** What reads it throws a checked exception. */
    CHECKED_EXCEPTION,
    /** A field that is read directly, of a class that can have a proxy whose fields hold nothing. */
    PROXIED_FIELD,
    /** A final method of such a class, which a proxy cannot pass on. */
    FINAL_ON_PROXY
}
