package io.github.intercomkit.identity;

import io.github.intercomkit.json.JsonReader;
import io.github.intercomkit.json.JsonWriter;
import io.github.intercomkit.json.Member;
import io.github.intercomkit.protocol.FixedTexts;
import io.github.intercomkit.protocol.Limits;
import io.github.intercomkit.protocol.StandardAttribute;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Writes tokens in the compact form of RFC 7515 and reads them back. Immutable and thread-safe.
 *
 * @param keys the newest first
 * @param clock the time
 * @param lifetime how long a token is valid; null if it never expires
 */
record TokenSigner(
        List<HmacSha256> keys, Clock clock, @Nullable Duration lifetime) {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final byte[] HEADER = BASE64.encode(header());
    private static final int ENCODED_SIGNATURE = 43;
    private static final Member USER_ID = Member.of(StandardAttribute.USER_ID.jsonName());
    private static final Member EXPIRY = Member.of(FixedTexts.EXPIRY);

    /** The Unix second in which a token expires that is made now; empty if it never does. */
    OptionalLong expiry(Instant now) {
        if (lifetime == null) {
            return OptionalLong.empty();
        }
        boolean beyond = now.getEpochSecond() >= Limits.MAX_WHOLE_NUMBER - lifetime.toSeconds();
        return OptionalLong.of(
                beyond ? Limits.MAX_WHOLE_NUMBER : now.plus(lifetime).getEpochSecond());
    }

    /** A token with the {@code user_id} alone. */
    String token(String userId) {
        JsonWriter claims = new JsonWriter();
        claims.text(USER_ID, userId);
        expiry(clock.instant()).ifPresent(second -> claims.wholeNumber(EXPIRY, second));
        claims.endObject(0);
        return token(claims.toBytes());
    }

    /** The token with these claims, a JSON object in UTF-8. */
    String token(byte[] claims) {
        byte[] encoded = BASE64.encode(claims);
        int signed = HEADER.length + 1 + encoded.length;
        byte[] token = Arrays.copyOf(HEADER, signed + 1 + ENCODED_SIGNATURE);
        token[HEADER.length] = '.';
        System.arraycopy(encoded, 0, token, HEADER.length + 1, encoded.length);
        byte[] signature = BASE64.encode(keys.get(0).sign(token, signed));
        token[signed] = '.';
        System.arraycopy(signature, 0, token, signed + 1, ENCODED_SIGNATURE);
        return new String(token, StandardCharsets.ISO_8859_1);
    }

    /** Whether a token proves the user's id under any of the keys, and has not expired. */
    boolean verify(String userId, String token) {
        int claims = token.indexOf('.') + 1;
        int signature = token.lastIndexOf('.') + 1;
        if (claims == 0 || claims == signature) {
            return false;
        }
        byte[] presented = decoded(token.substring(signature));
        // The signature is verified before any claim is read.
        return presented != null
                && isSigned(token.substring(0, signature - 1), presented)
                && TokenParts.isHs256(object(token.substring(0, claims - 1)))
                && TokenParts.proves(userId, object(token.substring(claims, signature - 1)), clock.instant());
    }

    private boolean isSigned(String message, byte[] presented) {
        boolean signed = false;
        for (HmacSha256 key : keys) {
            signed |= MessageDigest.isEqual(key.sign(message), presented);
        }
        return signed;
    }

    /** The object in one part; empty if it is malformed. */
    private static Map<String, Object> object(String part) {
        byte[] json = decoded(part);
        try {
            return json == null ? Map.of() : JsonReader.foreignObject(json);
        } catch (IllegalStateException | JacksonException malformed) {
            return Map.of();
        }
    }

    private static byte @Nullable [] decoded(String part) {
        try {
            return Base64.getUrlDecoder().decode(part.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static byte[] header() {
        JsonWriter header = new JsonWriter();
        header.text(Member.of(FixedTexts.ALGORITHM), FixedTexts.HS256);
        header.endObject(0);
        return header.toBytes();
    }
}
