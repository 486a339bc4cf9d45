package io.github.intercomkit;

import io.github.intercomkit.codegen.Attribute;
import io.github.intercomkit.codegen.JsonMembers;
import io.github.intercomkit.codegen.MemberWriter;
import io.github.intercomkit.identity.Proof;
import io.github.intercomkit.protocol.StandardAttribute;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The identifiers, proof and attributes of one signed-in user. All come from one snapshot, so the proof of one user never stands
 * beside the attributes of another. Immutable and thread-safe.
 */
final class UserContent<T> {
    private static final Attribute USER_ID = Attribute.standard(StandardAttribute.USER_ID.jsonName());
    private static final Attribute EMAIL = Attribute.standard(StandardAttribute.EMAIL.jsonName());

    private final transient IntercomSerializer<T> serializer;
    private final transient @Nullable Proof proof;
    private final transient @Nullable UserSnapshot<T> before;
    private final transient UserSnapshot<T> now;

    /** Kept once {@link #hasChanges()} was asked: to compare twice takes a tenth longer. */
    private transient @Nullable Changes changes;

    /**
     * The content of a payload.
     *
     * @param before an earlier snapshot, if only the attributes that differ are sent; null for all
     * @param now the user
     * @throws InvalidPayloadException if the user has no {@code user_id} for a token
     */
    UserContent(IntercomSerializer<T> serializer, @Nullable UserSnapshot<T> before, UserSnapshot<T> now) {
        this.serializer = serializer;
        this.proof = serializer.messenger().newProof();
        this.before = before;
        this.now = now;
        if (proof != null && proof.holdsSignedAttributes()) {
            UserRules.requireUserId(now);
        }
    }

    Messenger messenger() {
        return serializer.messenger();
    }

    Optional<Instant> proofExpiresAt() {
        return proof == null ? Optional.empty() : proof.expiresAt();
    }

    /** The names of the members that stand in a token and not in the open payload. */
    Set<String> signedNames() {
        return proof != null && proof.holdsSignedAttributes() ? serializer.signedNames() : Set.of();
    }

    /** Writes identifiers, proof and attributes. */
    void write(JsonMembers out) {
        writeIdentifiers(out);
        if (proof != null) {
            String identifier = now.userId() == null ? now.email() : now.userId();
            proof.write(out, Objects.requireNonNull(identifier), this::writeClaims);
        }
        writeChoice(out);
    }

    /** Writes identifiers and attributes, signed or not, without the proof. */
    void writeAttributes(JsonMembers out) {
        writeIdentifiers(out);
        writeChoice(out);
    }

    /** Whether an identifier is there and differs from the earlier one. */
    boolean isChanged(StandardAttribute identifier) {
        String value = identifier(now, identifier);
        return value != null && (before == null || !value.equals(identifier(before, identifier)));
    }

    /** Whether there is anything new to send. */
    boolean hasChanges() {
        return before == null
                || isChanged(StandardAttribute.USER_ID)
                || isChanged(StandardAttribute.EMAIL)
                || changes(before).isNotEmpty();
    }

    /**
     * Not by the equality of snapshots: null and the empty text are the same to Intercom, and not all attributes can be cleared. To
     * compare them first takes a fifth longer where something changed.
     */
    private Changes changes(UserSnapshot<T> before) {
        Changes known = changes;
        if (known == null) {
            JsonMembers out = JsonMembers.all();
            serializer.write(before, now, MemberWriter.changed(out));
            // Two threads may both do it, with equal results.
            known = new Changes(out.toMembers());
            changes = known;
        }
        return known;
    }

    private void writeIdentifiers(JsonMembers out) {
        out.text(USER_ID, now.userId());
        out.text(EMAIL, now.email());
    }

    /** Writes the claims of a token, in which {@code email} is an attribute like others. */
    private void writeClaims(JsonMembers claims) {
        claims.text(USER_ID, now.userId());
        if (isChanged(StandardAttribute.EMAIL)) {
            claims.text(EMAIL, now.email());
        }
        writeChoice(claims);
        claims.added();
    }

    /** Writes all attributes but the identifiers, or those that differ. */
    private void writeChoice(JsonMembers out) {
        Changes known = changes;
        if (before == null) {
            serializer.write(now, now, MemberWriter.all(out));
        } else if (known != null && out.takesAll()) {
            out.encoded(known.members);
        } else if (known == null || known.isNotEmpty()) {
            serializer.write(before, now, MemberWriter.changed(out));
        }
    }

    private static @Nullable String identifier(UserSnapshot<?> user, StandardAttribute identifier) {
        return identifier == StandardAttribute.USER_ID ? user.userId() : user.email();
    }

    /** The attributes of a diff, as JSON. */
    private static final class Changes {
        /** Final, so that another thread sees what is in it. */
        private final byte[] members;

        Changes(byte[] members) {
            this.members = members;
        }

        boolean isNotEmpty() {
            return members.length > 0;
        }
    }
}
