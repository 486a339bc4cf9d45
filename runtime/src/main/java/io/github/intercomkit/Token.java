package io.github.intercomkit;

import io.github.intercomkit.IntercomSerializer.Attribute;
import io.github.intercomkit.IntercomSerializer.Output;
import io.github.intercomkit.identity.IdentityVerification;
import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.protocol.AttributeNames;
import io.github.intercomkit.protocol.FixedTexts;
import io.github.intercomkit.signing.SigningAccess;
import io.github.intercomkit.signing.TokenSigner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The token of a payload before it is signed, which it is each time the payload is written, as {@code with} adds to it.
 *
 * @param signer what signs it
 * @param expiry the Unix second in which it expires, fixed when the payload is made; empty if it does not
 */
record Token(TokenSigner signer, OptionalLong expiry) {
    private static final Attribute USER_JWT = Attribute.proof(AttributeNames.INTERCOM_USER_JWT);
    private static final Attribute EXPIRY = Attribute.proof(FixedTexts.EXPIRY);

    /** The end of what is no token. */
    static final long NONE = 0;

    /** The end of a token that does not expire. */
    static final long NEVER = Long.MAX_VALUE;

    /** Of the life of a token, this part is left when it is renewed: a step has time to reach the page. */
    private static final int LAST_PART = 10;

    /** The token of a person, who is refused without a {@code user_id}; null where tokens are not the proof. */
    static @Nullable Token of(UserSnapshot<?> person, @Nullable IdentityVerification verification, Clock clock) {
        if (!(verification instanceof UserJwt jwt)) {
            return null;
        }
        if (person.userId() == null) {
            throw withoutUserId();
        }
        TokenSigner signer = SigningAccess.signerOf(jwt);
        return new Token(signer, signer.expiry(clock.instant()));
    }

    static InvalidPayloadException withoutUserId() {
        return new InvalidPayloadException(
                "The user has no user_id that is not blank or a placeholder such as null or undefined, and a token proves"
                        + " nothing else. Give it one, or prove the email with UserHash.");
    }

    /**
     * Whether a page needs another token.
     *
     * @param ends when its token ends, or {@link #NONE} or {@link #NEVER}
     */
    static boolean isDue(@Nullable IdentityVerification verification, long ends, Instant now) {
        if (!(verification instanceof UserJwt jwt)) {
            return false;
        }
        Duration lifetime = SigningAccess.signerOf(jwt).lifetime();
        return lifetime == null
                ? ends == NONE
                : now.getEpochSecond() >= ends - lifetime.dividedBy(LAST_PART).toSeconds();
    }

    /** The Unix second in which it ends, or {@link #NEVER}. */
    long ends() {
        return expiry.orElse(NEVER);
    }

    /** Writes the token with what {@code signed} writes to it. */
    void write(Output out, Consumer<Output> signed) {
        Output claims = out.ofToken();
        signed.accept(claims);
        expiry.ifPresent(second -> claims.claim(EXPIRY, second));
        claims.end();
        out.wholeText(USER_JWT, signer.token(claims.toBytes()));
    }
}
