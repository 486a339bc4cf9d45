package io.github.intercomkit.web;

import static io.github.intercomkit.web.Answers.json;
import static io.github.intercomkit.web.Answers.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.fixture.AppleOrder;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.RecordedLog;
import io.github.intercomkit.fixture.StoppedClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Events that server code keeps for the page of a browser. */
class TrackedAtTheEndpointTest {
    private final StoppedClock clock = new StoppedClock();
    private final CustomerIntercomSerializer customers = new CustomerIntercomSerializer(
            Messenger.builder("k8w2v7qz").clock(clock).build());
    private final SessionEndpoint endpoint = SessionEndpoint.of(customers);
    private final MemoryStore browser = new MemoryStore("a");
    private final Customer ada = Customer.withId(17);
    private final Customer bob = Customer.withId(18);
    private int lastAnswer;

    @Test
    void theNextStepTellsThem() throws Exception {
        answer("pageLoaded", ada);
        track(ada, 3);

        JsonNode told = answer("userChanged", ada);

        assertThat(told.get("calls"))
                .hasToString("[[\"trackEvent\",\"ordered-apples\",{\"apples\":3,\"weight\":0.5}]]");
        assertThat(answer("userChanged", ada).get("calls")).isEmpty();
    }

    @Test
    void anAnswerThatThePageDidNotGetIsToldAgain() throws Exception {
        answer("pageLoaded", ada);
        track(ada, 3);
        lose("userChanged", ada);

        assertThat(methods(answer("userChanged", ada))).isEqualTo("boot trackEvent");
        assertThat(methods(answer("userChanged", ada))).isEmpty();
    }

    @Test
    void aPageThatNeverSaysWhatItToldGetsEachOnce() throws Exception {
        json(endpoint.answer(PageRequest.step("pageLoaded"), browser, () -> new SignedInUser<>(customers, ada)));
        track(ada, 3);

        assertThat(methods(json(endpoint.answer(
                        PageRequest.step("userChanged"), browser, () -> new SignedInUser<>(customers, ada)))))
                .isEqualTo("trackEvent");
        assertThat(methods(json(endpoint.answer(
                        PageRequest.step("pageLoaded"), browser, () -> new SignedInUser<>(customers, ada)))))
                .isEqualTo("boot");
    }

    @Test
    void theyAreKeptBeforeTheFirstStepAndForAUserWhoJustSignedIn() throws Exception {
        track(ada, 3);
        assertThat(methods(answer("pageLoaded", ada))).isEqualTo("boot trackEvent");

        MemoryStore other = new MemoryStore("b");
        json(endpoint.answer(PageRequest.step("pageLoaded"), other, () -> null));
        endpoint.track(
                other,
                () -> new SignedInUser<>(customers, ada),
                AppleOrder.of(1).event());
        assertThat(methods(json(endpoint.answer(
                        PageRequest.step("userChanged"), other, () -> new SignedInUser<>(customers, ada)))))
                .isEqualTo("boot trackEvent");
    }

    @Test
    void noOtherPersonGetsThem() throws Exception {
        answer("pageLoaded", ada);
        track(ada, 3);

        assertThat(methods(answer("userChanged", bob))).isEqualTo("shutdown boot");
        assertThat(methods(answer("userChanged", ada))).isEqualTo("shutdown boot");
        track(ada, 3);
        assertThat(methods(answer("signedOut", ada))).isEqualTo("shutdown boot");
        clock.forward(60);
        assertThat(methods(answer("userChanged", ada))).isEqualTo("boot");
    }

    @Test
    void anEarlierSessionStillEndsFirst() throws Exception {
        track(null, 3);

        EndpointAnswer booted = endpoint.answer(
                PageRequest.body("{\"step\":\"pageLoaded\",\"answer\":0}").with("Cookie", "intercomkit-user=1"),
                browser,
                () -> null);

        assertThat(methods(json(booted))).isEqualTo("shutdown boot trackEvent");
    }

    @Test
    void theyDoNotEndASignOutThatIsUnderWay() throws Exception {
        answer("pageLoaded", ada);
        answer("signedOut", ada);
        track(null, 3);

        assertThat(methods(answer("userChanged", ada))).isEqualTo("trackEvent");
    }

    @Test
    void aRefusedUserAndOneWhoCannotBeReadAreLogged() throws Exception {
        answer("pageLoaded", ada);
        Customer refused = Customer.withId(17);
        refused.ratio = Double.NaN;

        try (RecordedLog log = RecordedLog.of(SessionEndpoint.class)) {
            track(refused, 3);
            endpoint.track(
                    browser,
                    () -> {
                        throw new IllegalStateException("secret");
                    },
                    AppleOrder.of(1).event());

            assertThat(log.messages())
                    .hasSize(2)
                    .allMatch(message -> message.startsWith("An event is not kept, since its user"))
                    .noneMatch(message -> message.contains("secret"));
        }
        assertThat(answer("userChanged", ada).get("calls")).isEmpty();
    }

    @Test
    void aStoreThatFailsIsLoggedAndFailsNoRequest() {
        StateStore failing = new StateStore() {
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
                throw new IllegalArgumentException("secret");
            }
        };
        try (RecordedLog log = RecordedLog.of(SessionEndpoint.class)) {
            endpoint.track(failing, () -> null, AppleOrder.of(1).event());

            assertThat(log.messages())
                    .hasSize(1)
                    .allMatch(message -> message.startsWith(
                                    "An event is not kept, since the state of its browser could not be stored: ")
                            && !message.contains("secret"));
        }
    }

    private void track(@Nullable Customer customer, long apples) {
        endpoint.track(
                browser,
                () -> customer == null ? null : new SignedInUser<>(customers, customer),
                AppleOrder.of(apples).event());
    }

    private JsonNode answer(String step, @Nullable Customer customer) throws Exception {
        JsonNode answer = lose(step, customer);
        lastAnswer = answer.get("answer").asInt();
        return answer;
    }

    /** A step whose answer does not reach the page. */
    private JsonNode lose(String step, @Nullable Customer customer) throws Exception {
        return json(endpoint.answer(
                PageRequest.body("{\"step\":\"" + step + "\",\"answer\":" + lastAnswer + "}"),
                browser,
                () -> customer == null ? null : new SignedInUser<>(customers, customer)));
    }
}
