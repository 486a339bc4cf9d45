package io.github.intercomkit.web;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.json.MapperRefusal;
import io.github.intercomkit.protocol.Secrets;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts and signs the state of a session (AES-256 in GCM), so that a server without HTTP sessions can leave it with the page. A
 * browser can neither read nor change a sealed state. It holds for one workspace and for one day, unless {@link #validFor} says
 * otherwise; a state that is too old, or sealed for another workspace, counts as unreadable.
 *
 * <p>The secret must be one of its own: the identity verification secret is known to Intercom, and is refused. All nodes of a server
 * share it.
 *
 * <p>Immutable and thread-safe. {@code toString()} does not show the secret, and a JSON mapper finds nothing to print.
 */
@JsonAutoDetect(
        fieldVisibility = Visibility.NONE,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
public final class StateSealer {
    private static final String VERSION = "s1.";
    private static final String PURPOSE = "intercomkit sealed state 1";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String HMAC = "HmacSHA256";
    private static final String ADVICE = "Create a random one, with openssl rand -base64 32 for instance.";
    private static final int SHORTEST_SECRET = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    /** For a shorter one some platforms throw another exception than a GeneralSecurityException. */
    private static final int SHORTEST_TEXT = NONCE_BYTES + Long.BYTES + TAG_BITS / Byte.SIZE;

    private static final Duration LONGEST_LIFETIME = Duration.ofDays(366);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Beside the sealers, so that mappers that follow fields find no key. */
    private static final Map<StateSealer, Keys> KEYS = Collections.synchronizedMap(new WeakHashMap<>());

    /** For mappers that write fields. */
    @SuppressWarnings("unused") // Only they read it.
    private final MapperRefusal refusal = MapperRefusal.CONFIGURATION;

    private final transient Duration lifetime;

    private StateSealer(Keys keys, Duration lifetime) {
        this.lifetime = lifetime;
        KEYS.put(this, keys);
    }

    /**
     * A sealer with one secret.
     *
     * @param secret a random text of at least 32 characters, such as {@code openssl rand -base64 32} prints
     * @return the sealer
     * @throws IllegalArgumentException if the secret is too short
     */
    public static StateSealer withSecret(String secret) {
        return withSecrets(List.of(Objects.requireNonNull(secret, "secret")));
    }

    /**
     * A sealer while secrets are rotated: the first one seals, each of them opens.
     *
     * @param secrets random texts of at least 32 characters each, the newest first
     * @return the sealer
     * @throws IllegalArgumentException if there is no secret, or one is too short
     */
    public static StateSealer withSecrets(List<String> secrets) {
        Secrets.requireAny(secrets);
        Keys keys = new Keys(
                secrets.stream().map(StateSealer::key).toList(),
                secrets.stream().flatMap(SecretProbe::of).toList());
        return new StateSealer(keys, Duration.ofDays(1));
    }

    /**
     * The same sealer, whose states can be opened for another time.
     *
     * @param lifetime at least a minute, and a year at the most
     * @return the sealer
     * @throws IllegalArgumentException if the lifetime is shorter or longer
     */
    public StateSealer validFor(Duration lifetime) {
        if (lifetime.compareTo(LONGEST_LIFETIME) > 0) {
            throw new IllegalArgumentException(
                    "A state that lives for more than a year is older than any session. Give a"
                            + " shorter lifetime, such as Duration.ofDays(1).");
        }
        if (lifetime.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException(
                    "A state that lives for less than a minute is too old when the page sends it"
                            + " back. Give a longer lifetime, such as Duration.ofDays(1).");
        }
        return new StateSealer(keys(), lifetime);
    }

    /**
     * Checks that the secrets are the sealer's own.
     *
     * @param messenger the Messenger whose sessions are sealed
     * @return this sealer
     * @throws IllegalArgumentException if one of the secrets is also an identity verification secret, which is known to Intercom
     */
    public StateSealer requireOwnSecrets(Messenger messenger) {
        messenger.identityVerification().ifPresent(verification -> {
            if (keys().probes().stream().anyMatch(probe -> probe.isOf(verification))) {
                throw new IllegalArgumentException("A secret that seals states is also an identity verification secret,"
                        + " which is known to Intercom. " + ADVICE);
            }
        });
        return this;
    }

    /** Shows the number of secrets, never a secret. */
    @Override
    public String toString() {
        return "StateSealer[" + Secrets.counted(keys().sealing()) + "]";
    }

    String seal(String state, String appId, Instant now) {
        byte[] text = state.getBytes(StandardCharsets.UTF_8);
        byte[] plain = ByteBuffer.allocate(Long.BYTES + text.length)
                .putLong(now.getEpochSecond())
                .put(text)
                .array();
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keys().sealing().get(0), nonce, appId)
                    .doFinal(plain);
            byte[] all = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This platform cannot encrypt with " + CIPHER + ".", e);
        }
    }

    /** The state of a sealed text; null if it is no such text, too old, or of another workspace. */
    @Nullable String open(String sealed, String appId, Instant now) {
        byte[] all = decoded(sealed);
        if (all == null || all.length < SHORTEST_TEXT) {
            return null;
        }
        for (SecretKeySpec key : keys().sealing()) {
            byte[] plain = opened(all, key, appId);
            if (plain != null) {
                return stateOf(ByteBuffer.wrap(plain), now);
            }
        }
        return null;
    }

    private Keys keys() {
        return Objects.requireNonNull(KEYS.get(this));
    }

    private @Nullable String stateOf(ByteBuffer plain, Instant now) {
        long sealedAt = plain.getLong();
        boolean isInTime = sealedAt >= now.minus(lifetime).getEpochSecond()
                && sealedAt <= now.plus(lifetime).getEpochSecond();
        return isInTime ? StandardCharsets.UTF_8.decode(plain).toString() : null;
    }

    private static byte @Nullable [] opened(byte[] all, SecretKeySpec key, String appId) {
        byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, appId).doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
        } catch (GeneralSecurityException notSealedWithIt) {
            return null;
        }
    }

    private static byte @Nullable [] decoded(String sealed) {
        if (!sealed.startsWith(VERSION)) {
            return null;
        }
        try {
            return Base64.getUrlDecoder().decode(sealed.substring(VERSION.length()));
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String appId)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(appId.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static SecretKeySpec key(String secret) {
        if (secret.strip().length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("The secret that seals states has fewer than " + SHORTEST_SECRET
                    + " characters, so that it could be guessed. " + ADVICE);
        }
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return new SecretKeySpec(mac.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            // Without its cause, whose text could hold the secret.
            throw new IllegalStateException("This platform cannot derive a key with " + HMAC + ".");
        }
    }

    /** The keys, the newest first, and what shows an identity verification secret among them. */
    private record Keys(List<SecretKeySpec> sealing, List<SecretProbe> probes) {
        @Override
        public String toString() {
            return "Keys";
        }
    }
}
