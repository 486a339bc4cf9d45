package io.github.intercomkit;

import io.github.intercomkit.IntercomSerializer.Attribute;
import io.github.intercomkit.IntercomSerializer.Output;
import io.github.intercomkit.identity.IdentityVerification;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.protocol.AttributeNames;
import io.github.intercomkit.protocol.StandardAttribute;
import io.github.intercomkit.signing.SigningAccess;
import org.jspecify.annotations.Nullable;

/**
 * Who a payload's person is, with the proof of it, if there is one. At least one identifier is there, and none is blank; with a token
 * the {@code user_id} is.
 *
 * @param verification what proves it; null where nothing does
 */
record Identity(UserSnapshot<?> person, @Nullable IdentityVerification verification) {
    private static final Attribute USER_ID = SerializerSupport.standard(StandardAttribute.USER_ID.jsonName());
    private static final Attribute EMAIL = SerializerSupport.standard(StandardAttribute.EMAIL.jsonName());
    private static final Attribute USER_HASH = Attribute.proof(AttributeNames.USER_HASH);

    /** Refuses a person whom Intercom would take for a visitor. */
    static void requireIdentifier(UserSnapshot<?> snapshot) {
        if (!hasIdentifier(snapshot)) {
            throw withoutIdentifier();
        }
    }

    static boolean hasIdentifier(UserSnapshot<?> snapshot) {
        return snapshot.userId() != null || snapshot.email() != null;
    }

    static InvalidPayloadException withoutIdentifier() {
        return new InvalidPayloadException(
                "The user has neither a user_id nor an email that is not blank or a placeholder such as null or undefined,"
                        + " so Intercom would see a visitor. Give it one of the two, or use Messenger.bootVisitor().");
    }

    /** Refuses two people: Intercom would show one the conversations of the other. */
    static void requireSamePerson(UserSnapshot<?> before, UserSnapshot<?> after) {
        if (!isSamePerson(before, after)) {
            throw new InvalidPayloadException(
                    "The two users are different people: they have not the same user_id, or without"
                            + " a user_id before not the same email. Between two people the page calls shutdown, then boot.");
        }
    }

    /** Equal ids, or equal addresses where there was no id. */
    static boolean isSamePerson(UserSnapshot<?> before, UserSnapshot<?> after) {
        return before.userId() != null
                ? before.userId().equals(after.userId())
                : before.email() != null && before.email().equals(after.email());
    }

    /** Writes the identifiers that are told openly, and a hash if there is one: a payload that nobody sends needs none. */
    void write(Output out) {
        writeIdentifiers(out);
        String proved = person.userId() == null ? person.email() : person.userId();
        if (verification instanceof UserHash hash && proved != null) {
            out.signature(USER_HASH, SigningAccess.keyOf(hash), proved);
        }
    }

    void writeIdentifiers(Output out) {
        out.wholeText(USER_ID, person.userId());
        out.wholeText(EMAIL, person.email());
    }

    /** Writes the identifiers of a token, where {@code email} is an attribute like others. */
    void writeClaims(Output claims, boolean withEmail) {
        claims.wholeText(USER_ID, person.userId());
        if (withEmail) {
            claims.wholeText(EMAIL, person.email());
        }
    }
}
