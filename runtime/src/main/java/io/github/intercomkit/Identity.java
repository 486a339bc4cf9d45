package io.github.intercomkit;

import io.github.intercomkit.IntercomSerializer.Attribute;
import io.github.intercomkit.IntercomSerializer.Output;
import io.github.intercomkit.identity.IdentityVerification;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.protocol.AttributeNames;
import io.github.intercomkit.protocol.StandardAttribute;
import org.jspecify.annotations.Nullable;

/** Who a payload's person is, with the proof of it. At least one identifier is there, and none is blank. */
final class Identity {
    private static final Attribute USER_ID = SerializerSupport.standard(StandardAttribute.USER_ID.jsonName());
    private static final Attribute EMAIL = SerializerSupport.standard(StandardAttribute.EMAIL.jsonName());
    private static final Attribute USER_HASH = Attribute.proof(AttributeNames.USER_HASH);

    private final @Nullable String userId;
    private final @Nullable String email;
    private final @Nullable String userHash;

    private Identity(@Nullable String userId, @Nullable String email, @Nullable String userHash) {
        this.userId = userId;
        this.email = email;
        this.userHash = userHash;
    }

    static Identity of(UserSnapshot<?> snapshot, @Nullable IdentityVerification verification) {
        String userId = snapshot.userId();
        String email = snapshot.email();
        String proved = userId == null ? email : userId;
        return new Identity(userId, email, proved == null ? null : userHash(proved, verification));
    }

    /** Refuses a person whom Intercom would take for a visitor. */
    static void requireIdentifier(UserSnapshot<?> snapshot) {
        if (snapshot.userId() == null && snapshot.email() == null) {
            throw new InvalidPayloadException(
                    "The user has neither a user_id nor an email that is not blank, so Intercom would"
                            + " see a visitor. Give it one of the two, or use Messenger.bootVisitor().");
        }
    }

    /** Refuses two people: Intercom would show one the conversations of the other. */
    static void requireSamePerson(UserSnapshot<?> before, UserSnapshot<?> after) {
        boolean same = before.userId() != null
                ? before.userId().equals(after.userId())
                : before.email() != null && before.email().equals(after.email());
        if (!same) {
            throw new InvalidPayloadException(
                    "The two users are different people: they have not the same user_id, or without"
                            + " a user_id before not the same email. Between two people the page calls shutdown, then boot.");
        }
    }

    private static @Nullable String userHash(String proved, @Nullable IdentityVerification verification) {
        if (verification == null) {
            return null;
        }
        if (verification instanceof UserHash hash) {
            return hash.hash(proved);
        }
        throw new IllegalStateException("No payload knows the proof of a " + verification.getClass());
    }

    void write(Output out) {
        out.text(USER_ID, userId);
        out.text(EMAIL, email);
        out.text(USER_HASH, userHash);
    }
}
