package io.github.intercomkit.identity;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.github.intercomkit.json.MapperRefusal;
import io.github.intercomkit.protocol.Identifiers;
import io.github.intercomkit.protocol.Secrets;
import io.github.intercomkit.protocol.WellFormedText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Identity verification with {@code user_hash}: lower-case hex of HMAC-SHA256, keyed with the workspace's secret, over the
 * user's id, or over the e-mail address where there is no id (Intercom's documentation of identity verification). Intercom still
 * takes it and recommends {@link UserJwt}. Attributes that are marked {@code signed} are sent openly beside it.
 *
 * <p>Immutable and thread-safe. The secret is kept as a key; {@code toString()} does not show the secret, and a JSON mapper finds nothing to print.
 */
@JsonAutoDetect(
        fieldVisibility = Visibility.NONE,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
@SuppressWarnings("exports") // JSpecify is optional for users of the module.
public final class UserHash implements IdentityVerification {
    private static final int HEX_LENGTH = 64;

    /** For mappers that write fields. */
    @SuppressWarnings("unused") // Only they read it.
    private final MapperRefusal refusal = MapperRefusal.CONFIGURATION;

    private final transient List<HmacSha256> keys;
    private final transient Proof proof;

    private UserHash(List<HmacSha256> keys) {
        this.keys = keys;
        this.proof = new HashProof(keys.get(0));
    }

    /**
     * Verification with one secret.
     *
     * @param secret the workspace's identity verification secret, used as the text that Intercom shows
     * @return the verification
     * @throws IllegalArgumentException if the secret is blank, stands in white space or quotes, or is a placeholder
     * @throws IllegalStateException if the platform's HMAC-SHA256 is missing or computes a published example wrongly
     */
    public static UserHash withSecret(String secret) {
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
    public static UserHash withSecrets(List<String> secrets) {
        return new UserHash(Keys.of(secrets));
    }

    /**
     * The proof for an identifier.
     *
     * @param identifier the {@code user_id}, or the {@code email} of a user without one; a lone surrogate in it counts as
     *     U+FFFD
     * @return the {@code user_hash}: 64 lower-case hex digits
     * @throws IllegalArgumentException if the identifier is blank, or a placeholder such as {@code null} or {@code undefined}
     */
    public String hash(String identifier) {
        if (Identifiers.isBlankOrPlaceholder(identifier)) {
            throw new IllegalArgumentException(
                    "The identifier to hash is blank, or a placeholder such as null or undefined. A user_hash proves a user_id,"
                            + " or an email where there is no user_id. Boot a user without both as a visitor, which needs no hash.");
        }
        return hash(keys.get(0), identifier);
    }

    /**
     * Whether a hash that was presented proves an identifier, under any of the secrets. Takes the same time wherever a wrong
     * hash differs.
     *
     * @param identifier the {@code user_id} or {@code email}; null, blank or a placeholder is never proved
     * @param presented the hash, in hex of either case; null, blank or of another length never proves anything
     * @return true if it does
     */
    public boolean verify(@Nullable String identifier, @Nullable String presented) {
        if (identifier == null
                || Identifiers.isBlankOrPlaceholder(identifier)
                || presented == null
                || presented.length() != HEX_LENGTH) {
            return false;
        }
        byte[] actual = lowerCaseHex(presented);
        boolean proved = false;
        for (HmacSha256 key : keys) {
            byte[] expected = hash(key, identifier).getBytes(StandardCharsets.ISO_8859_1);
            proved |= MessageDigest.isEqual(expected, actual);
        }
        return proved;
    }

    /** Shows the number of secrets, never a secret. */
    @Override
    public String toString() {
        return "UserHash[" + Secrets.counted(keys) + "]";
    }

    Proof proof() {
        return proof;
    }

    private static String hash(HmacSha256 key, String identifier) {
        return HexFormat.of().formatHex(key.sign(WellFormedText.of(identifier)));
    }

    private static byte[] lowerCaseHex(String presented) {
        byte[] hex = new byte[HEX_LENGTH];
        for (int i = 0; i < HEX_LENGTH; i++) {
            char c = presented.charAt(i);
            boolean upperCase = c >= 'A' && c <= 'F';
            // A character beyond ASCII must not become a digit by losing its upper byte.
            hex[i] = c > 0x7F ? 0 : (byte) (upperCase ? c + ('a' - 'A') : c);
        }
        return hex;
    }
}
