package io.github.intercomkit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.IntercomData;
import io.github.intercomkit.fixture.Seeds;
import io.github.intercomkit.fixture.StoppedClock;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One person in two browsers: two sessions, whose calls reach one workspace. */
class TwoBrowsersTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int STEPS = 40;
    private static final int PAUSE = 31 * 60;

    private final StoppedClock clock = new StoppedClock();
    private final CustomerIntercomSerializer customers = new CustomerIntercomSerializer(
            Messenger.builder("k8w2v7qz").clock(clock).build());
    private final SessionEndpoint endpoint = SessionEndpoint.of(customers);
    private final MemoryStore a = new MemoryStore("a");
    private final MemoryStore b = new MemoryStore("b");
    private final IntercomData workspace = new IntercomData();
    private final Customer ada = Customer.withId(17);

    static LongStream seeds() {
        return Seeds.first(200);
    }

    @Test
    void theOtherBrowserSendsWhatItDoesNotKnowAndThenNothing() throws Exception {
        step(a, "pageLoaded");
        step(b, "pageLoaded");
        ada.apples = 2;
        ada.plan = "gold";
        assertThat(step(a, "userChanged").toString()).contains("\"apples\":2", "\"plan\":\"gold\"");

        assertThat(step(b, "userChanged").toString()).contains("\"apples\":2", "\"plan\":\"gold\"");
        assertThat(step(b, "userChanged")).isEmpty();
        assertThat(step(a, "userChanged")).isEmpty();
        assertWorkspaceEqualsDatabase();
    }

    /** The other one has not seen the change that was taken back: the browser that sent it makes it right, or any page load. */
    @Test
    void aChangeThatIsTakenBackIsMadeRightByTheBrowserThatSentIt() throws Exception {
        step(a, "pageLoaded");
        step(b, "pageLoaded");
        ada.apples = 2;
        step(a, "userChanged");
        ada.apples = 0;

        assertThat(step(b, "userChanged")).isEmpty();
        assertThat(workspace.person()).containsEntry("apples", 2);
        step(a, "userChanged");
        assertWorkspaceEqualsDatabase();
    }

    @Test
    void aPageLoadOfTheOtherBrowserMakesItRightToo() throws Exception {
        step(a, "pageLoaded");
        step(b, "pageLoaded");
        ada.apples = 2;
        step(a, "userChanged");
        ada.apples = 0;

        step(b, "pageLoaded");

        assertWorkspaceEqualsDatabase();
    }

    @Test
    void anAttributeThatOneBrowserClearedIsClearedByTheOtherToo() throws Exception {
        ada.plan = "gold";
        step(a, "pageLoaded");
        step(b, "pageLoaded");
        ada.plan = null;
        step(a, "userChanged");
        assertThat(workspace.person()).doesNotContainKey("plan");

        assertThat(step(b, "userChanged").toString()).contains("\"plan\":\"\"");
        assertWorkspaceEqualsDatabase();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void afterAStepOfEachTheWorkspaceEqualsTheDatabase(long seed) throws Exception {
        Random random = new Random(seed);
        step(a, "pageLoaded");
        step(b, "pageLoaded");
        for (int i = 0; i < STEPS; i++) {
            change(random);
            if (random.nextInt(4) > 0) {
                String step = List.of("userChanged", "userChanged", "routeChanged", "pageLoaded")
                        .get(random.nextInt(4));
                step(random.nextBoolean() ? a : b, step);
            }
            clock.forward(random.nextInt(120));
        }
        // The budget of updates is full again.
        clock.forward(PAUSE);
        step(random.nextBoolean() ? a : b, "userChanged");
        clock.forward(PAUSE);
        step(a, "userChanged");
        step(b, "userChanged");

        assertWorkspaceEqualsDatabase();
    }

    private void change(Random random) {
        switch (random.nextInt(5)) {
            case 0 -> ada.apples = random.nextInt(3);
            case 1 -> ada.plan = random.nextBoolean() ? null : "plan " + random.nextInt(3);
            case 2 -> ada.credits = random.nextBoolean() ? null : (Long) (long) random.nextInt(3);
            case 3 -> ada.vip = random.nextBoolean();
            default -> ada.company = Company.named(5, "Orchard").withSeats(1 + random.nextInt(3));
        }
    }

    private JsonNode step(MemoryStore browser, String step) throws IOException {
        JsonNode calls = Answers.json(
                        endpoint.answer(PageRequest.step(step), browser, () -> new SignedInUser<>(customers, ada)))
                .get("calls");
        for (JsonNode call : calls) {
            if (call.has(1)) {
                workspace.apply(MAPPER.convertValue(call.get(1), Payload.class));
            }
        }
        return calls;
    }

    private void assertWorkspaceEqualsDatabase() throws IOException {
        IntercomData expected = new IntercomData();
        expected.apply(MAPPER.readValue(customers.update(ada).toJson(), Payload.class));
        Map<String, Object> person = new HashMap<>(workspace.person());
        person.remove("app_id");
        assertThat(text(person)).isEqualTo(text(expected.person()));
        assertThat(text(workspace.companies())).isEqualTo(text(expected.companies()));
    }

    /** Numbers of one value are equal in it, whatever their types. */
    private static Map<String, String> text(Map<?, ?> values) {
        Map<String, String> texts = new HashMap<>();
        values.forEach((name, value) -> texts.put(name.toString(), value.toString()));
        return texts;
    }

    private static final class Payload extends HashMap<String, Object> {
        private static final long serialVersionUID = 1;
    }
}
