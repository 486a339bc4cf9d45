package io.github.intercomkit.protocol;

/**
 * Why a name cannot be an attribute's.
 *
 * @param kind the kind of problem
 * @param detail the proper name for an alias and for one of users only, the characters for forbidden and unseen ones, the reason for a
 *     reserved one, else empty
 */
public record NameProblem(Kind kind, String detail) {
    /** The problems of names. */
    public enum Kind {
        /** Nothing but white space. */
        BLANK,
        /** Over {@link Limits#MAX_NAME} characters. */
        TOO_LONG,
        /** Characters that Intercom turns into an underscore, so that two names can collide. */
        FORBIDDEN_CHARACTERS,
        /** White space, or characters that a reader cannot see, so that two names can look the same. */
        INVISIBLE_CHARACTERS,
        /** Half of a surrogate pair, which no encoding carries. */
        MALFORMED,
        /** {@code __proto__}, which is no property in JavaScript. */
        PROTOTYPE,
        /** A name that Intercom or this library fills. */
        RESERVED,
        /** A second name of a standard attribute; Intercom must not be sent both. */
        ALIAS,
        /** A name of signed-in users, in the payload of a visitor. */
        USERS_ONLY
    }
}
