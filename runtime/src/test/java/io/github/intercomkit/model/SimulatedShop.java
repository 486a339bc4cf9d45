package io.github.intercomkit.model;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.fixture.AppleOrder;
import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.RandomCustomers;
import io.github.intercomkit.fixture.StoppedClock;
import io.github.intercomkit.session.MessengerSession;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A server with two customers, an HTTP session, deployments, and a database that changes at any time. */
final class SimulatedShop {
    private static final List<String> SOMETIMES_SIGNED = List.of("name", "plan", "score", "trial_ends_at");
    private static final String SNAPSHOT = "CustomerIntercomSerializer$Snapshot";

    private final Random random;
    private final StoppedClock clock;
    private final ModelIntercom intercom;
    private final Identification identification;
    private final Conditions conditions;
    private final Map<String, Customer> database = new HashMap<>();
    private CustomerIntercomSerializer customers;
    private @Nullable Object httpSession;
    private @Nullable String signedIn;

    /** The key of the events that the browser told last. */
    private String toldEvents = "";

    /** The events that were tracked since the last change of the person, or loss of the session: none of them may be lost. */
    private final Set<Long> kept = new HashSet<>();

    private long orders;

    /** The user whom the session was given last; null if it does not know. */
    private @Nullable String sessionUser;

    SimulatedShop(
            Random random,
            StoppedClock clock,
            ModelIntercom intercom,
            Identification identification,
            Conditions conditions) {
        this.random = random;
        this.clock = clock;
        this.intercom = intercom;
        this.identification = identification;
        this.conditions = conditions;
        this.customers = deployed();
        identification.people().forEach(this::change);
    }

    Answer pageLoaded() {
        return answer((session, customer) -> session.pageLoaded(customer));
    }

    Answer userChanged() {
        return answer((session, customer) -> session.userChanged(customer));
    }

    /** The only step without the user. */
    Answer routeChanged() {
        MessengerSession<Customer> session = session();
        session.events().pageMade(toldEvents);
        MessengerCalls calls = session.routeChanged();
        return new Answer(signedIn, read(calls), session.events().key().orElse(""));
    }

    Answer routeAndUserChanged() {
        return answer((session, customer) -> session.routeChanged(customer));
    }

    Answer signedOut() {
        signedIn = null;
        kept.clear();
        return answer((session, customer) -> session.signedOut());
    }

    private Answer answer(BiFunction<MessengerSession<Customer>, @Nullable Customer, MessengerCalls> step) {
        MessengerSession<Customer> session = session();
        Customer customer = signedIn == null ? null : database.get(signedIn);
        if (signedIn != null && !signedIn.equals(sessionUser)) {
            intercom.sessionBegins(signedIn, attributes(customer).keySet());
        }
        session.events().pageMade(toldEvents);
        MessengerCalls calls = step.apply(session, customer);
        Answer answer = new Answer(signedIn, read(calls), session.events().key().orElse(""));
        sessionUser = signedIn;
        return answer;
    }

    private MessengerSession<Customer> session() {
        boolean expired = httpSession == null
                && ModelIntercom.isUser(intercom.cookieOwner())
                && (!conditions.pagesCheck() || random.nextBoolean());
        MessengerSession<Customer> session = MessengerSession.of(customers, httpSession);
        httpSession = session;
        if (expired) {
            session.earlierSessionExpired();
        }
        return session;
    }

    /** A step whose transaction fails. The session is stored as it was before the step, or as it is after it. */
    void answerAndRollBack(Function<SimulatedShop, Answer> step) {
        Map<String, Customer> before = Map.copyOf(database);
        Object storedBefore = throughBytes(httpSession);
        String userBefore = sessionUser;
        if (signedIn != null) {
            change(signedIn);
        }
        step.apply(this);
        database.putAll(before);
        if (random.nextBoolean()) {
            httpSession = storedBefore;
            sessionUser = userBefore;
        }
    }

    /** The browser made the calls of an answer with events. */
    void told(String events) {
        toldEvents = events;
    }

    /** Server code keeps an event of the user who is signed in. */
    void track() {
        if (signedIn != null) {
            MessengerSession<Customer> session = session();
            long number = ++orders;
            kept.add(number);
            session.events()
                    .track(
                            database.get(signedIn),
                            AppleOrder.of(number).withNote(signedIn).event());
        }
    }

    Set<Long> kept() {
        return kept;
    }

    void signInAny() {
        kept.clear();
        signedIn = identification.people().get(random.nextInt(2));
    }

    void signInAnyOrNone() {
        kept.clear();
        signedIn = null;
        if (random.nextBoolean()) {
            signInAny();
        }
    }

    @Nullable String signedIn() {
        return signedIn;
    }

    /** Whether the session was given the user who is signed in, and can still read the snapshot. */
    boolean sessionKnowsUser() {
        return signedIn != null && signedIn.equals(sessionUser);
    }

    void changeAll() {
        identification.people().forEach(this::change);
    }

    void changeSignedIn() {
        if (signedIn != null) {
            change(signedIn);
        }
    }

    void loseHttpSession() {
        httpSession = null;
        sessionUser = null;
        kept.clear();
    }

    void storeHttpSession() {
        httpSession = throughBytes(httpSession);
    }

    /** A deployment that may change which attributes are signed. */
    void deploy() {
        customers = deployed();
        storeHttpSession();
    }

    /** A deployment after which the session cannot read its snapshots. */
    void deployOtherTypes() {
        byte[] bytes = bytes(httpSession);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.contains(SNAPSHOT)) {
            httpSession =
                    read(text.replace(SNAPSHOT, SNAPSHOT.replace('S', 'Z')).getBytes(StandardCharsets.ISO_8859_1));
            sessionUser = null;
        }
    }

    /** The attributes that Intercom must know of the user who is signed in. */
    Map<String, Object> expectedAttributes() {
        Map<String, Object> attributes = attributes(database.get(signedIn));
        attributes.values().removeIf(""::equals);
        return attributes;
    }

    private Map<String, Object> attributes(Customer customer) {
        return ModelIntercom.attributesOf(
                identification.verifiedMembers(customers.boot(customer).toMap()));
    }

    /** Changes attributes that Intercom can clear, often a single one. Others keep their old value by rule. */
    private void change(String id) {
        Customer any = RandomCustomers.customer(random);
        Customer customer = database.containsKey(id) ? database.get(id).copy() : identification.customer(id);
        int which = random.nextInt(11);
        if (which == 0 || which >= 8) {
            customer.name = any.name;
        }
        if (which == 1 || which >= 8) {
            customer.plan = random.nextInt(3) == 0 ? "gold" : any.plan;
        }
        if (which == 2 || which >= 8) {
            customer.apples = random.nextInt(4);
        }
        if (which == 3 || which >= 8) {
            customer.credits = any.credits;
        }
        if (which == 4 || which >= 8) {
            customer.beta = any.beta;
        }
        if (which == 5 || which >= 8) {
            customer.score = any.score;
        }
        if (which == 6 || which >= 8) {
            customer.trialEndsAt = any.trialEndsAt;
        }
        if (conditions.nothingIsLost() && (which == 7 || which >= 8)) {
            // By rule, an attribute of a company that became null stays if the answer is lost.
            customer.company = Company.named(5, "Orchard")
                    .withRegion(RandomCustomers.maybe(random, RandomCustomers.text(random)))
                    .withPlan(RandomCustomers.maybe(random, "pro"))
                    .withSeats(RandomCustomers.maybe(random, random.nextInt(3)));
        }
        database.put(id, customer);
    }

    private CustomerIntercomSerializer deployed() {
        Set<String> signed =
                SOMETIMES_SIGNED.stream().filter(name -> random.nextBoolean()).collect(Collectors.toSet());
        return new CustomerIntercomSerializer(
                identification.messenger(Duration.ofSeconds(70 + random.nextInt(600)), clock), signed);
    }

    static List<Call> read(MessengerCalls calls) {
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
        return read(bytes(session));
    }

    private static byte[] bytes(@Nullable Object session) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(session);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static @Nullable Object read(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * An answer.
     *
     * @param events the key of the events in it; empty if it holds none
     */
    record Answer(@Nullable String person, List<Call> calls, String events) {
        boolean beginsWithShutdown() {
            return !calls.isEmpty() && calls.get(0).method().equals("shutdown");
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
                    arguments.size() == 1 ? Map.of() : (Map<String, Object>) arguments.get(arguments.size() - 1));
        }
    }
}
