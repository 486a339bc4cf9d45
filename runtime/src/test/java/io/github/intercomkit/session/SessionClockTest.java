package io.github.intercomkit.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerBuilder;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.StoppedClock;
import io.github.intercomkit.identity.UserJwt;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The clock by which a session counts updates and renews tokens. */
class SessionClockTest extends SessionFixture {
    private final StoppedClock clockOfTokens = new StoppedClock();
    private final UserJwt jwt =
            UserJwt.withSecret("secret").expiresAfter(Duration.ofDays(1)).withClock(clockOfTokens);

    @Test
    void theBudgetIsCountedByTheClockOfTheMessenger() {
        MessengerSession<Customer> session =
                spentSession(Messenger.builder("k8w2v7qz").clock(clock));

        clockOfTokens.forward(30 * 60 + 1);
        assertThat(methods(session.userChanged(ada(22)))).isEmpty();
        clock.forward(30 * 60 + 1);
        assertThat(methods(session.userChanged(ada(22)))).isEqualTo("update");
    }

    @Test
    void withoutAClockOfTheMessengerTheBudgetIsCountedByTheClockOfTheTokens() {
        MessengerSession<Customer> session = spentSession(Messenger.builder("k8w2v7qz"));

        clockOfTokens.forward(30 * 60);
        assertThat(methods(session.userChanged(ada(22)))).isEmpty();
        clockOfTokens.forward(1);
        assertThat(methods(session.userChanged(ada(22)))).isEqualTo("update");
    }

    @Test
    void tokensExpireByTheClockOfTheMessenger() {
        clock.forward(5_000);
        CustomerIntercomSerializer customers = new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz")
                .clock(clock)
                .identityVerification(jwt)
                .build());

        assertThat(customers.boot(ada(1)).proofExpiresAt())
                .contains(clock.instant().plus(Duration.ofDays(1)));
        assertThat(customers.update(ada(1)).proofExpiresAt())
                .contains(clock.instant().plus(Duration.ofDays(1)));
    }

    /** A session whose page made as many updates as Intercom takes in half an hour. */
    private MessengerSession<Customer> spentSession(MessengerBuilder messenger) {
        MessengerSession<Customer> session = MessengerSession.of(
                new CustomerIntercomSerializer(
                        messenger.identityVerification(jwt).build()),
                null);
        session.pageLoaded(ada(0));
        for (int apples = 1; apples <= 20; apples++) {
            assertThat(methods(session.userChanged(ada(apples)))).isEqualTo("update");
        }
        assertThat(methods(session.userChanged(ada(21)))).isEmpty();
        return session;
    }
}
