package io.github.intercomkit.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.InvalidPayloadException;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.fixture.AppleOrder;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A keeper stores a session after each step, and answers for the steps that fail. */
class SessionKeeperTest {
    private final CustomerIntercomSerializer customers =
            new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz").build());
    private final List<byte[]> stored = new ArrayList<>();
    private final SessionKeeper store = session -> stored.add(bytes(session));

    @Test
    void everyStepIsStoredWithItsResult() throws Exception {
        MessengerSession<Customer> session = MessengerSession.of(customers, null, store);
        session.earlierSessionExpired();
        session.pageLoaded(ada(1));
        session.userChanged(ada(2));
        session.routeChanged();
        session.routeChanged(ada(3));
        session.signedOut();

        assertThat(stored).hasSize(6);
        assertThat(read(stored.get(0)).pageLoaded(null).toJson()).startsWith("[[\"shutdown\"],[\"boot\"");
        assertThat(read(stored.get(1)).userChanged(ada(1)).isEmpty()).isTrue();
        assertThat(read(stored.get(2)).userChanged(ada(2)).isEmpty()).isTrue();
        assertThat(read(stored.get(4)).userChanged(ada(3)).isEmpty()).isTrue();
        assertThat(read(stored.get(5)).isVisitor()).isTrue();
    }

    @Test
    void anEventIsStoredForEachPerson() throws Exception {
        MessengerSession<Customer> session = MessengerSession.of(customers, null, store);
        session.track(AppleOrder.of(1).event());
        session.events().track(ada(1), AppleOrder.of(2).event());

        assertThat(stored).hasSize(2);
        assertThat(read(stored.get(1)).pageLoaded(ada(1)).methods())
                .containsExactly("boot", "trackEvent", "trackEvent");
    }

    @Test
    void anExpiryThatChangesNothingIsNotStored() {
        MessengerSession<Customer> session = MessengerSession.of(customers, null, store);
        session.pageLoaded(null);
        session.earlierSessionExpired();

        assertThat(stored).hasSize(1);
    }

    @Test
    void aFailedStepThrowsAndIsNotStored() {
        MessengerSession<Customer> session = MessengerSession.of(customers, null, store);

        assertThatThrownBy(() -> session.pageLoaded(new Customer())).isInstanceOf(InvalidPayloadException.class);
        assertThat(stored).isEmpty();
    }

    @Test
    void aKeeperAnswersForAFailedStepAndTheSessionIsUnchanged() {
        List<RuntimeException> failures = new ArrayList<>();
        MessengerSession<Customer> session = MessengerSession.of(customers, null, new SessionKeeper() {
            @Override
            public void store(MessengerSession<?> changed) {
                stored.add(bytes(changed));
            }

            @Override
            public MessengerCalls failed(RuntimeException failure) {
                failures.add(failure);
                return MessengerCalls.none();
            }
        });
        session.pageLoaded(ada(1));

        assertThat(session.userChanged(new Customer()).isEmpty()).isTrue();
        assertThat(session.routeChanged(new Customer()).isEmpty()).isTrue();
        assertThat(session.pageLoaded(new Customer()).isEmpty()).isTrue();

        assertThat(failures).hasSize(3).allMatch(InvalidPayloadException.class::isInstance);
        assertThat(stored).hasSize(1);
        assertThat(session.userChanged(ada(1)).isEmpty()).isTrue();
    }

    @Test
    void aSessionThatIsTakenWithoutAKeeperIsNotStored() {
        MessengerSession<Customer> session = MessengerSession.of(customers, null, store);

        MessengerSession.of(customers, session).pageLoaded(ada(1));

        assertThat(stored).isEmpty();
    }

    @Test
    @Timeout(20)
    void aKeeperMayWaitForALockThatIsHeldWhileASessionIsTaken() throws Exception {
        Object lock = new Object();
        CountDownLatch storing = new CountDownLatch(1);
        SessionKeeper locking = changed -> {
            storing.countDown();
            synchronized (lock) {
                stored.add(bytes(changed));
            }
        };
        MessengerSession<Customer> session = MessengerSession.of(customers, null, locking);
        var steps = Executors.newSingleThreadExecutor();
        try {
            synchronized (lock) {
                var step = steps.submit(() -> session.pageLoaded(ada(1)));
                assertThat(storing.await(10, TimeUnit.SECONDS)).isTrue();
                MessengerSession.of(customers, session, locking);
                assertThat(step.isDone()).isFalse();
            }
        } finally {
            steps.shutdown();
        }
        assertThat(steps.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(stored).hasSize(1);
    }

    @Test
    void aSessionMadeByReflectionNamesTheMissingStarter() throws Exception {
        Constructor<?> unbound = MessengerSession.class.getDeclaredConstructor();
        unbound.setAccessible(true);

        assertThatThrownBy(unbound::newInstance)
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .hasMessageContaining("intercomkit-spring-boot-starter")
                .hasMessageContaining("IntercomWebAutoConfiguration");
    }

    private MessengerSession<Customer> read(byte[] bytes) throws Exception {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return MessengerSession.of(customers, in.readObject());
        }
    }

    private static byte[] bytes(MessengerSession<?> session) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(session);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Customer ada(int apples) {
        Customer customer = new Customer();
        customer.id = 17L;
        customer.apples = apples;
        return customer;
    }
}
