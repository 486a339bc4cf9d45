package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random steps of one browser, whose pages make the calls of an answer before they ask again, against an Intercom that applies what
 * it is told, throttles, and drops what is repeated. Whatever happened, it ends with what the database says, and never hears one
 * person's data in another's session. What each tab has to do besides is told in docs/sessions.md and shown in the sample.
 */
class MessengerSessionModelTest {
    static LongStream seeds() {
        return LongStream.range(0, 1000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void intercomEndsWithTheLatestState(long seed) throws Exception {
        Model model = new Model(new Random(seed));
        for (int i = 0; i < 120; i++) {
            model.step();
        }
        model.settle();

        assertThat(model.intercom.dropped)
                .as("updates that Intercom threw away")
                .isZero();
        if (model.signedIn != null) {
            assertThat(model.intercom.known(model.signedIn)).isEqualTo(model.wanted());
        } else {
            assertThat(model.intercom.present).isEqualTo("visitor");
        }
    }

    private static final class Model {
        private final Random random;
        private final StoppedClock clock = new StoppedClock();
        private final Intercom intercom = new Intercom(clock);
        private final Map<String, Customer> database = new HashMap<>();
        private CustomerIntercomSerializer customers = deployed(Set.of());
        private final int rarity;
        private Object httpSession;
        private String signedIn;

        /** Some people stay for long, so that their budget is spent. */
        Model(Random random) {
            this.random = random;
            this.rarity = 1 + random.nextInt(30);
            for (String id : List.of("1", "2")) {
                database.put(id, changed(id));
            }
        }

        void step() throws Exception {
            if (random.nextInt(4) == 0 && random.nextInt(rarity) == 0) {
                come();
                return;
            }
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> database.replaceAll((id, customer) -> changed(id));
                case 3 -> httpSession = throughBytes(httpSession);
                case 4 -> {
                    if (random.nextInt(10) == 0) {
                        customers = deployed(random.nextBoolean() ? Set.of("plan") : Set.of());
                        httpSession = throughBytes(httpSession);
                    }
                }
                case 5 -> clock.forward(random.nextInt(120));
                case 6 -> make(session().routeChanged());
                case 7 -> make(session().routeChanged(user()));
                default -> {
                    if (signedIn != null && random.nextInt(4) > 0) {
                        database.put(signedIn, changed(signedIn));
                    }
                    make(session().userChanged(user()));
                }
            }
        }

        private void come() {
            switch (random.nextInt(9)) {
                case 0 -> {
                    make(session().signedOut());
                    signedIn = null;
                }
                case 3 -> {
                    httpSession = null;
                    signedIn = random.nextBoolean() ? "2" : null;
                    make(session().userChanged(user()));
                }
                case 4 -> {
                    httpSession = null;
                    session().earlierSessionExpired();
                    signedIn = random.nextBoolean() ? "1" : null;
                    make(session().pageLoaded(user()));
                }
                case 1, 2 -> signedIn = random.nextBoolean() ? "1" : "2";
                default -> make(session().pageLoaded(user()));
            }
        }

        /** What is held back waits for half an hour at most. */
        void settle() {
            make(session().userChanged(user()));
            clock.forward(30 * 60 + 1);
            make(session().userChanged(user()));
        }

        Map<String, Object> wanted() {
            Intercom fresh = new Intercom(clock);
            fresh.apply("boot", customers.boot(database.get(signedIn)).toMap());
            return fresh.people.get(signedIn);
        }

        private MessengerSession<Customer> session() {
            MessengerSession<Customer> session = customers.session(httpSession, clock);
            httpSession = session;
            return session;
        }

        private Customer user() {
            return signedIn == null ? null : database.get(signedIn);
        }

        private void make(MessengerCalls calls) {
            for (List<Object> call : read(calls)) {
                intercom.apply((String) call.get(0), call.size() == 1 ? Map.of() : asMap(call.get(1)));
            }
        }

        /** Only what Intercom can clear: what it cannot keeps its old value by rule. */
        private Customer changed(String id) {
            Customer any = RandomCustomers.customer(random);
            Customer customer = Customer.withId(id);
            customer.name = any.name;
            customer.plan = random.nextInt(3) == 0 ? "gold" : any.plan;
            customer.apples = random.nextInt(4);
            customer.credits = any.credits;
            customer.beta = any.beta;
            customer.score = any.score;
            return customer;
        }

        private static CustomerIntercomSerializer deployed(Set<String> signed) {
            return new CustomerIntercomSerializer(
                    Messenger.builder("k8w2v7qz")
                            .identityVerification(UserHash.withSecret("secret"))
                            .build(),
                    signed);
        }
    }

    /** The documented Intercom, of one browser: two tabs share its cookies. */
    private static final class Intercom {
        private final StoppedClock clock;
        private final Map<Object, Map<String, Object>> people = new HashMap<>();
        private final Deque<Map.Entry<Instant, Map<String, Object>>> updates = new ArrayDeque<>();
        private Object present = "nobody";
        private final Map<Object, Set<String>> outdated = new HashMap<>();
        private int dropped;

        Intercom(StoppedClock clock) {
            this.clock = clock;
        }

        void apply(String method, Map<String, Object> argument) {
            switch (method) {
                case "shutdown" -> present = "nobody";
                case "boot" -> {
                    Object booted = argument.getOrDefault("user_id", "visitor");
                    assertThat(present).as("who was there before " + booted).isIn("nobody", "visitor", booted);
                    boolean reloaded = present.equals(booted);
                    present = booted;
                    updates.clear();
                    put(argument);
                    if (!reloaded && people.containsKey(booted)) {
                        Set<String> old = new HashSet<>(people.get(booted).keySet());
                        old.removeAll(argument.keySet());
                        outdated.put(booted, old);
                    }
                }
                case "update" -> {
                    assertThat(present).isNotEqualTo("nobody");
                    if (isTaken(argument)) {
                        put(argument);
                    } else {
                        dropped++;
                    }
                }
                default -> throw new AssertionError(method);
            }
        }

        /** All but what a boot left out of somebody who was not there before, as no session can know of it. */
        Map<String, Object> known(String person) {
            Map<String, Object> known = new HashMap<>(people.get(person));
            known.keySet().removeAll(outdated.getOrDefault(person, Set.of()));
            return known;
        }

        private boolean isTaken(Map<String, Object> argument) {
            Instant now = clock.instant();
            updates.removeIf(update -> update.getKey().isBefore(now.minusSeconds(30 * 60)));
            boolean taken = updates.size() < 20
                    && updates.stream()
                            .noneMatch(update -> update.getValue().equals(argument)
                                    && !update.getKey().isBefore(now.minusSeconds(60)));
            updates.add(Map.entry(now, argument));
            return taken;
        }

        private void put(Map<String, Object> argument) {
            if (argument.get("user_id") == null) {
                assertThat(argument.keySet()).isSubsetOf("app_id");
                return;
            }
            assertThat(argument.get("user_id")).isEqualTo(present);
            assertThat(argument)
                    .containsEntry("user_hash", UserHash.withSecret("secret").hash((String) present));
            Map<String, Object> person = people.computeIfAbsent(present, id -> new HashMap<>());
            outdated.getOrDefault(present, new HashSet<>()).removeAll(argument.keySet());
            argument.forEach((name, value) -> {
                if (value.equals("")) {
                    person.remove(name);
                } else if (!name.equals("app_id")) {
                    person.put(name, value);
                }
            });
        }
    }

    private static List<List<Object>> read(MessengerCalls calls) {
        try {
            List<List<Object>> read = new ArrayList<>();
            for (Object call : new ObjectMapper()
                    .enable(DeserializationFeature.USE_LONG_FOR_INTS)
                    .readValue(calls.toJsonBytes(), List.class)) {
                read.add(List.copyOf((List<?>) call));
            }
            return read;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object argument) {
        return (Map<String, Object>) argument;
    }

    private static Object throughBytes(Object session) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(session);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }
}
