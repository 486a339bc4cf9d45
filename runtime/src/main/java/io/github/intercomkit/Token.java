package io.github.intercomkit;

import io.github.intercomkit.IntercomSerializer.Attribute;
import io.github.intercomkit.IntercomSerializer.Output;
import io.github.intercomkit.identity.IdentityVerification;
import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.protocol.AttributeNames;
import io.github.intercomkit.protocol.FixedTexts;
import io.github.intercomkit.signing.SigningAccess;
import io.github.intercomkit.signing.TokenSigner;
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

    /** The token of a person, who is refused without a {@code user_id}; null where tokens are not the proof. */
    static @Nullable Token of(UserSnapshot<?> person, @Nullable IdentityVerification verification) {
        if (!(verification instanceof UserJwt jwt)) {
            return null;
        }
        if (person.userId() == null) {
            throw new InvalidPayloadException(
                    "The user has no user_id that is not blank or a placeholder such as null or undefined, and a token proves"
                            + " nothing else. Give it one, or prove the email with UserHash.");
        }
        TokenSigner signer = SigningAccess.signerOf(jwt);
        return new Token(signer, signer.expiry());
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
