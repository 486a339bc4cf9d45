package io.github.intercomkit.identity;

import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * HMAC-SHA256 under one secret. Immutable and thread-safe.
 *
 * <p>The platform's implementation is checked with a published vector when the key is made, and signs from then on, even if the
 * platform's providers change: only Intercom would notice a wrong signature, and would take the user for an impostor.
 */
final class HmacSha256 {
    private static final String ALGORITHM = "HmacSHA256";

    /** The first vector of RFC 4231, whose key is long enough for a platform that follows FIPS. */
    private static final String KNOWN_SECRET = "\u000b".repeat(20);

    private static final String KNOWN_MESSAGE = "Hi There";
    private static final byte[] KNOWN_BYTES = KNOWN_MESSAGE.getBytes(StandardCharsets.UTF_8);
    private static final byte[] KNOWN_SIGNATURE =
            HexFormat.of().parseHex("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");

    private static final String JDKS_OWN = "SunJCE";

    private final transient Provider provider;

    /** The row of the key in a table: no object that a payload refers to holds the key. */
    private final transient int row;

    private HmacSha256(Provider provider, SecretKeySpec key, @Nullable KeyedDigests digests) {
        this.provider = provider;
        this.row = StoredKey.store(this, key, digests);
    }

    /**
     * The key of a secret.
     *
     * @throws IllegalArgumentException if the text cannot be a secret
     * @throws IllegalStateException if the platform cannot sign
     */
    static HmacSha256 of(String secret) {
        SecretText.require(secret);
        Provider provider = checkedProvider();
        SecretKeySpec key = key(secret);
        byte[] signature = signByMac(provider, key, KNOWN_BYTES, KNOWN_BYTES.length);
        // A platform that prefers another provider wants that one to sign.
        boolean jdks = provider.getName().equals(JDKS_OWN);
        return new HmacSha256(provider, key, jdks ? fasterDigests(key, signature) : null);
    }

    private static @Nullable KeyedDigests fasterDigests(SecretKeySpec key, byte[] signature) {
        byte[] bytes = key.getEncoded();
        KeyedDigests keyed = KeyedDigests.of(bytes)
                .filter(candidate -> Arrays.equals(candidate.sign(KNOWN_BYTES, KNOWN_BYTES.length), signature))
                .orElse(null);
        Arrays.fill(bytes, (byte) 0);
        return keyed;
    }

    /** The signature of a text's UTF-8 bytes. */
    byte[] sign(String message) {
        return sign(message.getBytes(StandardCharsets.UTF_8));
    }

    /** The signature of a message. */
    byte[] sign(byte[] message) {
        return sign(message, message.length);
    }

    /** The signature of a message that is the beginning of an array. */
    byte[] sign(byte[] bytes, int length) {
        StoredKey kept = kept();
        KeyedDigests digests = kept.digests();
        return digests == null ? signByMac(provider, kept.key(), bytes, length) : digests.sign(bytes, length);
    }

    private StoredKey kept() {
        try {
            return StoredKey.of(row);
        } finally {
            // The row must not go to another key before this one is read.
            Reference.reachabilityFence(this);
        }
    }

    private static byte[] signByMac(Provider provider, SecretKeySpec key, byte[] bytes, int length) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM, provider);
            mac.init(key);
            mac.update(bytes, 0, length);
            return mac.doFinal();
        } catch (GeneralSecurityException | RuntimeException e) {
            // Without its cause, whose text could hold the key.
            throw new IllegalStateException("The provider " + provider.getName() + " does not sign with this secret ("
                    + e.getClass().getName()
                    + "). Some that follow FIPS refuse keys under 14 bytes: create a longer secret at Intercom, or"
                    + " prefer another provider of " + ALGORITHM + ".");
        }
    }

    private static Provider checkedProvider() {
        Mac mac = platformsMac();
        String name = "that this platform prefers";
        try {
            mac.init(key(KNOWN_SECRET));
            name = mac.getProvider().getName();
            byte[] signature = mac.doFinal(KNOWN_BYTES);
            if (MessageDigest.isEqual(signature, KNOWN_SIGNATURE)) {
                return mac.getProvider();
            }
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IllegalStateException(unusable(name, "fails to compute"), e);
        }
        throw new IllegalStateException(unusable(name, "computes a wrong"));
    }

    private static Mac platformsMac() {
        try {
            return Mac.getInstance(ALGORITHM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "This platform has no " + ALGORITHM
                            + ", which every Java platform must have, so that no identity can"
                            + " be proved. Run on one that has it.",
                    e);
        }
    }

    private static String unusable(String provider, String does) {
        return "The provider " + provider + " " + does + " " + ALGORITHM
                + ", so that no identity can be proved. Remove it from" + " the platform's security providers.";
    }

    private static SecretKeySpec key(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        SecretKeySpec key = new SecretKeySpec(bytes, ALGORITHM);
        Arrays.fill(bytes, (byte) 0);
        return key;
    }
}
