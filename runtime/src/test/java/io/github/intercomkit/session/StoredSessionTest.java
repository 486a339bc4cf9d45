package io.github.intercomkit.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.RandomCustomers;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session that was stored in an HTTP session goes on where it was. */
class StoredSessionTest extends SessionFixture {
    @Test
    void aStoredSessionKeepsItsBudgetAndTheWaitingUpdate() throws Exception {
        session.pageLoaded(ada(0));
        spendBudget();
        session.userChanged(ada(21));
        Object stored = storedAndRead(session);

        assertThat(stored).hasToString("MessengerSession[user]");
        MessengerSession<Customer> other = MessengerSession.of(serializer("k8w2v7qz"), stored);
        assertThat(other).isSameAs(stored);
        assertThat(other.userChanged(ada(22)).isEmpty()).isTrue();
        clock.forward(30 * 60 + 1);
        assertThat(MessengerSession.of(serializer("k8w2v7qz"), storedAndRead(storedAndRead(other)))
                        .routeChanged()
                        .toJson())
                .isEqualTo("[[\"update\"," + customers.diff(ada(20), ada(22)).toJson() + "]]");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void anyUserIsReadBackFromAStoredSession(long seed) throws Exception {
        Customer customer = RandomCustomers.customer(new Random(seed));
        session.pageLoaded(customer);

        assertThat(MessengerSession.of(customers, storedAndRead(session))
                        .userChanged(customer.copy())
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aStoredSessionThatIsStoredAgainKeepsItsState() throws Exception {
        session.pageLoaded(ada(1));
        MessengerSession<?> stored = (MessengerSession<?>) storedAndRead(session);

        assertThatThrownBy(() -> stored.pageLoaded(null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MessengerSession.of(…)");
        assertThat(MessengerSession.of(customers, storedAndRead(stored))
                        .userChanged(ada(1))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aStoredSessionAddsFewBytesToTheSnapshot() throws Exception {
        session.pageLoaded(ada(0));
        spendBudget();

        assertThat(bytes(session).length).isLessThan(bytes(customers.snapshot(ada(1))).length + 1500);
    }
}
