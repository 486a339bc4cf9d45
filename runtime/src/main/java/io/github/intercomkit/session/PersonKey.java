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
        return of(
                salt,
                user == null
                        ? "visitor"
                        : user.userId() == null ? "email " + user.email() : "user_id " + user.userId());
    }

    /** The key where no Messenger is. */
    static String ofNobody(String salt) {
        return of(salt, "nobody");
    }

    private static String of(String salt, String person) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((salt + " " + person).getBytes(StandardCharsets.UTF_8));
            return BASE64.encodeToString(Arrays.copyOf(digest, KEY_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This platform has no SHA-256, which every Java platform must have.", e);
        }
    }
}
