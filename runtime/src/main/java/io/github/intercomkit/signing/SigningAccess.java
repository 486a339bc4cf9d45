package io.github.intercomkit.signing;

import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.identity.UserJwt;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Hands payloads what signs them, which must not be public: it would sign what is no user's. */
public final class SigningAccess {
    private static volatile @Nullable Function<UserHash, HmacSha256> keyOfHash;
    private static volatile @Nullable Function<UserJwt, TokenSigner> signerOfJwt;

    private SigningAccess() {}

    /** For the static initializer of {@link UserHash}. */
    public static void toUserHash(Function<UserHash, HmacSha256> access) {
        requireFirst(keyOfHash);
        keyOfHash = access;
    }

    /** For the static initializer of {@link UserJwt}. */
    public static void toUserJwt(Function<UserJwt, TokenSigner> access) {
        requireFirst(signerOfJwt);
        signerOfJwt = access;
    }

    /** What signs identifiers. */
    public static HmacSha256 keyOf(UserHash verification) {
        return Objects.requireNonNull(keyOfHash).apply(verification);
    }

    /** What signs its tokens. */
    public static TokenSigner signerOf(UserJwt verification) {
        return Objects.requireNonNull(signerOfJwt).apply(verification);
    }

    private static void requireFirst(@Nullable Object known) {
        if (known != null) {
            throw new IllegalStateException("The access is given once, by the verification itself");
        }
    }
}
