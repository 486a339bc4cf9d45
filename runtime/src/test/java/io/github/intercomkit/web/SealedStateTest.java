package io.github.intercomkit.web;

import static io.github.intercomkit.web.Answers.methods;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.RecordedLog;
import io.github.intercomkit.fixture.Seeds;
import io.github.intercomkit.fixture.StoppedClock;
import io.github.intercomkit.identity.IdentityVerification;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.identity.UserJwt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that keeps its state itself can present what it wants, and nothing but its own state is believed. */
class SealedStateTest {
    private static final String SECRET = "a random text of more than 32 characters";
    private static final String OTHER_SECRET = "another random text of more than 32 characters";

    private final StoppedClock clock = new StoppedClock();
    private final CustomerIntercomSerializer customers = serializer("k8w2v7qz");
    private final StateSealer sealer = StateSealer.withSecret(SECRET);

    static LongStream seeds() {
        return Seeds.first(1_000);
    }

    @Test
    void theNextStepGoesOnFromTheStateThatThePageKept() throws Exception {
        String state = state(answer("pageLoaded", null, ada(1)));

        JsonNode changed = answer("userChanged", state, ada(2));

        assertThat(changed.get("calls").get(0).get(1)).hasToString("{\"user_id\":\"17\",\"apples\":2}");
        assertThat(answer("userChanged", state(changed), ada(2)).get("calls")).isEmpty();
        assertThat(answer("userChanged", state(changed), ada(2)).get("for")).isEqualTo(changed.get("for"));
    }

    @Test
    void aBrowserReadsNothingOfTheUser() throws Exception {
        Customer ada = ada(1);
        ada.plan = "orchard-plan";
        ada.email = "seventeen@example.com";

        byte[] sealed = Base64.getUrlDecoder()
                .decode(state(answer("pageLoaded", null, ada)).substring("s1.".length()));

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("orchard-plan", "seventeen@");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aStateThatWasChangedBootsAgainOrIsRefused(long seed) throws Exception {
        Random random = new Random(seed);
        char[] changed = state(answer("pageLoaded", null, ada(1))).toCharArray();
        int changes = 1 + random.nextInt(3);
        String original = new String(changed);
        while (new String(changed).equals(original)) {
            for (int i = 0; i < changes; i++) {
                changed[random.nextInt(changed.length)] = (char) (' ' + random.nextInt(95));
            }
        }

        EndpointAnswer answer = request("userChanged", json(new String(changed)), ada(1), customers, sealer);

        assertBootsAgainOrIsRefused(answer, original, new String(changed));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aRandomStateBootsAgainOrIsRefused(long seed) throws Exception {
        Random random = new Random(seed);
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        String text = random.nextBoolean()
                ? "s1." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)
                : new String(bytes, StandardCharsets.ISO_8859_1);

        assertBootsAgainOrIsRefused(request("userChanged", json(text), ada(1), customers, sealer), "", text);
    }

    @Test
    void theStateOfAnotherPersonIsEndedFirst() throws Exception {
        String ofBob = state(answer("pageLoaded", null, Customer.withId(18)));

        assertThat(methods(answer("userChanged", ofBob, ada(1)))).isEqualTo("shutdown boot");
        assertThat(methods(answer("pageLoaded", ofBob, ada(1)))).isEqualTo("shutdown boot");
    }

    @Test
    void aStateThatIsPresentedAfterTheSignOutIsEndedFirst() throws Exception {
        String ofAda = state(answer("pageLoaded", null, ada(1)));
        answer("signedOut", ofAda, null);

        assertThat(methods(answer("userChanged", ofAda, null))).isEqualTo("shutdown boot");
        assertThat(answer("pageLoaded", ofAda, null).toString()).doesNotContain("\"17\"");
    }

    @Test
    void theStateOfAnotherWorkspaceOrSecretIsNotRead() throws Exception {
        String other = new ObjectMapper()
                .readTree(request("pageLoaded", "{\"step\":\"pageLoaded\"}", ada(1), serializer("other1"), sealer)
                        .body())
                .get("state")
                .asText();
        assertThat(methods(answer("userChanged", other, ada(1)))).isEqualTo("shutdown boot");

        String own = state(answer("pageLoaded", null, ada(1)));
        EndpointAnswer otherSecret =
                request("userChanged", json(own), ada(1), customers, StateSealer.withSecret(OTHER_SECRET));
        assertThat(methods(new ObjectMapper().readTree(otherSecret.body()))).isEqualTo("shutdown boot");
    }

    @Test
    void aStateIsDecryptedOnceForEachRequest() throws Exception {
        String state = state(answer("pageLoaded", null, ada(1)));
        SealedStore store = new SealedStore(sealer, "k8w2v7qz", clock, state);

        assertThat(store.load())
                .isEqualTo(sealer.open(state, "k8w2v7qz", clock.instant()))
                .isSameAs(store.load());
    }

    @Test
    void anOldStateIsNotRead() throws Exception {
        String state = state(answer("pageLoaded", null, ada(1)));
        clock.forward(24 * 60 * 60);
        assertThat(answer("userChanged", state, ada(1)).get("calls")).isEmpty();

        clock.forward(1);
        assertThat(methods(answer("userChanged", state, ada(1)))).isEqualTo("shutdown boot");
    }

    @Test
    void aStateOfAnImpossibleTimeIsNotRead() throws Exception {
        String state = sealer.seal("1_", "k8w2v7qz", Instant.MAX);

        assertThat(methods(answer("userChanged", state, ada(1)))).isEqualTo("shutdown boot");
    }

    @Test
    void aStateThatIsTooLongForARequestIsLeftOutAndTheLogSaysSo() throws Exception {
        Customer large = ada(1);
        large.name = "n".repeat(550_000);
        assertThat(state(answer("pageLoaded", null, large))).hasSizeBetween(900_000, SealedStore.LONGEST_STATE);
        assertThat(methods(answer("userChanged", state(answer("pageLoaded", null, large)), large)))
                .isEmpty();

        large.name = "n".repeat(600_000);
        try (RecordedLog log = RecordedLog.of(SessionEndpoint.class)) {
            JsonNode answer = answer("userChanged", null, large);

            assertThat(methods(answer)).isEqualTo("shutdown boot");
            assertThat(answer.has("state")).isFalse();
            assertThat(log.messages())
                    .hasSize(1)
                    .allMatch(message -> message.startsWith("The sealed state of a user is longer than 1 MiB"));
        }
    }

    @Test
    void secretsAreRotated() throws Exception {
        String state = state(answer("pageLoaded", null, ada(1)));
        StateSealer rotated = StateSealer.withSecrets(List.of(OTHER_SECRET, SECRET));

        EndpointAnswer answer = request("userChanged", json(state), ada(1), customers, rotated);

        assertThat(new ObjectMapper().readTree(answer.body()).get("calls")).isEmpty();
    }

    @Test
    void aStateUnderOtherAttributesSendsEverythingAgain() throws Exception {
        String state = state(answer("pageLoaded", null, ada(1)));
        CustomerIntercomSerializer deployed = new CustomerIntercomSerializer(
                Messenger.builder("k8w2v7qz").clock(clock).build(), Set.of("apples"));

        EndpointAnswer answer = request("userChanged", json(state), ada(1), deployed, sealer);

        assertThat(new ObjectMapper()
                        .readTree(answer.body())
                        .get("calls")
                        .get(0)
                        .get(1))
                .hasToString("{\"user_id\":\"17\",\"apples\":1,\"ratio\":0.0,\"vip\":false}");
    }

    @Test
    void aSecretThatCouldBeGuessedIsRefused() {
        assertThatThrownBy(() -> StateSealer.withSecret("x".repeat(31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fewer than 32 characters")
                .hasMessageNotContainingAny("xxx");
        assertThatThrownBy(() -> StateSealer.withSecrets(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sealer.validFor(Duration.ofSeconds(59))).isInstanceOf(IllegalArgumentException.class);
        assertThat(sealer).hasToString("StateSealer[1 secret]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "true", "{}", "[]", "\"\"", "null", "{\"state\":\"s1.\"}"})
    void whatIsNoSealedTextIsNotBelieved(String state) throws Exception {
        EndpointAnswer answer =
                request("userChanged", "{\"step\":\"userChanged\",\"state\":" + state + "}", ada(1), customers, sealer);

        assertThat(methods(new ObjectMapper().readTree(answer.body()))).isEqualTo("shutdown boot");
    }

    @Test
    void aStateThatIsPresentedAfterASignOutSaysNothingToTheNextUser() throws Exception {
        Customer ada = ada(1);
        ada.plan = "canary";
        String ofAda = state(answer("pageLoaded", null, ada));
        String signedOut = state(answer("signedOut", ofAda, null));
        assertThat(methods(answer("userChanged", signedOut, Customer.withId(18))))
                .isEqualTo("boot");

        JsonNode replayed = answer("userChanged", ofAda, Customer.withId(18));

        assertThat(methods(replayed)).isEqualTo("shutdown boot");
        assertThat(replayed.get("calls").toString())
                .contains("\"user_id\":\"18\"")
                .doesNotContain("canary", "\"17\"");
    }

    @Test
    void theSecretOfTheIdentityVerificationIsRefused() {
        UserHash hashes = UserHash.withSecrets(List.of("current", SECRET));
        UserJwt tokens = UserJwt.withSecrets(List.of(SECRET));
        for (IdentityVerification verification : List.of(hashes, tokens)) {
            CustomerIntercomSerializer proved = new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz")
                    .identityVerification(verification)
                    .build());
            StateSealer rotated = StateSealer.withSecrets(List.of(OTHER_SECRET, SECRET));

            assertThatThrownBy(() -> rotated.validFor(Duration.ofHours(1)).requireOwnSecrets(proved.messenger()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("also an identity verification secret")
                    .hasMessageNotContainingAny(SECRET);
            assertThatThrownBy(() -> request("pageLoaded", "{\"step\":\"pageLoaded\"}", null, proved, sealer))
                    .isInstanceOf(IllegalArgumentException.class);
            StateSealer own = StateSealer.withSecret(OTHER_SECRET);
            assertThat(own.requireOwnSecrets(proved.messenger())).isSameAs(own);
        }
        assertThat(sealer.requireOwnSecrets(customers.messenger())).isSameAs(sealer);
    }

    /** It can be no identity verification secret, so there is nothing to compare. */
    @Test
    void aSecretInQuotesSealsStates() {
        StateSealer quoted = StateSealer.withSecret("'" + SECRET + "'");

        assertThat(quoted.requireOwnSecrets(Messenger.builder("k8w2v7qz")
                        .identityVerification(UserHash.withSecret(SECRET))
                        .build()))
                .isSameAs(quoted);
    }

    private void assertBootsAgainOrIsRefused(EndpointAnswer answer, String original, String presented)
            throws IOException {
        if (answer.status() == 400) {
            return;
        }
        assertThat(answer.status()).isEqualTo(200);
        String methods = methods(new ObjectMapper().readTree(answer.body()));
        // Base64 has bits that mean nothing at its end.
        boolean same = sealer.open(presented, "k8w2v7qz", clock.instant()) != null && !original.isEmpty();
        assertThat(methods).isEqualTo(same ? "" : "shutdown boot");
    }

    private CustomerIntercomSerializer serializer(String appId) {
        return new CustomerIntercomSerializer(
                Messenger.builder(appId).clock(clock).build());
    }

    private JsonNode answer(String step, @Nullable String state, @Nullable Customer user) throws IOException {
        String body = "{\"step\":\"" + step + "\"" + (state == null ? "" : ",\"state\":\"" + state + "\"") + "}";
        EndpointAnswer answer = request(step, body, user, customers, sealer);
        assertThat(answer.status()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private static EndpointAnswer request(
            String step,
            String body,
            @Nullable Customer user,
            CustomerIntercomSerializer serializer,
            StateSealer sealer)
            throws IOException {
        assertThat(body).contains(step);
        return SessionEndpoint.of(serializer)
                .answer(
                        PageRequest.body(body),
                        sealer,
                        () -> user == null ? null : new SignedInUser<>(serializer, user));
    }

    private static String json(String state) throws IOException {
        return new ObjectMapper()
                .createObjectNode()
                .put("step", "userChanged")
                .put("state", state)
                .toString();
    }

    private static String state(JsonNode answer) {
        return answer.get("state").asText();
    }

    private static Customer ada(long apples) {
        Customer ada = Customer.withId(17);
        ada.apples = apples;
        return ada;
    }
}
