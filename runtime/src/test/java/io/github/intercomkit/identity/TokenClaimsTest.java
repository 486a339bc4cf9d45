package io.github.intercomkit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims of a token with a right signature: those that RFC 7519 registers must have its types, and the times must fit. */
class TokenClaimsTest {
    private static final String SECRET = "a secret that is long enough for every library";
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

    private final UserJwt tokens = UserJwt.withSecret(SECRET).withClock(Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"sub\":17",
                "\"iss\":true",
                "\"jti\":{}",
                "\"aud\":5",
                "\"aud\":{}",
                "\"aud\":[\"intercom\",5]",
                "\"aud\":[[]]",
                "\"exp\":\"1900000000\"",
                "\"nbf\":\"1700000000\"",
                "\"iat\":[]",
                "\"exp\":9007199254740992",
                "\"nbf\":-9007199254740992",
                "\"exp\":1800000000",
                "\"exp\":1799999999",
                "\"nbf\":1800000001"
            })
    void aTokenThatIsNotValidNowIsRefused(String claim) {
        assertThat(tokens.verify("17", token("{\"user_id\":\"17\"," + claim + "}")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"sub\":\"17\"",
                "\"iss\":\"shop\"",
                "\"jti\":\"1\"",
                "\"aud\":\"intercom\"",
                "\"aud\":[]",
                "\"aud\":[\"intercom\",\"shop\"]",
                "\"iat\":1700000000",
                "\"exp\":1800000001",
                "\"exp\":1900000000.5",
                "\"exp\":9007199254740991",
                "\"nbf\":1800000000",
                "\"nbf\":-9007199254740991"
            })
    void aTokenThatIsValidNowIsTaken(String claim) {
        assertThat(tokens.verify("17", token("{\"user_id\":\"17\"," + claim + "}")))
                .isTrue();
    }

    private static String token(String claims) {
        String message = base64("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + base64(claims.getBytes(StandardCharsets.UTF_8));
        return message + "." + base64(new HmacUtils(HmacAlgorithms.HMAC_SHA_256, SECRET).hmac(message));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
