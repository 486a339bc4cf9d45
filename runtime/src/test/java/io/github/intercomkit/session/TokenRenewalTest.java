package io.github.intercomkit.session;

import static io.github.intercomkit.session.SessionFixture.storedAndRead;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.StoppedClock;
import io.github.intercomkit.identity.IdentityVerification;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.identity.UserJwt;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A step sends a new token before or after that of the page expires. */
class TokenRenewalTest {
    private static final UserJwt TEN_MINUTES = UserJwt.withSecret("secret").expiresAfter(Duration.ofMinutes(10));
    private static final String PING = "[[\"update\"]]";

    private final StoppedClock clock = new StoppedClock();
    private final CustomerIntercomSerializer customers = provedBy(TEN_MINUTES);
    private final MessengerSession<Customer> session = MessengerSession.of(customers, null);

    static List<Function<MessengerSession<Customer>, MessengerCalls>> steps() {
        return List.of(
                session -> session.routeChanged(),
                session -> session.routeChanged(ada()),
                session -> session.userChanged(ada()));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aStepAfterTheExpirySendsANewToken(Function<MessengerSession<Customer>, MessengerCalls> step)
            throws IOException {
        session.pageLoaded(ada());
        clock.forward(11 * 60);

        JsonNode update = onlyUpdate(step.apply(session));

        assertThat(update.fieldNames()).toIterable().containsExactly("email", "intercom_user_jwt");
        assertThat(claims(update).fieldNames()).toIterable().containsExactly("user_id", "exp");
        assertThat(expiry(update)).isEqualTo(now() + 600);
        assertThat(step.apply(session).toJson()).isIn("[]", PING);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aStepInTheLastTenthOfTheLifetimeSendsANewToken(Function<MessengerSession<Customer>, MessengerCalls> step)
            throws IOException {
        session.pageLoaded(ada());
        clock.forward(9 * 60 - 1);
        assertThat(step.apply(session).toJson()).isIn("[]", PING);
        clock.forward(1);

        assertThat(expiry(onlyUpdate(step.apply(session)))).isEqualTo(now() + 600);
    }

    @Test
    void anUpdateOfChangesCarriesTheNewToken() throws IOException {
        session.pageLoaded(ada());
        clock.forward(11 * 60);
        Customer changed = ada();
        changed.apples = 2;

        JsonNode update = onlyUpdate(session.userChanged(changed));
        assertThat(update.fieldNames()).toIterable().containsExactly("email", "intercom_user_jwt", "apples");
        clock.forward(60);
        assertThat(session.routeChanged().toJson()).isEqualTo(PING);
        clock.forward(8 * 60);
        assertThat(expiry(onlyUpdate(session.routeChanged()))).isEqualTo(now() + 600);
    }

    @Test
    void aNewTokenWaitsForTheBudget() throws IOException {
        session.pageLoaded(ada());
        Customer changing = ada();
        for (int i = 0; i < 20; i++) {
            changing.apples = 10 + i;
            clock.forward(1);
            assertThat(session.userChanged(changing).isEmpty()).isFalse();
        }
        clock.forward(11 * 60);
        assertThat(session.routeChanged().isEmpty()).isTrue();
        clock.forward(19 * 60);

        assertThat(expiry(onlyUpdate(session.routeChanged()))).isEqualTo(now() + 600);
    }

    @Test
    void aNewTokenIsSentThoughAChangeWaitsAsARepetition() throws IOException {
        CustomerIntercomSerializer shortLived =
                provedBy(UserJwt.withSecret("secret").expiresAfter(Duration.ofSeconds(30)));
        MessengerSession<Customer> flipping = MessengerSession.of(shortLived, null);
        Customer other = ada();
        other.apples = 7;
        flipping.pageLoaded(ada());
        flipping.userChanged(other);
        flipping.userChanged(ada());
        clock.forward(31);

        JsonNode update = onlyUpdate(flipping.userChanged(other));
        assertThat(update.fieldNames()).toIterable().containsExactly("email", "intercom_user_jwt");
        clock.forward(30);
        assertThat(onlyUpdate(flipping.routeChanged()).get("apples").longValue())
                .isEqualTo(7);
    }

    @Test
    void aStoredSessionKeepsTheExpiryOfItsToken() throws Exception {
        session.pageLoaded(ada());
        clock.forward(5 * 60);
        MessengerSession<Customer> restored = MessengerSession.of(customers, storedAndRead(session));
        assertThat(restored.routeChanged().toJson()).isEqualTo(PING);
        clock.forward(4 * 60);

        restored = MessengerSession.of(customers, storedAndRead(restored));
        assertThat(expiry(onlyUpdate(restored.routeChanged(ada())))).isEqualTo(now() + 600);
    }

    @Test
    void aPageThatBootedWithAHashGetsATokenAfterTheSwitchToTokens() throws Exception {
        MessengerSession<Customer> hashed = MessengerSession.of(provedBy(UserHash.withSecret("secret")), null);
        hashed.pageLoaded(ada());

        MessengerSession<Customer> signed = MessengerSession.of(customers, storedAndRead(hashed));
        assertThat(expiry(onlyUpdate(signed.routeChanged()))).isEqualTo(now() + 600);
        assertThat(signed.routeChanged().toJson()).isEqualTo(PING);
    }

    @Test
    void proofsWithoutExpiryAndVisitorsAreNotRenewed() {
        for (IdentityVerification verification :
                List.of(UserJwt.withSecret("secret").withoutExpiry(), UserHash.withSecret("secret"))) {
            MessengerSession<Customer> lasting = MessengerSession.of(provedBy(verification), null);
            lasting.pageLoaded(ada());
            clock.forward(Duration.ofDays(30).toSeconds());
            assertThat(lasting.routeChanged(ada()).toJson()).isEqualTo(PING);
        }
        session.pageLoaded(null);
        clock.forward(11 * 60);
        assertThat(session.routeChanged(null).toJson()).isEqualTo(PING);
    }

    @Test
    void tokensAreMadeByTheClockOfTheMessengerElseOfTheVerification() throws IOException {
        Clock fixed = Clock.fixed(Instant.ofEpochSecond(5_000), ZoneOffset.UTC);
        UserJwt ofFixed = TEN_MINUTES.withClock(fixed);
        var timed = new CustomerIntercomSerializer(
                Messenger.builder("k8w2v7qz").identityVerification(ofFixed).build());

        assertThat(expiry(payload(MessengerSession.of(timed, null).pageLoaded(ada()), "boot")))
                .isEqualTo(5_600);
        assertThat(expiry(payload(MessengerSession.of(provedBy(ofFixed), null).pageLoaded(ada()), "boot")))
                .isEqualTo(now() + 600);
        assertThat(timed.boot(ada()).toMap()).containsKey("intercom_user_jwt");
    }

    private CustomerIntercomSerializer provedBy(IdentityVerification verification) {
        return new CustomerIntercomSerializer(
                Messenger.builder("k8w2v7qz")
                        .clock(clock)
                        .identityVerification(verification)
                        .build(),
                Set.of());
    }

    private static Customer ada() {
        Customer ada = Customer.withId(17);
        ada.email = "ada@example.com";
        return ada;
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private static JsonNode onlyUpdate(MessengerCalls calls) throws IOException {
        return payload(calls, "update");
    }

    private static JsonNode payload(MessengerCalls calls, String method) throws IOException {
        JsonNode json = new ObjectMapper().readTree(calls.toJsonBytes());
        assertThat(json.size()).isEqualTo(1);
        assertThat(json.get(0).get(0).textValue()).isEqualTo(method);
        assertThat(json.get(0)).hasSize(2);
        return json.get(0).get(1);
    }

    private static long expiry(JsonNode payload) throws IOException {
        return claims(payload).get("exp").longValue();
    }

    private static JsonNode claims(JsonNode payload) throws IOException {
        String token = payload.get("intercom_user_jwt").textValue();
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
