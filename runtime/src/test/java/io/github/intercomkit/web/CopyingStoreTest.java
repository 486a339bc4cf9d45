package io.github.intercomkit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.StoppedClock;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A store that gives each request a copy of the session when it begins, and takes the copy back with the answer. */
class CopyingStoreTest {
    private final StoppedClock clock = new StoppedClock();
    private final CustomerIntercomSerializer customers = new CustomerIntercomSerializer(
            Messenger.builder("k8w2v7qz").clock(clock).build());
    private final SessionEndpoint server = SessionEndpoint.of(customers);
    private final SessionEndpoint other = SessionEndpoint.of(customers);
    private @Nullable String stored;
    private long apples = 1;

    @Test
    void onOneServerAStepGoesOnFromTheStepBeforeItThoughItsCopyIsOlder() throws Exception {
        calls(server, "pageLoaded");
        Copy first = new Copy();
        Copy second = new Copy();
        apples = 2;

        assertThat(calls(server, "userChanged", first)).contains("\"apples\":2");
        assertThat(calls(server, "userChanged", second)).isEqualTo("[]");
        apples = 1;
        assertThat(calls(server, "userChanged", second)).contains("\"apples\":1");
    }

    @Test
    void twoFirstStepsAtOnceBootOnce() throws Exception {
        Copy first = new Copy();
        Copy second = new Copy();

        assertThat(calls(server, "userChanged", first)).startsWith("[[\"shutdown\"],[\"boot\"");
        assertThat(calls(server, "userChanged", second)).isEqualTo("[]");
    }

    @Test
    void anOlderCopyThatIsTakenBackLateIsNotBelieved() throws Exception {
        calls(server, "pageLoaded");
        Copy first = new Copy();
        Copy second = new Copy();
        apples = 2;
        calls(server, "userChanged", first);
        clock.forward(30);
        apples = 3;
        calls(server, "userChanged", second);
        second.takeBack();
        first.takeBack();
        // Intercom drops an update that equals one of the last minute.
        clock.forward(31);
        apples = 2;

        assertThat(calls(server, "userChanged")).as("three was sent last").contains("\"apples\":2");
    }

    @Test
    void stepsOfTwoServersAtOnceBootAgainWithTheNextStep() throws Exception {
        calls(server, "pageLoaded");
        Copy here = new Copy();
        Copy there = new Copy();
        apples = 2;
        calls(server, "userChanged", here);
        apples = 3;
        calls(other, "userChanged", there);
        here.takeBack();
        there.takeBack();

        assertThat(calls(server, "userChanged"))
                .startsWith("[[\"shutdown\"],[\"boot\"")
                .contains("\"apples\":3");
        assertThat(calls(server, "userChanged")).isEqualTo("[]");
        assertThat(calls(other, "userChanged")).isEqualTo("[]");
    }

    @Test
    void stepsOfTwoServersInTurnGoOnFromEachOther() throws Exception {
        calls(server, "pageLoaded");
        for (apples = 2; apples < 10; apples++) {
            SessionEndpoint next = apples % 2 == 0 ? other : server;
            assertThat(calls(next, "userChanged"))
                    .isEqualTo("[[\"update\",{\"user_id\":\"17\",\"apples\":" + apples + "}]]");
        }
    }

    @Test
    void aServerForgetsWhatItSavedAfterAMinute() throws Exception {
        calls(server, "pageLoaded");
        clock.forward(61);
        stored = "1.damaged";

        assertThat(calls(server, "userChanged")).startsWith("[[\"shutdown\"],[\"boot\"");
    }

    /** A step whose request begins and ends before the next. */
    private String calls(SessionEndpoint endpoint, String step) throws IOException {
        Copy copy = new Copy();
        String calls = calls(endpoint, step, copy);
        copy.takeBack();
        return calls;
    }

    private String calls(SessionEndpoint endpoint, String step, Copy copy) throws IOException {
        return Answers.json(endpoint.answer(PageRequest.step(step), copy, () -> {
                    Customer ada = Customer.withId(17);
                    ada.apples = apples;
                    return new SignedInUser<>(customers, ada);
                }))
                .get("calls")
                .toString();
    }

    private final class Copy implements StateStore {
        private @Nullable String state = stored;

        void takeBack() {
            stored = state;
        }

        @Override
        public String id() {
            return "a";
        }

        @Override
        public @Nullable String load() {
            return state;
        }

        @Override
        public void save(String saved) {
            state = saved;
        }
    }
}
