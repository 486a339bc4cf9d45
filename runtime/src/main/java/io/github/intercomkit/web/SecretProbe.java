package io.github.intercomkit.web;

import io.github.intercomkit.identity.IdentityVerification;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.identity.UserJwt;
import java.util.stream.Stream;

/**
 * What a secret signs. A verification does not show its secrets, but it verifies what they signed. Immutable.
 *
 * @param hash the hash of an identifier
 * @param token a token of an identifier
 */
record SecretProbe(String hash, String token) {
    private static final String IDENTIFIER = "intercomkit probe";

    /** The probe of a secret; none if the text can be no identity verification secret. */
    static Stream<SecretProbe> of(String secret) {
        try {
            return Stream.of(new SecretProbe(
                    UserHash.withSecret(secret).hash(IDENTIFIER),
                    UserJwt.withSecret(secret).withoutExpiry().token(IDENTIFIER)));
        } catch (IllegalArgumentException noSuchSecret) {
            return Stream.empty();
        }
    }

    /** Whether the verification has the secret. */
    boolean isOf(IdentityVerification verification) {
        return verification instanceof UserHash hashes
                ? hashes.verify(IDENTIFIER, hash)
                : verification instanceof UserJwt tokens && tokens.verify(IDENTIFIER, token);
    }

    /** Shows nothing that was signed. */
    @Override
    public String toString() {
        return "SecretProbe";
    }
}
