package io.github.intercomkit.identity;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.github.intercomkit.json.MapperRefusal;
import io.github.intercomkit.protocol.Identifiers;
import io.github.intercomkit.protocol.Secrets;
import io.github.intercomkit.protocol.WellFormedText;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Identity verification with {@code intercom_user_jwt}, which Intercom recommends: a JSON Web Token, signed with HS256 (RFC 7515,
 * RFC 7518) under the workspace's secret. It holds the {@code user_id}, the attributes that are marked
 * {@code @IntercomAttribute(signed = true)}, and when it expires. These then stand in the token only, not in the open payload.
 *
 * <p>A token lives for one hour unless {@link #expiresAfter} or {@link #withoutExpiry} says otherwise; Intercom documents no
 * lifetime, the hour is ours. It is counted from the moment at which the payload was made, so a payload is for one answer, not
 * for a cache. A user without a {@code user_id} cannot have a token, and its boot, update and diff are refused.
 *
 * <p>Immutable and thread-safe. The secret is kept as a key, used as the text that Intercom shows (its UTF-8 bytes, of any
 * length); {@code toString()} does not show it, and a JSON mapper finds nothing to print.
 */
@JsonAutoDetect(
        fieldVisibility = Visibility.NONE,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
@SuppressWarnings("exports") // JSpecify is optional for users of the module.
public final class UserJwt implements IdentityVerification {
    private static final Duration DEFAULT_LIFETIME = Duration.ofHours(1);

    /** For mappers that write fields. */
    @SuppressWarnings("unused") // Only they read it.
    private final MapperRefusal refusal = MapperRefusal.CONFIGURATION;

    private final transient TokenSigner signer;

    private UserJwt(TokenSigner signer) {
        this.signer = signer;
    }

    /**
     * Verification with one secret.
     *
     * @param secret the workspace's secret, used as the text that Intercom shows
     * @return the verification
     * @throws IllegalArgumentException if the secret is blank, stands in white space or quotes, or is a placeholder
     * @throws IllegalStateException if the platform's HMAC-SHA256 is missing or computes a published example wrongly
     */
    public static UserJwt withSecret(String secret) {
        return withSecrets(List.of(Objects.requireNonNull(secret, "secret")));
    }

    /**
     * Verification while secrets are rotated: the first one signs, each of them verifies.
     *
     * @param secrets the workspace's secrets, the newest first
     * @return the verification
     * @throws IllegalArgumentException if there is no secret, or one is blank, stands in white space or quotes, or is a
     *     placeholder
     * @throws IllegalStateException if the platform's HMAC-SHA256 is missing or computes a published example wrongly
     */
    public static UserJwt withSecrets(List<String> secrets) {
        return new UserJwt(new TokenSigner(Keys.of(secrets), Clock.systemUTC(), DEFAULT_LIFETIME));
    }

    /**
     * The same verification, with tokens of another lifetime.
     *
     * @param lifetime at least a second; a token ends with a whole second, rounded down
     * @return the verification
     * @throws IllegalArgumentException if the lifetime is shorter than a second
     */
    public UserJwt expiresAfter(Duration lifetime) {
        if (lifetime.toSeconds() < 1) {
            throw new IllegalArgumentException(
                    "A token that lives for less than a second has expired when it arrives. Give a longer lifetime, such as"
                            + " Duration.ofHours(1), or call withoutExpiry().");
        }
        return new UserJwt(new TokenSigner(signer.keys(), signer.clock(), lifetime));
    }

    /**
     * The same verification, with tokens that never expire: a person who steals one can pose as the user until the secret is replaced.
     *
     * @return the verification
     */
    public UserJwt withoutExpiry() {
        return new UserJwt(new TokenSigner(signer.keys(), signer.clock(), null));
    }

    /**
     * The same verification, with another clock, for tests.
     *
     * @param clock the time at which tokens are made and verified; a Messenger that is given a clock of its own makes its tokens by
     *     that one
     * @return the verification
     */
    public UserJwt withClock(Clock clock) {
        return new UserJwt(new TokenSigner(signer.keys(), Objects.requireNonNull(clock, "clock"), signer.lifetime()));
    }

    /**
     * A token with the {@code user_id} alone, for calls to Intercom without a payload of this library, such as a mobile
     * application's. Boots and updates carry their own.
     *
     * @param userId the {@code user_id}; a lone surrogate in it counts as U+FFFD
     * @return the {@code intercom_user_jwt}, in the compact form
     * @throws IllegalArgumentException if the id is blank, or a placeholder such as {@code null} or {@code undefined}
     */
    public String token(String userId) {
        if (Identifiers.isBlankOrPlaceholder(userId)) {
            throw new IllegalArgumentException(
                    "The user_id to sign is blank, or a placeholder such as null or undefined. An intercom_user_jwt proves a"
                            + " user_id. Give the user one, or prove the email with UserHash.");
        }
        return signer.token(WellFormedText.of(userId));
    }

    /**
     * Whether a token that was presented proves a user's id, under any of the secrets: signed with HS256, for that
     * {@code user_id}, and not expired. Takes the same time wherever a wrong signature differs.
     *
     * @param userId the {@code user_id}; null, blank or a placeholder is never proved
     * @param presented the token in the compact form; null or malformed never proves anything
     * @return true if it does
     */
    public boolean verify(@Nullable String userId, @Nullable String presented) {
        return userId != null
                && !Identifiers.isBlankOrPlaceholder(userId)
                && presented != null
                && signer.verify(WellFormedText.of(userId), presented);
    }

    /**
     * How long a token is valid, counted from the moment when its payload is made.
     *
     * @return the lifetime; empty for tokens that never expire
     */
    public Optional<Duration> lifetime() {
        return Optional.ofNullable(signer.lifetime());
    }

    /**
     * The clock that says when tokens are made and whether they have expired.
     *
     * @return the clock
     */
    public Clock clock() {
        return signer.clock();
    }

    TokenSigner signer() {
        return signer;
    }

    /** Shows the number of secrets, never a secret. */
    @Override
    public String toString() {
        return "UserJwt[" + Secrets.counted(signer.keys()) + "]";
    }
}
