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

/** Steps of a page that says which answer it got last. */
class MissedAnswerTest {
    private final CustomerIntercomSerializer customers = new CustomerIntercomSerializer(
            Messenger.builder("k8w2v7qz").clock(new StoppedClock()).build());
    private final SessionEndpoint endpoint = SessionEndpoint.of(customers);
    private final MemoryStore browser = new MemoryStore("a");
    private final Customer ada = Customer.withId(17);

    @Test
    void answersAreNumbered() throws Exception {
        assertThat(number(step("pageLoaded", null))).isEqualTo(1);
        assertThat(number(step("userChanged", "1"))).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"userChanged", "routeChanged"})
    void aStepAfterAnAnswerThatWasLostBoots(String step) throws Exception {
        step("pageLoaded", null);
        ada.apples = 2;
        step("userChanged", "1");

        JsonNode answer = step(step, "1");

        assertThat(methods(answer)).isEqualTo("boot");
        assertThat(answer.toString()).contains("\"apples\":2");
        assertThat(methods(step("userChanged", "3"))).isEmpty();
    }

    /** A browser sends a request again if its connection ends before the answer. */
    @Test
    void aRequestThatArrivesTwiceIsAnsweredWithItsChange() throws Exception {
        step("pageLoaded", null);
        ada.apples = 2;
        step("userChanged", "1");

        assertThat(step("userChanged", "1").toString()).contains("\"apples\":2");
    }

    @Test
    void aSignOutAfterAnAnswerThatWasLostIsASignOut() throws Exception {
        step("pageLoaded", null);
        step("userChanged", "1");

        assertThat(methods(step("signedOut", "1"))).isEqualTo("shutdown boot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "null", "{}", "1.5"})
    void whatIsNoNumberOfAnAnswerCountsAsAbsent(String wrong) throws Exception {
        step("pageLoaded", null);
        step("userChanged", "1");

        assertThat(methods(step("userChanged", wrong))).isEmpty();
    }

    private JsonNode step(String step, @Nullable String lastAnswer) throws IOException {
        String body = "{\"step\":\"" + step + "\"" + (lastAnswer == null ? "" : ",\"answer\":" + lastAnswer) + "}";
        return Answers.json(endpoint.answer(PageRequest.body(body), browser, () -> new SignedInUser<>(customers, ada)));
    }

    private static int number(JsonNode answer) {
        return answer.get("answer").asInt();
    }
}
