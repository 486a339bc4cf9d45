package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.identity.IdentityVerification;
import io.github.intercomkit.identity.UserHash;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code payload.proofExpiresAt()}. */
class ProofExpiryTest extends SignedFixture {
    @Test
    void theProofExpiresInTheSecondOfTheToken() {
        Instant end = Instant.ofEpochSecond(expiry);

        for (IntercomPayload payload : payloads(customers)) {
            assertThat(payload.proofExpiresAt()).contains(end);
            assertThat(claims(payload)).endsWith("\"exp\":" + end.getEpochSecond() + "}");
        }
    }

    @Test
    void aPayloadKeepsItsExpiryAndALaterOneExpiresLater() {
        BootPayload boot = customers.boot(ada());
        clock.forward(60);

        assertThat(boot.proofExpiresAt()).contains(Instant.ofEpochSecond(expiry));
        assertThat(boot.with("note", "x").proofExpiresAt()).contains(Instant.ofEpochSecond(expiry));
        assertThat(customers.boot(ada()).proofExpiresAt()).contains(Instant.ofEpochSecond(expiry + 60));
    }

    @Test
    void anExpiryWithinASecondIsRoundedDown() {
        Clock late = Clock.fixed(Instant.ofEpochSecond(5_000, 900_000_000), ZoneOffset.UTC);
        BootPayload boot = serializer(jwt.withClock(late).expiresAfter(Duration.ofMillis(1_050)))
                .boot(ada());

        assertThat(boot.proofExpiresAt()).contains(Instant.ofEpochSecond(5_001));
        assertThat(claims(boot)).endsWith("\"exp\":5001}");
    }

    @Test
    void theLongestLifetimeEndsWithTheLargestIntegerOfJavaScript() {
        BootPayload boot =
                serializer(jwt.expiresAfter(Duration.ofSeconds(Long.MAX_VALUE))).boot(ada());

        assertThat(boot.proofExpiresAt()).contains(Instant.ofEpochSecond(9_007_199_254_740_991L));
        assertThat(claims(boot)).endsWith("\"exp\":9007199254740991}");
    }

    @Test
    void hashesAndTokensWithoutExpiryDoNotExpire() {
        for (IdentityVerification verification : List.of(jwt.withoutExpiry(), UserHash.withSecret("secret"))) {
            for (IntercomPayload payload : payloads(serializer(verification))) {
                assertThat(payload.proofExpiresAt()).isEmpty();
            }
        }
    }

    @Test
    void payloadsWithoutAProofDoNotExpire() {
        assertThat(messenger.bootVisitor().proofExpiresAt()).isEmpty();
        assertThat(messenger.ping().proofExpiresAt()).isEmpty();
        for (IntercomPayload payload : payloads(
                new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz").build()))) {
            assertThat(payload.proofExpiresAt()).isEmpty();
        }
    }

    private static List<IntercomPayload> payloads(CustomerIntercomSerializer customers) {
        Customer after = ada();
        after.plan = "gold";
        return List.of(customers.boot(ada()), customers.update(ada()), customers.diff(ada(), after));
    }

    private static CustomerIntercomSerializer serializer(IdentityVerification verification) {
        return new CustomerIntercomSerializer(
                Messenger.builder("k8w2v7qz").identityVerification(verification).build());
    }
}
