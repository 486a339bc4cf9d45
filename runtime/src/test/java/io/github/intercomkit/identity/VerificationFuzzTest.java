package io.github.intercomkit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import io.github.intercomkit.fixture.FuzzedLines;
import io.github.intercomkit.protocol.Identifiers;
import io.github.intercomkit.protocol.Limits;
import io.github.intercomkit.protocol.WellFormedText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.codec.DecoderException;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/** Any proof that is presented is verified as other libraries verify it, and nothing is thrown. */
class VerificationFuzzTest {
    private static final String NEWEST = "a secret that is long enough for every library";
    private static final String OLDER = "an older secret that is long enough for every library";
    private static final List<String> SECRETS = List.of(NEWEST, OLDER);

    /** Within a second, so that no reader's rounding matters. */
    private static final Instant NOW = Instant.ofEpochMilli(1_800_000_000_500L);

    private static final UserHash HASH = UserHash.withSecrets(SECRETS);
    private static final UserJwt JWT = UserJwt.withSecrets(SECRETS).withClock(Clock.fixed(NOW, ZoneOffset.UTC));
    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /**
     * The lines are the kind of proof, the identifier, and the proof: a hash, a token, or the header and the claims of a token that is signed
     * here.
     */
    @FuzzTest
    void verifiedAsOthersDo(byte[] input) throws IOException {
        FuzzedLines lines = FuzzedLines.of(input);
        String identifier = lines.line(1);
        switch (lines.line(0)) {
            case "hash" -> checkHash(identifier, lines.from(2));
            case "hash of" -> checkHash(identifier, hmac(OLDER, lines.from(2)));
            case "HASH OF" -> checkHash(identifier, hmac(NEWEST, lines.from(2)).toUpperCase(Locale.ROOT));
            case "token" -> checkToken(identifier, lines.from(2));
            case "signed" -> checkToken(identifier, signed(lines.line(2), lines.from(3), OLDER));
            default -> checkToken(identifier, signed(lines.line(2), lines.from(3), "another secret"));
        }
    }

    private static void checkHash(String identifier, String presented) {
        boolean isProof = !Identifiers.isBlankOrPlaceholder(identifier)
                && SECRETS.stream().anyMatch(secret -> equals(hmac(secret, identifier), presented));

        assertThat(HASH.verify(identifier, presented)).isEqualTo(isProof);
        if (isProof) {
            assertThat(HASH.verify(identifier, HASH.hash(identifier))).isTrue();
        }
    }

    private static void checkToken(String userId, String token) throws IOException {
        boolean verified = JWT.verify(userId, token);

        boolean isProof = !Identifiers.isBlankOrPlaceholder(userId) && isProof(WellFormedText.of(userId), token);
        if (verified) {
            assertThat(isProof).as("another library takes %s, too", token).isTrue();
        } else if (isProof) {
            assertThat(isCanonical(token)).as("no reason to refuse %s", token).isFalse();
        }
    }

    private static boolean equals(String hash, String presented) {
        try {
            return Arrays.equals(Hex.decodeHex(hash), Hex.decodeHex(presented));
        } catch (DecoderException malformed) {
            return false;
        }
    }

    /** Whether the library of tokens takes it. */
    private static boolean isProof(String userId, String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            new DefaultJWTClaimsVerifier<>(null, Set.of()) {
                {
                    setMaxClockSkew(0);
                }

                @Override
                protected Date currentTime() {
                    return Date.from(NOW);
                }
            }.verify(claims, null);
            return jwt.getHeader().getAlgorithm().equals(JWSAlgorithm.HS256)
                    && (jwt.verify(new MACVerifier(NEWEST)) || jwt.verify(new MACVerifier(OLDER)))
                    && userId.equals(claims.getClaim("user_id"));
        } catch (ParseException | JOSEException | BadJWTException refused) {
            return false;
        } catch (NullPointerException ofNullAsAHeader) {
            // It does not expect that.
            return false;
        }
    }

    /**
     * Whether it is written as RFC 7515 says: three parts of base64url without padding, the first two of strict JSON. The other library
     * takes some digits of a time that has too many, and a subject that is a number, which RFC 7519 refuses.
     */
    private static boolean isCanonical(String token) throws IOException {
        String[] parts = token.split("\\.", -1);
        for (String part : parts) {
            if (!part.matches("[A-Za-z0-9_-]*")) {
                return false;
            }
        }
        return parts.length == 3 && isObject(parts[0]) && isObject(parts[1]);
    }

    private static boolean isObject(String part) throws IOException {
        try {
            String json = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
            JsonNode object = STRICT.readTree(json);
            return object.isObject()
                    && (object.path("sub").isTextual() || !object.hasNonNull("sub"))
                    && Stream.of("exp", "nbf", "iat")
                            .allMatch(name -> Math.abs(object.path(name).asDouble()) <= Limits.MAX_WHOLE_NUMBER);
        } catch (JacksonException | IllegalArgumentException malformed) {
            return false;
        }
    }

    private static String signed(String header, String claims, String secret) {
        String message =
                base64(header.getBytes(StandardCharsets.UTF_8)) + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
        return message + "." + base64(new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret).hmac(message));
    }

    private static String hmac(String secret, String identifier) {
        return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret).hmacHex(WellFormedText.of(identifier));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
