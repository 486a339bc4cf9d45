package io.github.intercomkit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.FuzzedLines;
import io.github.intercomkit.fixture.JsonReaders;
import io.github.intercomkit.fixture.StoppedClock;
import io.github.intercomkit.identity.UserJwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Any request gets an answer for the person who is signed in, or is refused. */
class EndpointFuzzTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<Integer> ANSWERED_OR_REFUSED = Set.of(200, 400, 403, 405, 413, 415);
    private static final String STORED = "Stored";
    private static final String SEALED = "Sealed";

    private final StoppedClock clock = new StoppedClock();
    private final CustomerIntercomSerializer customers = new CustomerIntercomSerializer(
            Messenger.builder("k8w2v7qz")
                    .clock(clock)
                    .identityVerification(UserJwt.withSecret("identity"))
                    .build(),
            Set.of("plan"));
    private final StateSealer sealer = StateSealer.withSecret("a random text of more than 32 characters");
    private final String ofAda = sealedOf(Customer.withId("ada"));
    private final String ofBob = sealedOf(Customer.withId("bob"));

    /**
     * A request as HTTP writes it. Its target names the user who is signed in. The header {@code Stored} is the state in the server's store,
     * and {@code Sealed} a state that the page presents once it was sealed. {@code @ada} and {@code @bob} in the body are states that were
     * sealed for them.
     */
    @FuzzTest
    void answeredOrRefused(byte[] input) throws IOException {
        FuzzedLines lines = FuzzedLines.of(input);
        String[] start = lines.line(0).split(" ", 2);
        Customer user = user(start.length > 1 ? start[1] : "");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        int at = 1;
        while (!lines.line(at).isEmpty()) {
            String[] header = lines.line(at).split(": ", 2);
            headers.put(header[0], header.length > 1 ? header[1] : "");
            at++;
        }
        String text = lines.from(at + 1).replace("@ada", ofAda).replace("@bob", ofBob);
        String stored = headers.remove(STORED);
        String sealed = headers.remove(SEALED);
        if (sealed != null) {
            text = text.replace("@sealed", sealer.seal(sealed, "k8w2v7qz", clock.instant()));
        }
        byte[] body = headers.getOrDefault("Content-Type", "").contains("utf-16")
                ? text.getBytes(StandardCharsets.UTF_16BE)
                : text.getBytes(StandardCharsets.UTF_8);
        PageRequest request = new PageRequest(start[0], headers, body);

        // An endpoint remembers states for a while.
        SessionEndpoint endpoint = SessionEndpoint.of(customers);
        MemoryStore store = new MemoryStore("session");
        if (stored != null) {
            store.save(stored);
        }
        Integer refusal = refusalOf(request);
        EndpointAnswer ofStore = endpoint.answer(request, store, signedIn(user));
        if (refusal != null) {
            assertThat(ofStore.status()).isEqualTo(refusal);
        }
        check(ofStore, user);
        if (stored != null) {
            // Whatever is stored, the browser is not shut out.
            assertThat(check(endpoint.answer(PageRequest.step("pageLoaded"), store, signedIn(user)), user))
                    .isNotNull();
        }
        JsonNode answer = check(endpoint.answer(request, sealer, signedIn(user)), user);
        if (answer != null) {
            checkPresented(text, user, Answers.methods(answer));
            PageRequest next = Answers.request(
                    "userChanged",
                    answer.get("for").asText(),
                    answer.get("state").asText());
            assertThat(check(endpoint.answer(next, sealer, signedIn(user)), user))
                    .isNotNull();
        }
    }

    /** The status that no page of the application gets; null if something else decides. */
    private static @Nullable Integer refusalOf(PageRequest request) {
        String site = request.header("Sec-Fetch-Site");
        String origin = request.header("Origin");
        String host = request.header("Host");
        String type = request.header("Content-Type");
        if (!request.method().equals("POST")) {
            return 405;
        }
        if (site != null && !site.equals("same-origin")) {
            return 403;
        }
        if (site == null && origin != null) {
            return host == null || !lowerCase(origin).contains(lowerCase(host)) ? 403 : null;
        }
        return type == null || !lowerCase(type).contains("json") ? 415 : null;
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** A state is believed: that of another person is ended first, and one's own is gone on with. */
    private void checkPresented(String body, @Nullable Customer user, String methods) throws IOException {
        JsonNode read = MAPPER.readTree(body);
        String state = read.path("state").asText();
        if (!List.of(ofAda, ofBob).contains(state)) {
            return;
        }
        boolean isOwn = user != null && user.id.equals(state.equals(ofAda) ? "ada" : "bob");
        if (!isOwn) {
            assertThat(methods).startsWith("shutdown boot");
        } else if (!read.has("for")
                && !read.has("answer")
                && !read.get("step").asText().equals("signedOut")) {
            assertThat(methods).doesNotContain("shutdown");
        }
    }

    /** The answer, if it was not refused. */
    private static @Nullable JsonNode check(EndpointAnswer answer, @Nullable Customer user) throws IOException {
        assertThat(answer.status()).isIn(ANSWERED_OR_REFUSED);
        assertThat(answer.headers()).containsEntry("Cache-Control", "no-store");
        if (answer.status() != 200) {
            assertThat(answer.body()).isEmpty();
            return null;
        }
        JsonReaders.object(answer.body());
        JsonNode json = MAPPER.readTree(answer.body());
        for (JsonNode call : json.get("calls")) {
            JsonNode payload = call.path(1);
            if (payload.has("intercom_user_jwt")) {
                assertThat(user).isNotNull();
                assertThat(userIn(payload.get("intercom_user_jwt").asText())).isEqualTo(user.id);
            }
            assertThat(payload.path("email").asText(user == null ? null : user.email))
                    .isEqualTo(user == null ? null : user.email);
        }
        return json;
    }

    private static String userIn(String token) throws IOException {
        byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return MAPPER.readTree(claims).get("user_id").asText();
    }

    private Supplier<@Nullable SignedInUser<?>> signedIn(@Nullable Customer user) {
        return () -> user == null ? null : new SignedInUser<>(customers, user);
    }

    private static @Nullable Customer user(String id) {
        if (!List.of("ada", "bob").contains(id)) {
            return null;
        }
        Customer user = Customer.withId(id);
        user.email = id + "@example.com";
        user.plan = "gold";
        return user;
    }

    private String sealedOf(Customer customer) {
        try {
            EndpointAnswer answer =
                    SessionEndpoint.of(customers).answer(PageRequest.step("pageLoaded"), sealer, signedIn(customer));
            return MAPPER.readTree(answer.body()).get("state").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
