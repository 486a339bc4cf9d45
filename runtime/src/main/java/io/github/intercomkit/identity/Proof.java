package io.github.intercomkit.identity;

import io.github.intercomkit.codegen.JsonMembers;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The proof of identity that one payload carries. For this library's payloads alone: applications use {@link UserHash} and
 * {@link UserJwt}. Immutable and thread-safe; never shows the secret.
 */
@SuppressWarnings("exports") // JSpecify is optional for users of the module.
public abstract sealed class Proof permits HashProof, TokenProof {
    Proof() {}

    /**
     * The proof of a payload that is made now.
     *
     * @param verification how identity is proved; null for not at all
     * @param clock the time
     * @return null without a verification
     */
    public static @Nullable Proof of(@Nullable IdentityVerification verification, Clock clock) {
        if (verification instanceof UserJwt jwt) {
            return new TokenProof(jwt.signer(), jwt.signer().expiry(clock.instant()));
        }
        return verification instanceof UserHash hash ? hash.proof() : null;
    }

    /**
     * When the proof expires.
     *
     * @return a second; empty for a proof that never expires
     */
    public abstract Optional<Instant> expiresAt();

    /**
     * Whether signed attributes stand in this proof, and not in the open payload.
     *
     * @return true for a token
     */
    public abstract boolean holdsSignedAttributes();

    /**
     * Writes the proof.
     *
     * @param out the payload
     * @param identifier the {@code user_id}, or the {@code email} of a user without one
     * @param signed writes the signed members into a token
     */
    public abstract void write(JsonMembers out, String identifier, Consumer<JsonMembers> signed);
}
