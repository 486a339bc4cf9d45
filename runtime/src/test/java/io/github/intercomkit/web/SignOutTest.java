package io.github.intercomkit.web;

import static io.github.intercomkit.web.Answers.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.StoppedClock;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-outs that the page tells before the application makes them. */
class SignOutTest {
    private static final Customer ADA = Customer.withId(17);
    private static final Customer BOB = Customer.withId(18);

    private final StoppedClock clock = new StoppedClock();
    private final CustomerIntercomSerializer customers = new CustomerIntercomSerializer(
            Messenger.builder("k8w2v7qz").clock(clock).build());
    private final SessionEndpoint endpoint = SessionEndpoint.of(customers);
    private final MemoryStore browser = new MemoryStore("a");

    @ParameterizedTest
    @ValueSource(strings = {"pageLoaded", "userChanged", "routeChanged"})
    void noStepBootsTheUserBeforeTheApplicationHasSignedTheUserOut(String step) throws Exception {
        step("pageLoaded", null, ADA);
        assertThat(methods(step("signedOut", null, ADA))).isEqualTo("shutdown boot");

        JsonNode answer = step(step, null, ADA);

        assertThat(answer.get("calls").toString()).doesNotContain("17");
        assertThat(methods(step("userChanged", null, null))).isEmpty();
    }

    @Test
    void aTabThatStillShowsTheUserIsShutDown() throws Exception {
        String ada = step("pageLoaded", null, ADA).get("for").asText();
        step("signedOut", ada, ADA);

        JsonNode answer = step("routeChanged", ada, ADA);

        assertThat(methods(answer)).isEqualTo("shutdown boot");
        assertThat(answer.toString()).doesNotContain("17");
    }

    @Test
    void aUserWhomTheApplicationNeverSignsOutIsBootedAgain() throws Exception {
        step("pageLoaded", null, ADA);
        assertThat(step("signedOut", null, ADA).get("renewInSeconds").asInt()).isEqualTo(11);
        clock.forward(4);
        assertThat(step("pageLoaded", null, ADA).get("renewInSeconds").asInt()).isEqualTo(7);
        clock.forward(7);

        assertThat(step("userChanged", null, ADA).get("calls").toString()).contains("\"boot\"", "\"17\"");
    }

    @Test
    void aUserWhoComesBackAfterTheSignOutIsBootedAtOnce() throws Exception {
        step("pageLoaded", null, ADA);
        step("signedOut", null, ADA);
        JsonNode visitor = step("pageLoaded", null, null);
        assertThat(visitor.has("renewInSeconds")).isFalse();

        assertThat(step("userChanged", null, ADA).get("calls").toString()).contains("\"boot\"", "\"17\"");
    }

    @Test
    void anotherUserIsBootedAtOnce() throws Exception {
        step("pageLoaded", null, ADA);
        step("signedOut", null, ADA);

        assertThat(step("userChanged", null, BOB).get("calls").toString()).contains("\"boot\"", "\"18\"");
        assertThat(methods(step("userChanged", null, ADA))).isEqualTo("shutdown boot");
    }

    @Test
    void aSignOutThatIsToldAfterwardsLeavesNothing() throws Exception {
        step("pageLoaded", null, ADA);

        JsonNode answer = step("signedOut", null, null);

        assertThat(methods(answer)).isEqualTo("shutdown boot");
        assertThat(answer.has("renewInSeconds")).isFalse();
        assertThat(step("userChanged", null, ADA).get("calls").toString()).contains("\"boot\"", "\"17\"");
    }

    @Test
    void theSignOutOfAnUnknownSessionHoldsToo() throws Exception {
        assertThat(methods(step("signedOut", null, ADA))).isEqualTo("shutdown boot");

        assertThat(step("pageLoaded", null, ADA).get("calls").toString()).doesNotContain("17");
    }

    private JsonNode step(String step, @Nullable String shown, @Nullable Customer user) throws IOException {
        return Answers.json(endpoint.answer(
                Answers.request(step, shown, null),
                browser,
                () -> user == null ? null : new SignedInUser<>(customers, user)));
    }
}
