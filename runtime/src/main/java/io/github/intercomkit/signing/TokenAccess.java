package io.github.intercomkit.signing;

import io.github.intercomkit.identity.UserJwt;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Hands payloads the signer of a {@link UserJwt}, which must not be public: it would sign claims without a user. */
public final class TokenAccess {
    private static volatile @Nullable Function<UserJwt, TokenSigner> signer;

    private TokenAccess() {}

    /** For the static initializer of {@link UserJwt}. */
    public static void through(Function<UserJwt, TokenSigner> access) {
        if (signer != null) {
            throw new IllegalStateException("The access is given once, by UserJwt itself");
        }
        signer = access;
    }

    /** What signs its tokens. */
    public static TokenSigner signerOf(UserJwt verification) {
        return Objects.requireNonNull(signer).apply(verification);
    }
}
