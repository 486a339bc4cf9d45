package io.github.intercomkit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.InvalidAttribute;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.MessengerObserver;
import io.github.intercomkit.MessengerStep;
import io.github.intercomkit.MessengerStep.Kind;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.RecordedLog;
import io.github.intercomkit.fixture.StoppedClock;
import io.github.intercomkit.fixture.TextOnDemand;
import io.github.intercomkit.session.MessengerSession;
import io.github.intercomkit.session.SessionKeeper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a {@link MessengerObserver} is told of the endpoint's steps, and of a session's. */
class ObservedStepsTest {
    private static final int MOST_UPDATES = 20;

    private final Recorder recorder = new Recorder();
    private final Messenger messenger = Messenger.builder("k8w2v7qz")
            .clock(new StoppedClock())
            .onInvalidAttribute(InvalidAttribute.OMIT)
            .build()
            .observedBy(recorder);
    private final CustomerIntercomSerializer customers = new CustomerIntercomSerializer(messenger);
    private final SessionEndpoint endpoint = SessionEndpoint.of(customers);
    private final MemoryStore browser = new MemoryStore("a");

    @Test
    void aStepIsToldWithItsCallsAndItsTime() throws Exception {
        step("pageLoaded", () -> user(ada(1)));
        step("userChanged", () -> user(ada(2)));
        step("userChanged", () -> user(ada(2)));
        step("routeChanged", () -> user(ada(2)));
        step("signedOut", () -> user(ada(2)));

        assertThat(recorder.told)
                .containsExactly(
                        "PAGE_LOADED ANSWERED [boot]",
                        "USER_CHANGED ANSWERED [update]",
                        "USER_CHANGED ANSWERED []",
                        "ROUTE_CHANGED ANSWERED [update]",
                        "SIGNED_OUT ANSWERED [shutdown, boot]");
        assertThat(recorder.times)
                .allMatch(time -> time.compareTo(Duration.ZERO) > 0 && time.compareTo(Duration.ofMinutes(1)) < 0);
    }

    @Test
    void aStepThatIsNotAnsweredSaysWhy() throws Exception {
        step("pageLoaded", () -> user(Customer.withId(null)));
        step("pageLoaded", () -> {
            throw new IllegalStateException("the database is away");
        });
        endpoint.answer(PageRequest.body("{\"step\":\"unknown\"}"), browser, () -> null);
        endpoint.answer(PageRequest.step("pageLoaded").with("Sec-Fetch-Site", "cross-site"), browser, () -> null);

        assertThat(recorder.told)
                .containsExactly(
                        "PAGE_LOADED USER_REFUSED [boot]",
                        "PAGE_LOADED USER_UNREADABLE []",
                        "UNKNOWN REJECTED []",
                        "UNKNOWN REJECTED []");
    }

    @Test
    void aStepWhoseStateCannotBeStoredIsToldAsFailed() throws Exception {
        StateStore ended = new StateStore() {
            @Override
            public String id() {
                return "b";
            }

            @Override
            public @Nullable String load() {
                return null;
            }

            @Override
            public void save(String state) {
                throw new IllegalStateException("the HTTP session ended");
            }
        };

        EndpointAnswer answer = endpoint.answer(PageRequest.step("pageLoaded"), ended, () -> null);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(recorder.told).containsExactly("PAGE_LOADED FAILED []");
    }

    @Test
    void aStepThatWaitsTooLongForAnotherIsBusy() throws Exception {
        StateStore changing = new StateStore() {
            private int loads;

            @Override
            public String id() {
                return "c";
            }

            @Override
            public @Nullable String load() {
                return "another server's " + loads++;
            }

            @Override
            public void save(String state) {}
        };

        assertThat(endpoint.answer(PageRequest.step("pageLoaded"), changing, () -> null)
                        .status())
                .isEqualTo(503);

        assertThat(recorder.told).containsExactly("PAGE_LOADED BUSY []");
    }

    @Test
    void anUpdateThatWaitsAndAnAttributeThatIsLeftOutAreTold() throws Exception {
        step("pageLoaded", () -> user(ada(0)));
        for (int apples = 1; apples <= MOST_UPDATES; apples++) {
            Customer ada = ada(apples);
            step("userChanged", () -> user(ada));
        }
        assertThat(recorder.told).hasSize(1 + MOST_UPDATES);

        Customer wrong = ada(100);
        wrong.ratio = Double.NaN;
        step("userChanged", () -> user(wrong));

        assertThat(recorder.told.subList(1 + MOST_UPDATES, recorder.told.size()))
                .containsExactly("omitted ratio", "held back", "USER_CHANGED ANSWERED []");
    }

    @Test
    void aSessionWithAKeeperTellsItsSteps() {
        MessengerSession<Customer> session = MessengerSession.of(customers, null, new SessionKeeper() {
            @Override
            public void store(MessengerSession<?> stored) {}

            @Override
            public MessengerCalls failed(RuntimeException failure) {
                return MessengerCalls.none();
            }
        });
        Customer unreadable = ada(1);
        unreadable.plan = TextOnDemand.throwing(new IllegalStateException("not loaded"));

        session.pageLoaded(ada(1));
        session.userChanged(Customer.withId(null));
        session.userChanged(unreadable);
        session.routeChanged();
        session.signedOut();

        assertThat(recorder.told)
                .containsExactly(
                        "PAGE_LOADED ANSWERED [boot]",
                        "USER_CHANGED USER_REFUSED []",
                        "USER_CHANGED USER_UNREADABLE []",
                        "ROUTE_CHANGED ANSWERED [update]",
                        "SIGNED_OUT ANSWERED [shutdown, boot]");
        assertThat(recorder.times)
                .allMatch(time -> time.compareTo(Duration.ZERO) > 0 && time.compareTo(Duration.ofMinutes(1)) < 0);
    }

    @Test
    void anObserverThatFailsFailsNoStepAndIsLoggedWithoutItsMessage() throws Exception {
        CustomerIntercomSerializer observed =
                new CustomerIntercomSerializer(messenger.observedBy(new MessengerObserver() {
                    @Override
                    public void stepMade(MessengerStep step) {
                        throw new IllegalStateException("ada@example.com");
                    }
                }));
        try (RecordedLog log = RecordedLog.of(Messenger.class)) {
            EndpointAnswer answer = SessionEndpoint.of(observed)
                    .answer(PageRequest.step("pageLoaded"), browser, () -> new SignedInUser<>(observed, ada(1)));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(log.messages()).containsExactly("A MessengerObserver failed: java.lang.IllegalStateException");
        }
    }

    @Test
    void theDebugLogHasTheNamesOfTheCallsAndNoValue() throws Exception {
        Logger logger = Logger.getLogger(Messenger.class.getName());
        logger.setLevel(Level.ALL);
        logger.setUseParentHandlers(false);
        try (RecordedLog log = RecordedLog.of(Messenger.class)) {
            Customer ada = ada(7);
            ada.email = "ada@example.com";
            step("pageLoaded", () -> user(ada));

            assertThat(log.messages()).hasSize(1);
            // The digits of the time are no value of the user's.
            assertThat(log.messages().get(0).replaceFirst("time=[^,]+", "time"))
                    .contains("PAGE_LOADED", "ANSWERED", "boot", "email", "apples")
                    .doesNotContain("ada@example.com", "17", "7,");
        } finally {
            logger.setLevel(null);
            logger.setUseParentHandlers(true);
        }
    }

    @Test
    void noStepIsMadeIntoATextUnlessTheDebugLogIsOn() throws Exception {
        try (RecordedLog log = RecordedLog.of(Messenger.class)) {
            step("pageLoaded", () -> user(ada(1)));

            assertThat(log.messages()).isEmpty();
        }
    }

    @Test
    void kindsAreTheStepsOfThePage() {
        for (SessionStep step : SessionStep.values()) {
            assertThat(Kind.valueOf(step.name())).isNotEqualTo(Kind.UNKNOWN);
        }
        assertThat(Kind.values()).hasSize(SessionStep.values().length + 1);
    }

    private void step(String step, Supplier<@Nullable SignedInUser<?>> user) throws Exception {
        endpoint.answer(PageRequest.step(step), browser, user);
    }

    private SignedInUser<?> user(Customer customer) {
        return new SignedInUser<>(customers, customer);
    }

    private static Customer ada(int apples) {
        Customer ada = Customer.withId(17);
        ada.apples = apples;
        return ada;
    }

    private static final class Recorder implements MessengerObserver {
        private final List<String> told = new ArrayList<>();
        private final List<Duration> times = new ArrayList<>();

        @Override
        public void stepMade(MessengerStep step) {
            told.add(step.kind() + " " + step.outcome() + " " + step.calls().methods());
            times.add(step.time());
        }

        @Override
        public void updateHeldBack() {
            told.add("held back");
        }

        @Override
        public void attributeOmitted(String name) {
            told.add("omitted " + name);
        }
    }
}
