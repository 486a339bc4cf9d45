package io.github.intercomkit.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.fixture.Customer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A shutdown is repeated until a step shows that its answer arrived. */
class RepeatedShutdownTest extends SessionFixture {
    @Test
    void theFirstPageLoadedAfterAShutdownRepeatsIt() throws Exception {
        session.pageLoaded(ada(1));
        session.signedOut();

        MessengerSession<Customer> stored = MessengerSession.of(customers, storedAndRead(session));
        assertThat(stored.pageLoaded(ada(1)).toJson())
                .isEqualTo("[[\"shutdown\"],[\"boot\"," + customers.boot(ada(1)).toJson() + "]]");
        assertThat(methods(stored.pageLoaded(ada(1)))).as("once").isEqualTo("boot");
        stored.userChanged(bob());
        assertThat(methods(stored.pageLoaded(bob()))).isEqualTo("shutdown boot");
        assertThat(methods(stored.pageLoaded(bob()))).as("once").isEqualTo("boot");
        stored.userChanged(null);
        assertThat(methods(stored.pageLoaded(null))).isEqualTo("shutdown boot");
        assertThat(methods(stored.pageLoaded(null))).as("once").isEqualTo("boot");
    }

    @Test
    void theShutdownOfAPageLoadedIsRepeatedToo() {
        session.pageLoaded(ada(1));
        session.userChanged(bob());

        assertThat(methods(session.pageLoaded(ada(1)))).isEqualTo("shutdown boot");
        assertThat(methods(session.pageLoaded(ada(1)))).isEqualTo("shutdown boot");
        assertThat(methods(session.pageLoaded(ada(1)))).isEqualTo("boot");
    }

    @Test
    void clearingFollowsTheBootAfterARepeatedShutdown() {
        Customer named = ada(1);
        named.name = "Ada";
        session.userChanged(named);

        assertThat(methods(session.pageLoaded(ada(1)))).isEqualTo("shutdown boot update");
    }

    @ParameterizedTest
    @ValueSource(strings = {"userChanged", "routeChanged", "routeChanged(user)", "signedOut"})
    void anyOtherStepEndsTheRepetitionOfAShutdown(String step) {
        session.userChanged(ada(1));
        switch (step) {
            case "userChanged" -> session.userChanged(ada(1));
            case "routeChanged" -> session.routeChanged();
            case "routeChanged(user)" -> session.routeChanged(ada(2));
            default -> {
                session.signedOut();
                session.userChanged(ada(1));
            }
        }

        assertThat(methods(session.pageLoaded(ada(1)))).isEqualTo("boot");
    }

    @Test
    void aNewSessionInAPageThatStaysBeginsWithAShutdown() {
        assertThat(methods(MessengerSession.of(customers, null).userChanged(ada(1))))
                .isEqualTo("shutdown boot");
        assertThat(methods(MessengerSession.of(customers, null).userChanged(null)))
                .isEqualTo("shutdown boot");
        assertThat(methods(MessengerSession.of(customers, null).routeChanged(null)))
                .isEqualTo("shutdown boot");
    }

    @Test
    void theFirstBootAfterAnExpiredSessionFollowsAShutdown() {
        session.earlierSessionExpired();

        assertThat(session.routeChanged().isEmpty()).isTrue();
        assertThat(methods(session.pageLoaded(null))).isEqualTo("shutdown boot");
        session.routeChanged();
        session.earlierSessionExpired();
        assertThat(methods(session.pageLoaded(null))).as("once only").isEqualTo("boot");
    }
}
