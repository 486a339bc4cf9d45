package io.github.intercomkit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.web.NodeJs.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The client's tests under Node's test runner, and the same tests with one rule of the client broken. */
@Tag("page")
class ClientTest {
    static final Path CLIENT = Path.of("src/main/resources/META-INF/resources/intercomkit/client.js");
    private static final Path TESTS = Path.of("src/test/js");
    private static final int MOST_BYTES = 8 * 1024;

    @TempDir
    Path directory;

    @BeforeEach
    void needNode() {
        NodeJs.assumeInstalled("node");
    }

    @Test
    void theClientPassesItsTests() throws Exception {
        Result result = NodeJs.test(TESTS, "*.test.js", directory.resolve("log"), Map.of());

        assertThat(result.exit()).as("%s", result.output()).isZero();
        assertThat(result.count("pass")).isGreaterThan(300);
        assertThat(result.count("skipped")).isZero();
    }

    @Test
    void theClientIsSmall() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(compressed)) {
            Files.copy(CLIENT, out);
        }

        assertThat(compressed.size()).isLessThanOrEqualTo(MOST_BYTES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    void aClientThatBreaksARuleFailsItsTests(Mutation mutation) throws Exception {
        Path mutant = Files.writeString(directory.resolve("client.js"), mutation.of(Files.readString(CLIENT)));

        Result result = NodeJs.test(
                TESTS,
                mutation.tests() + ".test.js",
                directory.resolve("log"),
                Map.of("INTERCOMKIT_CLIENT", mutant.toAbsolutePath().toString()));

        assertThat(result.exit()).isNotZero();
        assertThat(result.count("pass")).as("the client still runs").isPositive();
        assertThat(result.failures()).isNotEmpty();
    }

    static List<Mutation> mutations() {
        return List.of(
                new Mutation(
                        "tabs",
                        "no lock",
                        "navigator.locks.request(key('turn'), () => {",
                        "Promise.resolve().then(() => {"),
                new Mutation("tabs", "no lease in place of the lock", "while (isLeased())", "while (false)"),
                new Mutation(
                        "tabs",
                        "no broadcast",
                        "function announce(person, hops) {",
                        "function announce(person, hops) { return;"),
                new Mutation("trouble", "no note of a lost answer", "answer: Number(recall('answer')),", ""),
                new Mutation(
                        "proof",
                        "no renewal",
                        "if (renewal && left(renewal) <= 0 && !isAtWork",
                        "if (!isAtWork && false"),
                new Mutation(
                        "proof",
                        "no second clock",
                        "Math.min(wall - Date.now(), steady - performance.now())",
                        "steady - performance.now()"),
                new Mutation(
                        "tabs", "no comparison of persons", "who[0] === '+' && who.slice(1) !== answer.for", "false"),
                new Mutation(
                        "tabs", "no boot of another person", "!shown || shown.slice(1) !== answer.for;", "!shown;"),
                new Mutation(
                        "excluded", "no memory of the person of the cookies", "    remember('present', shown);\n", ""),
                new Mutation("steps", "answers of before a sign-out", "if (ends !== endsBefore) {", "if (false) {"),
                new Mutation("stories", "no end of a kept page", "if (persisted) {", "if (false) {"),
                new Mutation(
                        "excluded",
                        "a visitor stays where nobody is",
                        "if (messenger() && (isBooted || present",
                        "if (messenger() && (present"),
                new Mutation("excluded", "no news of nobody", "if (present && hops === 0) {", "if (false) {"),
                new Mutation("excluded", "a widget for nobody", "appId = '';   // nothing", "// nothing"),
                new Mutation("widget", "Intercom's widget in place of another", "trusted(widget || `", "trusted(`"),
                new Mutation(
                        "widget",
                        "a widget that Trusted Types refuse, again and again",
                        "throw new Error('Trusted",
                        "script = undefined; throw new Error('Trusted"),
                new Mutation("widget", "a widget without https", "!widget.startsWith('https://')", "false"),
                new Mutation("trouble", "no backoff", "1000 * 2 ** failures++", "1 * failures++"),
                new Mutation("trouble", "requests of hidden tabs", " && !document.hidden;", ";"),
                new Mutation("trouble", "requests while offline", " && navigator.onLine !== false", ""),
                new Mutation("refusals", "no second try with a new token", "if (refuses(status)) {", "if (false) {"),
                new Mutation("refusals", "steps of the page in a pause that the endpoint asks for", "&& !pause;", ";"),
                new Mutation(
                        "tabs", "no look after a sign-out of another tab", "renewal = after(UNTIL_SIGNED_OUT);", ""),
                new Mutation(
                        "trouble",
                        "a late sign-out meets the next user",
                        "isRepeated && waiting.some(",
                        "false && waiting.some("),
                new Mutation("stateless", "no state", "state: recall('state') || undefined,", ""),
                new Mutation(
                        "tabs", "no person in requests", "for: shown[0] === '+' ? shown.slice(1) : undefined,", ""),
                new Mutation("events", "events told with the answer before", ", 'trackEvent'].includes", "].includes"),
                new Mutation(
                        "routes",
                        "a step back in Turbo counts twice",
                        "setTimeout(() => isVisiting || void routeChanged(), 0)",
                        "isVisiting || void routeChanged()"));
    }

    /** A text of the client, which stands there once, what takes its place, and the file of the tests that notice it. */
    record Mutation(String tests, String name, String text, String replacement) {
        String of(String client) {
            assertThat(client.split(Pattern.quote(text), -1))
                    .as("'%s' stands once in the client", text)
                    .hasSize(2);
            return client.replace(text, replacement);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
