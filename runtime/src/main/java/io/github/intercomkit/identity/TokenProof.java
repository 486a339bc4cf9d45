package io.github.intercomkit.identity;

import io.github.intercomkit.codegen.Attribute;
import io.github.intercomkit.codegen.JsonMembers;
import io.github.intercomkit.protocol.AttributeNames;
import io.github.intercomkit.protocol.FixedTexts;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The token of one payload. It is signed each time the payload is written, since {@code with} adds to it. */
final class TokenProof extends Proof {
    private static final Attribute USER_JWT = Attribute.proof(AttributeNames.INTERCOM_USER_JWT);
    private static final Attribute EXPIRY = Attribute.proof(FixedTexts.EXPIRY);

    private final transient TokenSigner signer;
    private final transient OptionalLong expiry;

    /**
     * A token that is made now.
     *
     * @param expiry the Unix second in which it expires
     */
    TokenProof(TokenSigner signer, OptionalLong expiry) {
        this.signer = signer;
        this.expiry = expiry;
    }

    @Override
    public Optional<Instant> expiresAt() {
        return expiry.isPresent() ? Optional.of(Instant.ofEpochSecond(expiry.getAsLong())) : Optional.empty();
    }

    @Override
    public boolean holdsSignedAttributes() {
        return true;
    }

    @Override
    public void write(JsonMembers out, String identifier, Consumer<JsonMembers> signed) {
        out.text(USER_JWT, () -> token(out.ofToken(), signed));
    }

    private String token(JsonMembers claims, Consumer<JsonMembers> signed) {
        signed.accept(claims);
        expiry.ifPresent(second -> claims.claim(EXPIRY, second));
        return signer.token(claims.toObject());
    }
}
