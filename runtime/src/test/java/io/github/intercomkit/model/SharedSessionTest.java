package io.github.intercomkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.Seeds;
import io.github.intercomkit.fixture.StoppedClock;
import io.github.intercomkit.fixture.TextOnDemand;
import io.github.intercomkit.model.SimulatedShop.Call;
import io.github.intercomkit.session.MessengerSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Several threads make the steps of one session. Each read of an attribute or of the time within a step draws the next number.
 * So a state that is read later has a higher number, and the last number of a step is the moment of its answer.
 */
class SharedSessionTest {
    private static final int THREADS = 4;
    private static final int STEPS = 60;
    private static final String PERSON = Identification.ID_AND_HASH.people().get(0);

    private final StoppedClock time = new StoppedClock();
    private final Order order = new Order();
    private final CustomerIntercomSerializer customers = new CustomerIntercomSerializer(
            Identification.ID_AND_HASH.messenger(Duration.ofHours(1), new OrderedClock()));
    private final MessengerSession<Customer> session = MessengerSession.of(customers, null);

    static LongStream seeds() {
        return Seeds.first(50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void stepsOfSeveralThreadsEndWithTheStateThatWasReadLast(long seed) throws Exception {
        session.pageLoaded(customer(0));
        List<Callable<List<Answer>>> threads = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Random random = new Random(seed * THREADS + thread);
            threads.add(() -> steps(random));
        }
        List<Answer> answers = inThreads(threads);

        answers.sort(Comparator.comparingLong(Answer::number));
        ModelIntercom intercom = new ModelIntercom(time, Identification.ID_AND_HASH, true);
        ModelIntercom.Messenger messenger = intercom.new Messenger();
        make(messenger, MessengerSession.of(customers, null).pageLoaded(customer(0)));
        answers.forEach(answer -> make(messenger, answer.calls()));
        time.forward(30 * 60 + 1);
        make(messenger, session.routeChanged());

        Map<String, Object> newest = ModelIntercom.attributesOf(Identification.ID_AND_HASH.verifiedMembers(
                new HashMap<>(customers.boot(customer(order.lastRead.get())).toMap())));
        newest.values().removeIf(""::equals);
        assertThat(intercom.known(PERSON)).isEqualTo(newest);
        assertThat(intercom.dropped()).isZero();
    }

    private List<Answer> steps(Random random) throws IOException {
        order.random.set(random);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            MessengerCalls calls = switch (random.nextInt(12)) {
                case 0 -> session.pageLoaded(order.customer());
                case 1 -> session.routeChanged();
                case 2, 3 -> session.routeChanged(order.customer());
                case 4 -> stored();
                default -> session.userChanged(order.customer());
            };
            if (!calls.isEmpty()) {
                answers.add(new Answer(order.last.get(), calls));
            }
        }
        return answers;
    }

    private MessengerCalls stored() throws IOException {
        try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            out.writeObject(session);
        }
        return session.routeChanged();
    }

    private static List<Answer> inThreads(List<Callable<List<Answer>>> threads) throws InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(threads.size());
        try {
            List<Answer> answers = new ArrayList<>();
            for (Future<List<Answer>> thread : executor.invokeAll(threads)) {
                answers.addAll(thread.get());
            }
            return answers;
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } finally {
            executor.shutdownNow();
        }
    }

    private static void make(ModelIntercom.Messenger messenger, MessengerCalls calls) {
        for (Call call : SimulatedShop.read(calls)) {
            messenger.call(call.method(), call.argument());
        }
    }

    /** The state with that number, with a plan that has few values and is sometimes cleared. */
    private static Customer customer(long number) {
        Customer customer = Customer.withId(PERSON);
        customer.avatar = "https://example.com/" + number;
        customer.plan = plan(number);
        return customer;
    }

    private static String plan(long number) {
        return number % 3 == 0 ? "" : "plan " + number % 5;
    }

    private record Answer(long number, MessengerCalls calls) {}

    /** Draws the numbers. A thread sometimes waits before it draws one, so that others can run. */
    private static final class Order {
        private final AtomicLong numbers = new AtomicLong();
        private final AtomicLong lastRead = new AtomicLong();
        private final ThreadLocal<Random> random = ThreadLocal.withInitial(() -> new Random(0));
        private final ThreadLocal<Long> last = ThreadLocal.withInitial(() -> 0L);

        long next() {
            if (random.get().nextInt(4) == 0) {
                LockSupport.parkNanos(1);
            }
            long number = numbers.incrementAndGet();
            last.set(number);
            return number;
        }

        /** A user whose avatar and plan have the number that is drawn when they are read. */
        Customer customer() {
            long[] read = new long[1];
            Customer customer = Customer.withId(PERSON);
            customer.avatar = new TextOnDemand(() -> {
                read[0] = next();
                lastRead.accumulateAndGet(read[0], Math::max);
                return "https://example.com/" + read[0];
            });
            customer.plan = new TextOnDemand(() -> plan(read[0]));
            return customer;
        }
    }

    private final class OrderedClock extends Clock {
        @Override
        public Instant instant() {
            order.next();
            return time.instant();
        }

        @Override
        public ZoneId getZone() {
            return time.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
