package io.github.intercomkit.web;

import static io.github.intercomkit.web.Answers.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps of a tab that says whom it shows. */
class ShownPersonTest {
    private static final Customer ADA = Customer.withId(17);
    private static final Customer BOB = Customer.withId(18);

    private final CustomerIntercomSerializer customers =
            new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz").build());
    private final SessionEndpoint endpoint = SessionEndpoint.of(customers);
    private MemoryStore browser = new MemoryStore("a");
    private final StateSealer sealer = StateSealer.withSecret("a random text of more than 32 characters");

    @ParameterizedTest
    @ValueSource(strings = {"userChanged", "routeChanged", "pageLoaded"})
    void aTabThatShowsAnotherUserThanTheSessionsBootsAtOnce(String step) throws Exception {
        String ada = key(step("pageLoaded", null, ADA));
        String bob = key(step("userChanged", ada, BOB));

        JsonNode answer = step(step, ada, BOB);

        assertThat(methods(answer)).isEqualTo("shutdown boot");
        assertThat(answer.toString()).contains("\"user_id\":\"18\"");
        assertThat(key(answer)).isEqualTo(bob);
        assertThat(methods(step("userChanged", bob, BOB))).isEmpty();
    }

    @Test
    void aTabThatShowsTheSessionsUserIsNotBooted() throws Exception {
        String ada = key(step("pageLoaded", null, ADA));

        assertThat(methods(step("userChanged", ada, ADA))).isEmpty();
        assertThat(methods(step("routeChanged", ada, ADA))).isEqualTo("update");
        assertThat(methods(step("pageLoaded", ada, ADA))).isEqualTo("boot");
    }

    @Test
    void aTabThatShowsAUserBootsAVisitorAfterASignOutInAnotherTab() throws Exception {
        String ada = key(step("pageLoaded", null, ADA));
        step("signedOut", ada, null);

        JsonNode answer = step("userChanged", ada, null);

        assertThat(methods(answer)).isEqualTo("shutdown boot");
        assertThat(answer.toString()).doesNotContain("17");
    }

    /** Else the conversation of the visitor would not go on with the user. */
    @Test
    void aTabThatShowsAVisitorOfTheSessionBootsTheUserWithoutAShutdown() throws Exception {
        String visitor = key(step("pageLoaded", null, null));
        step("userChanged", visitor, ADA);

        assertThat(methods(step("userChanged", visitor, ADA))).isEqualTo("boot");
    }

    @Test
    void aTabThatShowsAPersonOfAnEarlierSessionIsShutDown() throws Exception {
        String earlier = key(step("pageLoaded", null, ADA));
        browser = new MemoryStore("b");
        step("pageLoaded", null, ADA);

        assertThat(methods(step("routeChanged", earlier, ADA))).isEqualTo("shutdown boot");
    }

    @Test
    void aRefusedUserIsAVisitorThereToo() throws Exception {
        String ada = key(step("pageLoaded", null, ADA));
        step("userChanged", ada, BOB);
        Customer wrong = Customer.withId(18);
        wrong.ratio = Double.NaN;

        JsonNode answer = step("userChanged", ada, wrong);

        assertThat(methods(answer)).isEqualTo("shutdown boot");
        assertThat(answer.toString()).doesNotContain("18");
    }

    @Test
    void aSignOutIsOne() throws Exception {
        String ada = key(step("pageLoaded", null, ADA));
        step("userChanged", ada, BOB);

        assertThat(methods(step("signedOut", ada, BOB))).isEqualTo("shutdown boot");
    }

    @Test
    void theSameHoldsWhereThePageKeepsTheState() throws Exception {
        JsonNode ofAda = sealed("pageLoaded", null, null, ADA);
        JsonNode ofBob = sealed("userChanged", key(ofAda), state(ofAda), BOB);

        assertThat(methods(sealed("userChanged", key(ofAda), state(ofBob), BOB)))
                .isEqualTo("shutdown boot");
        assertThat(methods(sealed("userChanged", key(ofBob), state(ofBob), BOB)))
                .isEmpty();
    }

    private JsonNode step(String step, @Nullable String shown, @Nullable Customer user) throws IOException {
        return Answers.json(endpoint.answer(Answers.request(step, shown, null), browser, () -> signedIn(user)));
    }

    private JsonNode sealed(String step, @Nullable String shown, @Nullable String state, Customer user)
            throws IOException {
        return Answers.json(endpoint.answer(Answers.request(step, shown, state), sealer, () -> signedIn(user)));
    }

    private @Nullable SignedInUser<?> signedIn(@Nullable Customer user) {
        return user == null ? null : new SignedInUser<>(customers, user);
    }

    private static String key(JsonNode answer) {
        return answer.get("for").asText();
    }

    private static String state(JsonNode answer) {
        return answer.get("state").asText();
    }
}
