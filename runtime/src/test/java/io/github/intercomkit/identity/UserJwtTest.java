package io.github.intercomkit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.intercomkit.fixture.Seeds;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens, as other libraries read and write them, and which of them are verified. */
class UserJwtTest {
    private static final String PUBLISHED =
            "eyJhbGciOiJIUzI1NiJ9.eyJ1c2VyX2lkIjoiMTIzNCJ9.QbVRt0_T4JfAv0rGica24l0jzWo48-K1gAWdbvYCHuk";
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00.9Z");
    private static final String LONG_SECRET = "a secret of more than thirty-two bytes";

    private final UserJwt jwt = UserJwt.withSecret("super-secret").withClock(at(NOW));

    @Test
    void thePublishedVectorIsReproduced() {
        assertThat(jwt.withoutExpiry().token("1234")).isEqualTo(PUBLISHED);
        assertThat(jwt.verify("1234", PUBLISHED)).isTrue();
    }

    @Test
    void theHeaderNamesTheAlgorithmAndNothingElse() {
        String header = jwt.token("1234").split("\\.")[0];

        assertThat(new String(Base64.getUrlDecoder().decode(header), StandardCharsets.US_ASCII))
                .isEqualTo("{\"alg\":\"HS256\"}");
    }

    static LongStream seeds() {
        return Seeds.first(200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nimbusReadsATokenAndCommonsCodecComputesTheSameSignature(long seed) throws Exception {
        Random random = new Random(seed);
        String secret = "k" + randomText(random, random.nextInt(80)) + "k";
        String userId = "u" + randomText(random, random.nextInt(200));
        String token = UserJwt.withSecret(secret).withClock(at(NOW)).token(userId);

        SignedJWT read = SignedJWT.parse(token);
        assertThat(read.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.HS256);
        assertThat(read.getJWTClaimsSet().getClaims())
                .isEqualTo(Map.of(
                        "user_id", userId, "exp", Date.from(Instant.ofEpochSecond(NOW.getEpochSecond() + 3600))));
        assertThat(read.getSignature().decode())
                .isEqualTo(new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret)
                        .hmac(new String(read.getSigningInput(), StandardCharsets.US_ASCII)));
    }

    @Test
    void nimbusAcceptsTheSignatureWhereTheSecretIsLongEnoughForIt() throws Exception {
        SignedJWT read = SignedJWT.parse(UserJwt.withSecret(LONG_SECRET).token("1234"));

        assertThat(read.verify(new MACVerifier(LONG_SECRET))).isTrue();
    }

    @Test
    void aTokenOfNimbusIsVerified() throws Exception {
        SignedJWT written = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("1").build(),
                new JWTClaimsSet.Builder()
                        .claim("user_id", "1234")
                        .expirationTime(Date.from(NOW.plusSeconds(60)))
                        .build());
        written.sign(new MACSigner(LONG_SECRET));
        UserJwt verification = UserJwt.withSecret(LONG_SECRET).withClock(at(NOW));

        assertThat(verification.verify("1234", written.serialize())).isTrue();
        assertThat(verification.verify("1235", written.serialize())).isFalse();
        assertThat(verification.withClock(at(NOW.plusSeconds(61))).verify("1234", written.serialize()))
                .isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "...",
                "a.b",
                "a.b.c",
                "eyJhbGciOiJIUzI1NiJ9.eyJ1c2VyX2lkIjoiMTIzNCJ9",
                "eyJhbGciOiJIUzI1NiJ9.eyJ1c2VyX2lkIjoiMTIzNCJ9.",
                "eyJhbGciOiJub25lIn0.eyJ1c2VyX2lkIjoiMTIzNCJ9.",
                PUBLISHED + "A",
                PUBLISHED + ".",
                "." + PUBLISHED,
                "\u0165" + PUBLISHED
            })
    void malformedAndUnsignedTokensAreNotVerified(String presented) {
        assertThat(jwt.verify("1234", presented)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"none\"} {\"user_id\":\"1234\"}",
                "{\"alg\":\"HS512\"} {\"user_id\":\"1234\"}",
                "{} {\"user_id\":\"1234\"}",
                "{\"alg\":\"HS256\"} {}",
                "{\"alg\":\"HS256\"} []",
                "{\"alg\":\"HS256\"} [[1,2]",
                "{\"alg\":\"HS256\"} null",
                "{\"alg\":\"HS256\"} {\"user_id\":1234}",
                "{\"alg\":\"HS256\"} {\"user_id\":null}",
                "{\"alg\":\"HS256\"} {\"user_id\":\"1234\",\"exp\":\"never\"}",
                "{\"alg\":\"HS256\"} {\"user_id\":\"1234\",\"exp\":1.0}",
                "{\"alg\":\"HS256\"} {\"user_id\":\"1234\",\"exp\":0}",
                "{\"alg\":\"HS256\"} {\"user_id\":\"1234\""
            })
    void signedTokensWithOtherContentAreNotVerified(String headerAndClaims) {
        String[] parts = headerAndClaims.split(" ");

        assertThat(jwt.verify("1234", signed(parts[0], parts[1]))).isFalse();
    }

    @Test
    void aTokenThatTheTestAboveSignsIsVerifiedIfItsContentIsRight() {
        assertThat(jwt.verify("1234", signed("{\"alg\":\"HS256\"}", "{\"user_id\":\"1234\"}")))
                .isTrue();
    }

    @Test
    void aTokenThatDiffersAnywhereIsNotVerified() {
        String right = jwt.token("1234");
        for (int i = 0; i < right.length() - 1; i++) {
            char other = right.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(jwt.verify("1234", right.substring(0, i) + other + right.substring(i + 1)))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void aBlankIdIsRefusedAndNotVerified(String userId) {
        assertThatThrownBy(() -> jwt.token(userId))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("blank");
        assertThat(jwt.verify(
                        userId, signed("{\"alg\":\"HS256\"}", "{\"user_id\":\"" + userId.replace("\n", "\\n") + "\"}")))
                .isFalse();
        assertThat(jwt.verify(null, PUBLISHED)).isFalse();
    }

    @Test
    void aLoneSurrogateCountsAsItsReplacement() {
        assertThat(jwt.token("a\uD83C")).isEqualTo(jwt.token("a\uFFFD"));
        assertThat(jwt.verify("a\uD83C", jwt.token("a\uFFFD"))).isTrue();
    }

    @Test
    void whileSecretsRotateTheFirstSignsAndEachVerifies() {
        UserJwt rotating = UserJwt.withSecrets(List.of("new", "old")).withClock(at(NOW));

        assertThat(rotating.token("1234"))
                .isEqualTo(UserJwt.withSecret("new").withClock(at(NOW)).token("1234"));
        assertThat(rotating.verify("1234", tokenUnder("new"))).isTrue();
        assertThat(rotating.verify("1234", tokenUnder("old"))).isTrue();
        assertThat(rotating.verify("1234", tokenUnder("older"))).isFalse();
    }

    @Test
    void nullsAndMissingSecretsAreRefused() {
        assertThatThrownBy(() -> UserJwt.withSecrets(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UserJwt.withSecret(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> UserJwt.withSecrets(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> jwt.token(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> jwt.expiresAfter(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> jwt.withClock(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void toStringDoesNotShowTheSecret() {
        assertThat(jwt).hasToString("UserJwt[1 secret]");
        assertThat(UserJwt.withSecrets(List.of("new", "old"))).hasToString("UserJwt[2 secrets]");
    }

    private static String tokenUnder(String secret) {
        return UserJwt.withSecret(secret).withClock(at(NOW)).token("1234");
    }

    /** A token under the published secret, made without our code. */
    private static String signed(String header, String claims) {
        String input =
                base64(header.getBytes(StandardCharsets.UTF_8)) + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
        return input + "." + base64(new HmacUtils(HmacAlgorithms.HMAC_SHA_256, "super-secret").hmac(input));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    private static String randomText(Random random, int length) {
        return random.ints(length, 0x21, 0x250)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
