package io.github.intercomkit.session;

import io.github.intercomkit.UserSnapshot;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Opaque keys of persons: a digest of the identifier with a random text that each session has for itself. */
final class PersonKey {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 12;

    private PersonKey() {}

    /** The random text of a new session. */
    static String newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return BASE64.encodeToString(salt);
    }

    /**
     * The key of a person.
     *
     * @param user the user; null for a visitor
     */
    static String of(String salt, @Nullable UserSnapshot<?> user) {
        return digest(
                salt,
                user == null
                        ? "visitor"
                        : user.userId() == null ? "email " + user.email() : "user_id " + user.userId());
    }

    /** The key where no Messenger is. */
    static String ofExcluded(String salt) {
        return digest(salt, "excluded");
    }

    /** A digest of any text, 16 characters of base64url. */
    static String digest(String salt, String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((salt + " " + text).getBytes(StandardCharsets.UTF_8));
            return BASE64.encodeToString(Arrays.copyOf(digest, KEY_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This platform has no SHA-256, which every Java platform must have.", e);
        }
    }
}
