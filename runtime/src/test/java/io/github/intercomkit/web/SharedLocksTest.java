package io.github.intercomkit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.RecordedLog;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Locks that servers share, and locks that fail. */
@Timeout(60)
class SharedLocksTest {
    private static final String PERSONAL = "the id of an HTTP session";

    private final CustomerIntercomSerializer customers =
            new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz").build());
    private final MemoryStore browser = new MemoryStore("a");
    private final AtomicInteger apples = new AtomicInteger(1);

    @Test
    void serversThatShareLocksMakeTheStepsOfABrowserOneAfterTheOther() throws Exception {
        Lock shared = new ReentrantLock();
        SessionEndpoint one = endpoint().lockedBy(id -> shared);
        SessionEndpoint other = endpoint().lockedBy(id -> shared);
        step(one, "pageLoaded", this::ada);
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        AtomicInteger inside = new AtomicInteger();

        CompletableFuture<EndpointAnswer> slow = CompletableFuture.supplyAsync(() -> step(one, "userChanged", () -> {
            inside.incrementAndGet();
            entered.countDown();
            await(released);
            inside.decrementAndGet();
            apples.set(2);
            return ada();
        }));
        await(entered);
        CompletableFuture<EndpointAnswer> waiting =
                CompletableFuture.supplyAsync(() -> step(other, "userChanged", () -> {
                    assertThat(inside).as("steps at the other server").hasValue(0);
                    return ada();
                }));
        Thread.sleep(200);
        assertThat(waiting).isNotDone();
        released.countDown();

        assertThat(slow.get().body()).contains("\"apples\":2");
        assertThat(Answers.json(waiting.get()).get("calls")).isEmpty();
    }

    @Test
    void aLockThatCannotBeHadIsNoFailureOfTheRequest() throws Exception {
        try (RecordedLog log = RecordedLog.of(SessionEndpoint.class)) {
            SessionEndpoint down = endpoint().lockedBy(id -> {
                throw new IllegalStateException(PERSONAL);
            });

            for (int i = 0; i < 3; i++) {
                EndpointAnswer answer = step(down, "pageLoaded", this::ada);
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.headers()).containsKey("Retry-After");
            }

            assertThat(log.messages())
                    .singleElement()
                    .asString()
                    .contains(IllegalStateException.class.getName())
                    .doesNotContain(PERSONAL);
        }
    }

    @Test
    void aLockThatIsNotFreeInTimeIsAskedForLater() {
        SessionEndpoint busy = endpoint().lockedBy(id -> new Refusing(false));

        assertThat(step(busy, "pageLoaded", this::ada).status()).isEqualTo(503);
    }

    @Test
    void aLeaseThatEndedWithinTheStepIsLoggedAndTheAnswerStands() {
        try (RecordedLog log = RecordedLog.of(SessionEndpoint.class)) {
            SessionEndpoint slow = endpoint().lockedBy(id -> new Refusing(true));

            assertThat(step(slow, "pageLoaded", this::ada).body()).contains("\"boot\"");
            assertThat(log.messages())
                    .singleElement()
                    .asString()
                    .contains("lease")
                    .doesNotContain(PERSONAL);
        }
    }

    @Test
    void aStoreThatFailsIsAskedLaterAndASessionThatEndedAtOnce() {
        try (RecordedLog log = RecordedLog.of(SessionEndpoint.class)) {
            EndpointAnswer failed = step(endpoint(), new Failing(new UnsupportedOperationException(PERSONAL)));
            EndpointAnswer ended = step(endpoint(), new Failing(new IllegalStateException(PERSONAL)));

            assertThat(List.of(failed.status(), ended.status())).containsExactly(503, 503);
            assertThat(failed.headers()).containsKey("Retry-After");
            assertThat(ended.headers()).doesNotContainKey("Retry-After");
            assertThat(log.messages())
                    .singleElement()
                    .asString()
                    .contains(UnsupportedOperationException.class.getName())
                    .doesNotContain(PERSONAL);
        }
    }

    private SessionEndpoint endpoint() {
        return SessionEndpoint.of(customers);
    }

    private EndpointAnswer step(SessionEndpoint endpoint, StateStore store) {
        return step(endpoint, "pageLoaded", store, this::ada);
    }

    private EndpointAnswer step(SessionEndpoint endpoint, String step, Supplier<SignedInUser<?>> user) {
        return step(endpoint, step, browser, user);
    }

    private static EndpointAnswer step(
            SessionEndpoint endpoint, String step, StateStore store, Supplier<SignedInUser<?>> user) {
        try {
            return endpoint.answer(PageRequest.step(step), store, user::get);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private SignedInUser<?> ada() {
        Customer ada = Customer.withId(17);
        ada.apples = apples.get();
        return new SignedInUser<>(customers, ada);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A lock that is held elsewhere, or whose lease has ended when it is released. */
    private static final class Refusing extends ReentrantLock {
        private static final long serialVersionUID = 1;

        private final boolean isFree;

        Refusing(boolean isFree) {
            this.isFree = isFree;
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) {
            return isFree;
        }

        @Override
        public void unlock() {
            throw new IllegalStateException(PERSONAL);
        }
    }

    private record Failing(RuntimeException failure) implements StateStore {
        @Override
        public String id() {
            return "a";
        }

        @Override
        public @Nullable String load() {
            return null;
        }

        @Override
        public void save(String state) {
            throw failure;
        }
    }
}
