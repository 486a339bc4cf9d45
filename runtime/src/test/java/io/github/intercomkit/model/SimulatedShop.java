package io.github.intercomkit.model;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.MessengerSession;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.RandomCustomers;
import io.github.intercomkit.fixture.StoppedClock;
import io.github.intercomkit.identity.UserHash;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A server with two customers, an HTTP session, deployments and a database that others change too. Each step locks it. */
final class SimulatedShop {
    static final List<String> CUSTOMERS = List.of("1", "2");

    private final Random random;
    private final StoppedClock clock;
    private final SimulatedIntercom intercom;
    private final Map<String, Customer> database = new HashMap<>();
    private CustomerIntercomSerializer customers = deployed(Set.of());
    private @Nullable Object httpSession;
    private @Nullable String signedIn;
    private @Nullable String told;

    SimulatedShop(Random random, StoppedClock clock, SimulatedIntercom intercom) {
        this.random = random;
        this.clock = clock;
        this.intercom = intercom;
        CUSTOMERS.forEach(this::change);
    }

    Answer pageLoaded() {
        return answer((session, customer) -> session.pageLoaded(customer));
    }

    Answer userChanged() {
        return answer((session, customer) -> session.userChanged(customer));
    }

    /** The only step that is not told who is there. */
    synchronized Answer routeChanged() {
        return new Answer(signedIn, read(session().routeChanged()));
    }

    Answer routeAndUserChanged() {
        return answer((session, customer) -> session.routeChanged(customer));
    }

    synchronized Answer signedOut() {
        signedIn = null;
        return answer((session, customer) -> session.signedOut());
    }

    private synchronized Answer answer(
            BiFunction<MessengerSession<Customer>, @Nullable Customer, MessengerCalls> step) {
        MessengerSession<Customer> session = session();
        Customer customer = signedIn == null ? null : database.get(signedIn);
        if (signedIn != null && !signedIn.equals(told)) {
            intercom.sessionBegins(signedIn, customers.boot(customer).toMap().keySet());
        }
        Answer answer = new Answer(signedIn, read(step.apply(session, customer)));
        told = signedIn;
        return answer;
    }

    private MessengerSession<Customer> session() {
        boolean expired = httpSession == null && CUSTOMERS.contains(intercom.cookies()) && random.nextBoolean();
        MessengerSession<Customer> session = customers.session(httpSession, clock);
        httpSession = session;
        if (expired) {
            session.earlierSessionExpired();
        }
        return session;
    }

    /** A step whose transaction fails after it was made. */
    synchronized void answerAndRollBack(Function<SimulatedShop, Answer> step) {
        Map<String, Customer> before = Map.copyOf(database);
        if (signedIn != null) {
            change(signedIn);
        }
        step.apply(this);
        database.putAll(before);
    }

    synchronized void signIn(@Nullable String customer) {
        signedIn = customer;
    }

    synchronized @Nullable String signedIn() {
        return signedIn;
    }

    synchronized void changeAll() {
        CUSTOMERS.forEach(this::change);
    }

    synchronized void changeSignedIn() {
        if (signedIn != null) {
            change(signedIn);
        }
    }

    synchronized void loseHttpSession() {
        httpSession = null;
        told = null;
    }

    synchronized void storeHttpSession() {
        httpSession = throughBytes(httpSession);
    }

    /** A deployment changes the attributes, or nothing of them. */
    synchronized void deploy() {
        List<?> before = customers.attributes();
        customers = deployed(random.nextBoolean() ? Set.of("plan") : Set.of());
        if (!before.equals(customers.attributes())) {
            told = null;
        }
        storeHttpSession();
    }

    /** What Intercom would know of whoever is signed in if it had never heard of them. */
    synchronized Map<String, Object> inTheDatabase() {
        Map<String, Object> boot =
                new HashMap<>(customers.boot(database.get(signedIn)).toMap());
        boot.keySet().remove("app_id");
        boot.values().removeIf(""::equals);
        return boot;
    }

    /** Only what Intercom can clear: what it cannot keeps its old value by rule. Often one attribute and no more. */
    private void change(String id) {
        Customer any = RandomCustomers.customer(random);
        Customer customer = database.containsKey(id) ? database.get(id).copy() : Customer.withId(id);
        int which = random.nextInt(9);
        if (which == 0 || which >= 6) {
            customer.name = any.name;
        }
        if (which == 1 || which >= 6) {
            customer.plan = random.nextInt(3) == 0 ? "gold" : any.plan;
        }
        if (which == 2 || which >= 6) {
            customer.apples = random.nextInt(4);
        }
        if (which == 3 || which >= 6) {
            customer.credits = any.credits;
        }
        if (which == 4 || which >= 6) {
            customer.beta = any.beta;
        }
        if (which == 5 || which >= 6) {
            customer.score = any.score;
        }
        database.put(id, customer);
    }

    private static CustomerIntercomSerializer deployed(Set<String> signed) {
        return new CustomerIntercomSerializer(
                Messenger.builder("k8w2v7qz")
                        .identityVerification(UserHash.withSecret(SimulatedIntercom.SECRET))
                        .build(),
                signed);
    }

    private static List<Call> read(MessengerCalls calls) {
        try {
            List<List<Object>> read = new ObjectMapper()
                    .enable(DeserializationFeature.USE_LONG_FOR_INTS)
                    .readerForListOf(List.class)
                    .readValue(calls.toJsonBytes());
            return read.stream().map(Call::of).collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object throughBytes(@Nullable Object session) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(session);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return in.readObject();
            }
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    record Answer(@Nullable String person, List<Call> calls) {
        boolean beginsWith(String method) {
            return !calls.isEmpty() && calls.get(0).method().equals(method);
        }

        boolean boots() {
            return calls.stream().anyMatch(call -> call.method().equals("boot"));
        }
    }

    record Call(String method, Map<String, Object> argument) {
        @SuppressWarnings("unchecked")
        static Call of(List<Object> arguments) {
            return new Call(
                    (String) arguments.get(0),
                    arguments.size() == 1 ? Map.of() : (Map<String, Object>) arguments.get(1));
        }
    }
}
