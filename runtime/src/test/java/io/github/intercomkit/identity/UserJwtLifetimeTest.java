package io.github.intercomkit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.Payload;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a token is valid, and by which clock. */
class UserJwtLifetimeTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00.9Z");

    private final UserJwt jwt = UserJwt.withSecret("super-secret").withClock(at(NOW));

    @Test
    void aTokenExpiresAfterAnHourByDefault() throws Exception {
        assertThat(claims(jwt.token("1234")).toString())
                .isEqualTo("{\"user_id\":\"1234\",\"exp\":" + (NOW.getEpochSecond() + 3600) + "}");
    }

    @Test
    void aTokenExpiresInTheSecondInWhichItsLifetimeEnds() throws Exception {
        String token = jwt.expiresAfter(Duration.ofMillis(1100)).token("1234");

        assertThat(claims(token).toString()).contains("\"exp\":" + (NOW.getEpochSecond() + 2));
        assertThat(jwt.withClock(at(NOW.plusSeconds(1))).verify("1234", token)).isTrue();
        assertThat(jwt.withClock(at(NOW.plusSeconds(2))).verify("1234", token)).isFalse();
    }

    @Test
    void theExpiryIsAtMostTheLargestIntegerOfJavaScript() throws Exception {
        assertThat(claims(jwt.expiresAfter(Duration.ofSeconds(Long.MAX_VALUE)).token("1234"))
                        .toString())
                .contains("\"exp\":9007199254740991}");
        assertThat(claims(jwt.expiresAfter(Duration.ofSeconds(9007199254740991L))
                                .token("1234"))
                        .toString())
                .contains("\"exp\":9007199254740991}");
    }

    @Test
    void theFractionsOfTheTimeAndOfTheLifetimeDoNotExceedIt() throws Exception {
        Duration lifetime = Duration.ofSeconds(9007199254740991L - NOW.getEpochSecond(), 500_000_000);

        assertThat(claims(jwt.expiresAfter(lifetime).token("1234")).toString()).contains("\"exp\":9007199254740991}");
        assertThat(claims(jwt.expiresAfter(lifetime.minusSeconds(2)).token("1234"))
                        .toString())
                .contains("\"exp\":9007199254740990}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT0.999S"})
    void aLifetimeOfLessThanASecondIsRefused(String lifetime) {
        assertThatThrownBy(() -> jwt.expiresAfter(Duration.parse(lifetime)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("withoutExpiry()");
    }

    @Test
    void lifetimeIsAnHourUnlessItIsSet() {
        assertThat(jwt.lifetime()).contains(Duration.ofHours(1));
        assertThat(jwt.expiresAfter(Duration.ofMillis(1500)).lifetime()).contains(Duration.ofMillis(1500));
        assertThat(jwt.withoutExpiry().lifetime()).isEmpty();
        assertThat(jwt.withoutExpiry().expiresAfter(Duration.ofDays(1)).lifetime())
                .contains(Duration.ofDays(1));
    }

    @Test
    void clockIsTheSystemsUnlessItIsSet() {
        Clock clock = at(NOW);

        assertThat(UserJwt.withSecret("super-secret").clock()).isEqualTo(Clock.systemUTC());
        assertThat(jwt.withClock(clock).clock()).isSameAs(clock);
    }

    @Test
    void lifetimeAndClockAreKeptWhereTheOtherIsSet() {
        Clock clock = at(NOW);
        UserJwt changed = jwt.expiresAfter(Duration.ofMinutes(10)).withClock(clock);

        assertThat(changed.lifetime()).contains(Duration.ofMinutes(10));
        assertThat(changed.expiresAfter(Duration.ofMinutes(5)).clock()).isSameAs(clock);
        assertThat(changed.withoutExpiry().clock()).isSameAs(clock);
        assertThat(changed.withoutExpiry().withClock(at(NOW)).lifetime()).isEmpty();
    }

    @Test
    void aTokenWithoutExpiryHasNoExpClaim() throws Exception {
        assertThat(claims(jwt.withoutExpiry().token("1234")).toString()).isEqualTo("{\"user_id\":\"1234\"}");
        assertThat(jwt.withClock(at(Instant.MAX))
                        .verify("1234", jwt.withoutExpiry().token("1234")))
                .isTrue();
    }

    private static Payload claims(String token) throws Exception {
        return SignedJWT.parse(token).getPayload();
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }
}
