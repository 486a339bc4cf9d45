package io.github.intercomkit.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.identity.UserJwt;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The limits of Intercom: updates in half an hour, and equal updates in a minute. */
class SessionBudgetTest extends SessionFixture {
    @Test
    void anUpdateBeyondTheBudgetWaitsAndTheNextCarriesAllChanges() {
        session.pageLoaded(ada(0));
        session.routeChanged();
        for (int apples = 1; apples <= 19; apples++) {
            assertThat(methods(session.userChanged(ada(apples)))).isEqualTo("update");
        }
        Customer more = ada(20);
        more.plan = "gold";

        assertThat(session.userChanged(ada(20)).isEmpty()).isTrue();
        assertThat(session.userChanged(more).isEmpty()).isTrue();
        assertThat(session.routeChanged().isEmpty()).isTrue();
        clock.forward(30 * 60);
        assertThat(session.routeChanged().isEmpty()).isTrue();
        clock.forward(1);
        assertThat(session.routeChanged().toJson())
                .isEqualTo("[[\"update\"," + customers.diff(ada(19), more).toJson() + "]]");
        assertThat(session.routeChanged().toJson()).isEqualTo("[[\"update\"]]");
    }

    @Test
    void aWaitingChangeThatIsUndoneNeedsNoUpdate() {
        session.pageLoaded(ada(0));
        spendBudget();
        session.userChanged(ada(1000));

        assertThat(session.userChanged(ada(20)).isEmpty()).isTrue();
        clock.forward(30 * 60 + 1);
        assertThat(session.routeChanged().toJson()).isEqualTo("[[\"update\"]]");
    }

    @Test
    void aBootStartsANewBudget() {
        session.pageLoaded(ada(0));
        spendBudget();
        assertThat(session.userChanged(ada(21)).isEmpty()).isTrue();

        session.pageLoaded(ada(21));

        assertThat(methods(session.userChanged(ada(22)))).isEqualTo("update");
    }

    @Test
    void allAttributesAreSentAgainOnceNoTabCanBeThrottled() {
        session.pageLoaded(ada(0));
        spendBudget();
        session.pageLoaded(ada(20));
        Customer gold = ada(21);
        gold.plan = "gold";
        session.userChanged(gold);
        session.userChanged(ada(21));

        clock.forward(30 * 60 + 1);

        assertThat(session.routeChanged().toJson())
                .isEqualTo("[[\"update\","
                        + customers.update(ada(21)).with("plan", "").toJson() + "]]");
        assertThat(session.routeChanged().toJson()).isEqualTo("[[\"update\"]]");
    }

    @Test
    void allAttributesAreSentAgainInAPageThatStaysFromAnEarlierSession() throws Exception {
        session.userChanged(ada(0));
        session.userChanged(ada(1));
        MessengerSession<Customer> stored = MessengerSession.of(customers, storedAndRead(session));
        assertThat(stored.userChanged(ada(1)).isEmpty()).isTrue();

        clock.forward(30 * 60 + 1);

        assertThat(stored.userChanged(ada(2)).toJson())
                .isEqualTo("[[\"update\"," + customers.update(ada(2)).toJson() + "]]");
        assertThat(stored.userChanged(ada(2)).isEmpty()).isTrue();
    }

    @Test
    void aChangeThatRepeatsAnUpdateOfTheLastMinuteWaits() {
        session.pageLoaded(ada(0));
        session.userChanged(ada(1));
        session.userChanged(ada(0));

        assertThat(session.userChanged(ada(1)).isEmpty())
                .as("Intercom would drop it")
                .isTrue();
        clock.forward(61);
        assertThat(session.routeChanged().toJson())
                .isEqualTo("[[\"update\"," + customers.diff(ada(0), ada(1)).toJson() + "]]");
    }

    @Test
    void equalUpdatesWithDifferentTokensAreARepetition() {
        CustomerIntercomSerializer signing = new CustomerIntercomSerializer(
                Messenger.builder("k8w2v7qz")
                        .identityVerification(UserJwt.withSecret("secret").withClock(clock))
                        .build(),
                Set.of("apples"));
        MessengerSession<Customer> tokens = MessengerSession.of(signing, null);
        tokens.pageLoaded(ada(0));
        tokens.userChanged(ada(1));
        tokens.userChanged(ada(0));
        clock.forward(5);

        assertThat(tokens.userChanged(ada(1)).isEmpty()).isTrue();
    }

    @Test
    void twoThreadsShareOneBudget() throws Exception {
        session.pageLoaded(ada(0));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Boolean>> steps = IntStream.rangeClosed(1, 200)
                    .<Callable<Boolean>>mapToObj(
                            apples -> () -> session.userChanged(ada(apples)).isEmpty())
                    .toList();
            int sent = 0;
            for (Future<Boolean> step : threads.invokeAll(steps)) {
                sent += step.get() ? 0 : 1;
            }
            assertThat(sent).isEqualTo(20);
        } finally {
            threads.shutdown();
        }
    }
}
