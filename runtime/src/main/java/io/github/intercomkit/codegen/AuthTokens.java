package io.github.intercomkit.codegen;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.intercomkit.protocol.WellFormedText;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The auth tokens of one user in a snapshot. Stored in any form, they are their digest: it says whether the tokens have changed, and
 * cannot be sent. Immutable and thread-safe; for generated code. {@code toString()} shows no token.
 */
@JsonAutoDetect(
        fieldVisibility = Visibility.NONE,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
@SuppressWarnings("exports") // JSpecify is optional for users of the module.
public final class AuthTokens implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String DIGEST = "SHA-256";

    /** Null once they were stored. */
    private final transient @Nullable Map<String, String> tokens;

    private final String digest;

    private AuthTokens(Map<String, String> tokens) {
        this.tokens = Collections.unmodifiableMap(tokens);
        this.digest = digestOf(tokens);
    }

    /**
     * The tokens that are neither null nor blank.
     *
     * @param namesAndTokens each name, followed by its token
     * @return null if there is none
     */
    public static @Nullable AuthTokens of(@Nullable Object... namesAndTokens) {
        Map<String, String> tokens = new TreeMap<>();
        for (int i = 0; i < namesAndTokens.length; i += 2) {
            Object token = namesAndTokens[i + 1];
            if (token != null && !token.toString().isBlank()) {
                tokens.put((String) Objects.requireNonNull(namesAndTokens[i]), WellFormedText.of(token.toString()));
            }
        }
        return tokens.isEmpty() ? null : new AuthTokens(tokens);
    }

    /**
     * Reads the digest.
     *
     * @param in the bytes, which need not be what this class wrote
     * @throws InvalidObjectException if there is no digest
     */
    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        if (digest == null) {
            throw new InvalidObjectException("Auth tokens without a digest");
        }
    }

    /** Whether the tokens themselves are there: false for tokens that were stored. A user without tokens lacks none. */
    public static boolean areKnown(@Nullable AuthTokens tokens) {
        return tokens == null || tokens.tokens != null;
    }

    /** The tokens by their names, sorted; null once they were stored. */
    @Nullable Map<String, String> values() {
        return tokens;
    }

    /** What a mapper writes. */
    @JsonValue
    String digest() {
        return digest;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AuthTokens tokens && digest.equals(tokens.digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }

    /** Shows no token. */
    @Override
    public String toString() {
        return "AuthTokens";
    }

    private static String digestOf(Map<String, String> tokens) {
        StringBuilder text = new StringBuilder();
        // With lengths, so that no two maps have one text.
        tokens.forEach((name, token) -> text.append(name.length())
                .append(':')
                .append(name)
                .append(token.length())
                .append(':')
                .append(token));
        try {
            byte[] digest =
                    MessageDigest.getInstance(DIGEST).digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + DIGEST, e);
        }
    }
}
