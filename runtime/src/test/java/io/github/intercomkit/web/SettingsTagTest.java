package io.github.intercomkit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.RandomCustomers;
import io.github.intercomkit.fixture.Seeds;
import io.github.intercomkit.session.MessengerSession;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The block of settings: a boot, or the calls of a session. */
class SettingsTagTest {
    private static final Pattern SETTINGS = Pattern.compile(
            "(?s)^<script type=\"application/json\" id=\"intercom-settings\">\\[\\[\"boot\",(\\{.*})]]</script>$");

    private static final Pattern CALLS =
            Pattern.compile("(?s)^<script type=\"application/json\" id=\"intercom-settings\">(\\[.*])</script>$");

    private final Messenger messenger = Messenger.builder("k8w2v7qz").build();
    private final MessengerPage page = MessengerPage.of(messenger);

    @Test
    void tagsAreTheSettingsBeforeTheLoader() {
        assertThat(page.tags(messenger.bootVisitor()))
                .isEqualTo(page.settingsTag(messenger.bootVisitor()) + page.loaderTag());
    }

    @Test
    void theSettingsOfAVisitorAreTheBoot() {
        assertThat(page.settingsTag(messenger.bootVisitor()))
                .isEqualTo(
                        "<script type=\"application/json\" id=\"intercom-settings\">[[\"boot\",{\"app_id\":\"k8w2v7qz\"}]]</script>");
    }

    @Test
    void theBootOfAnotherWorkspaceIsRefused() {
        for (String other : List.of("other1", "k8w2v7qz0", "k8w2v7q")) {
            assertThatThrownBy(() ->
                            page.settingsTag(Messenger.builder(other).build().bootVisitor()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("k8w2v7qz");
        }
    }

    @Test
    void callsWithTheBootOfAnotherWorkspaceAreRefused() {
        for (String other : List.of("other1", "k8w2v7qz0", "k8w2v7q")) {
            MessengerCalls calls = Messenger.builder(other).build().signOut();

            assertThatThrownBy(() -> page.settingsTag(calls))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("k8w2v7qz");
            assertThatThrownBy(() -> page.tags(calls)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[\"boot\",{\"app_id\":\"other1\"", "\"],[\"boot\",{\"app_id\":\"other1\"}", "[\"boot\","})
    void anAttributeThatResemblesABootIsAccepted(String value) throws Exception {
        Customer customer = Customer.withId(value);
        customer.name = value;
        CustomerIntercomSerializer customers = new CustomerIntercomSerializer(messenger);

        Matcher tag = CALLS.matcher(
                page.settingsTag(MessengerSession.of(customers, null).userChanged(customer)));

        assertThat(tag.matches()).isTrue();
        assertThat(new ObjectMapper()
                        .enable(DeserializationFeature.USE_LONG_FOR_INTS)
                        .readValue(tag.group(1), Object.class))
                .isEqualTo(List.of(
                        List.of("shutdown"),
                        List.of("boot", customers.boot(customer).toMap())));
    }

    @Test
    void callsAreSettingsBeforeTheLoader() {
        MessengerCalls calls = messenger.signOut();

        assertThat(page.settingsTag(calls))
                .isEqualTo("<script type=\"application/json\" id=\"intercom-settings\">"
                        + "[[\"shutdown\"],[\"boot\",{\"app_id\":\"k8w2v7qz\"}]]</script>");
        assertThat(page.tags(calls)).isEqualTo(page.settingsTag(calls) + page.loaderTag());
        assertThat(page.tags(calls, "abc123")).isEqualTo(page.settingsTag(calls) + page.loaderTag("abc123"));
        assertThatThrownBy(() -> page.tags(calls, "<script>")).isInstanceOf(IllegalArgumentException.class);
    }

    static LongStream seeds() {
        return Seeds.first(300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void hostileTextIsEscapedAndReadBack(long seed) throws Exception {
        Random random = new Random(seed);
        Customer customer = RandomCustomers.customer(random);
        customer.name = hostile(random);
        customer.plan = hostile(random);
        var boot = new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz")
                        .customLauncherSelector(hostile(random) + "x")
                        .build())
                .boot(customer);

        Matcher tag = SETTINGS.matcher(page.settingsTag(boot));
        assertThat(tag.matches()).isTrue();
        assertThat(tag.group(1)).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        assertThat(read(tag.group(1))).isEqualTo(boot.toMap());

        String attribute = boot.toHtmlAttribute();
        assertThat(attribute).doesNotContain("<", ">", "\"", "'", "\u2028", "\u2029");
        assertThat(read(attribute.replace("&quot;", "\"").replace("&#39;", "'")))
                .isEqualTo(boot.toMap());

        String script = boot.toScript();
        assertThat(script).startsWith("Intercom('boot', {").endsWith("});").doesNotContain("<", ">", "&", "\u2028");
    }

    @Test
    void toStringShowsTheAppIdOnly() {
        assertThat(page).hasToString("MessengerPage[app_id=k8w2v7qz]");
    }

    private static String hostile(Random random) {
        List<String> pieces = List.of(
                "</script>",
                "<!--",
                "-->",
                "<script>",
                "]]>",
                "\u2028",
                "\u2029",
                "\"",
                "'",
                "&quot;",
                "&amp;",
                "\\",
                "\\u003c",
                "\n",
                "\0",
                "\uD83C",
                "\uDF4E",
                "\uD83C\uDF4E",
                "`${x}`",
                "{{x}}",
                "é");
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    private static Object read(String json) throws Exception {
        return new ObjectMapper()
                .enable(DeserializationFeature.USE_LONG_FOR_INTS)
                .readValue(json, Map.class);
    }
}
