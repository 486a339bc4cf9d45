package io.github.intercomkit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.Region;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.RandomCustomers;
import io.github.intercomkit.session.MessengerSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessengerPageTest {
    private static final Pattern LOADER = Pattern.compile("(?s)^<script( nonce=\"([^\"]*)\")?>(.*)</script>$");
    private static final Pattern SETTINGS = Pattern.compile(
            "(?s)^<script type=\"application/json\" id=\"intercom-settings\">\\[\\[\"boot\",(\\{.*})]]</script>$");

    private static final Pattern CALLS =
            Pattern.compile("(?s)^<script type=\"application/json\" id=\"intercom-settings\">(\\[.*])</script>$");

    private final Messenger messenger = Messenger.builder("k8w2v7qz").build();
    private final MessengerPage page = MessengerPage.of(messenger);

    @Test
    void theHashIsOfTheTextInTheTag() {
        Matcher tag = LOADER.matcher(page.loaderTag());
        assertThat(tag.matches()).isTrue();

        assertThat(page.loaderHash())
                .isEqualTo("'sha256-" + Base64.getEncoder().encodeToString(DigestUtils.sha256(tag.group(3))) + "'");
        assertThat(tag.group(3)).isEqualTo(page.loaderScript()).doesNotContain("<", "\r");
    }

    @Test
    void theLoaderDependsOnTheWorkspaceOnly() {
        Messenger sameWorkspace =
                Messenger.builder("k8w2v7qz").pageTitle("Shop").build();

        assertThat(MessengerPage.of(sameWorkspace).loaderHash()).isEqualTo(page.loaderHash());
        assertThat(MessengerPage.of(Messenger.builder("other1").build()).loaderHash())
                .isNotEqualTo(page.loaderHash());
        assertThat(page.loaderScript()).contains("'https://widget.intercom.io/widget/k8w2v7qz'");
    }

    static Stream<String> nonces() {
        return Stream.of(
                "abc123",
                "abc=",
                "R28gb24sIHRyeSBtZQ",
                "R28gb24sIHRyeSBtZQ==",
                "+/+/+/+/+/+/+/+/+/+/+w==",
                "+/+/+/+/+/+/+/+/+/+/+w",
                "-_-_-_-_-_-_-_-_-_-_-w==",
                "-_-_-_-_-_-_-_-_-_-_-w");
    }

    @ParameterizedTest
    @MethodSource("nonces")
    void noncesInBase64OfEitherAlphabetAreAccepted(String nonce) {
        Matcher tag = LOADER.matcher(page.loaderTag(nonce));

        assertThat(tag.matches()).isTrue();
        assertThat(tag.group(2)).isEqualTo(nonce);
        assertThat(tag.group(3)).isEqualTo(page.loaderScript());
        assertThat(page.tags(messenger.bootVisitor(), nonce))
                .isEqualTo(page.settingsTag(messenger.bootVisitor()) + page.loaderTag(nonce));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "=",
                "==",
                "a",
                "abcde",
                "abc==",
                "ab=c",
                "+_+_",
                "abc 123",
                "abc123 ",
                "abc123\n",
                "\"onload=",
                "a\">b",
                "a'b'",
                "&quot;",
                "<script>",
                "äöü1",
                "'nonce-abc'"
            })
    void otherNoncesAreRefusedAndNotShown(String nonce) {
        assertThatThrownBy(() -> page.loaderTag(nonce))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not base64")
                .satisfies(refusal -> assertThat(
                                nonce.length() > 1 && refusal.getMessage().contains(nonce))
                        .isFalse());
        assertThatThrownBy(() -> page.tags(messenger.bootVisitor(), nonce))
                .isInstanceOf(IllegalArgumentException.class);
    }

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

    static LongStream seeds() {
        return LongStream.range(0, 300);
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

    @ParameterizedTest
    @EnumSource
    void thePolicyAllowsTheHostsOfTheRegionOnly(Region region) {
        var policy = MessengerPage.of(
                        Messenger.builder("k8w2v7qz").region(region).build())
                .contentSecurityPolicy();

        assertThat(policy)
                .containsOnlyKeys(
                        "script-src",
                        "style-src",
                        "connect-src",
                        "img-src",
                        "media-src",
                        "font-src",
                        "frame-src",
                        "form-action");
        assertThat(policy.get("script-src"))
                .containsExactly("https://app.intercom.io", "https://widget.intercom.io", "https://js.intercomcdn.com");
        String infix = region == Region.US ? "" : "." + region.name().toLowerCase(Locale.ROOT);
        assertThat(policy.get("connect-src"))
                .contains("https://api-iam" + infix + ".intercom.io", "wss://*.intercom-messenger.com")
                .filteredOn(source -> source.contains("api-iam"))
                .hasSize(1);
        assertThat(policy.values())
                .allSatisfy(sources -> assertThat(sources)
                        .doesNotHaveDuplicates()
                        .allMatch(source -> source.matches("(https|wss)://[a-z0-9.*-]+|blob:|data:|'unsafe-inline'")));
        assertThatThrownBy(() -> policy.put("x", List.of())).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> policy.get("img-src").add("x")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void thePolicyOfEachRegionEqualsItsGoldenFile() throws Exception {
        StringBuilder policies = new StringBuilder();
        for (Region region : Region.values()) {
            policies.append(region).append('\n');
            MessengerPage.of(Messenger.builder("k8w2v7qz").region(region).build())
                    .contentSecurityPolicy()
                    .forEach((directive, sources) -> policies.append(directive)
                            .append(' ')
                            .append(String.join(" ", sources))
                            .append('\n'));
        }

        assertThat(policies.toString())
                .isEqualTo(Files.readString(Path.of("src/test/resources/content-security-policies.txt")));
    }

    @Test
    void expiredCookiesAreThoseOfTheDomainAndOfTheHost() {
        assertThat(page.expiredCookies("example.com"))
                .extracting(ExpiredCookie::header)
                .containsExactly(
                        "intercom-session-k8w2v7qz=; Path=/; Domain=example.com; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; SameSite=Lax",
                        "intercom-id-k8w2v7qz=; Path=/; Domain=example.com; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; SameSite=Lax",
                        "intercom-device-id-k8w2v7qz=; Path=/; Domain=example.com; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; SameSite=Lax",
                        "intercom-session-k8w2v7qz=; Path=/; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; SameSite=Lax",
                        "intercom-id-k8w2v7qz=; Path=/; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; SameSite=Lax",
                        "intercom-device-id-k8w2v7qz=; Path=/; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; SameSite=Lax");
        assertThat(page.expiredCookies())
                .extracting(ExpiredCookie::header)
                .containsExactlyElementsOf(page.expiredCookies("example.com").subList(3, 6).stream()
                        .map(ExpiredCookie::header)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "example.com, example.com",
        ".example.com, example.com",
        "Example.COM, example.com",
        "shop.example.co.uk, shop.example.co.uk",
        "xn--bcher-kva.example, xn--bcher-kva.example",
        "1.example, 1.example"
    })
    void aDomainIsNormalized(String domain, String written) {
        ExpiredCookie cookie = page.expiredCookies(domain).get(0);

        assertThat(cookie.domain()).isEqualTo(written);
        assertThat(cookie.name()).isEqualTo("intercom-session-k8w2v7qz");
        assertThat(cookie.path()).isEqualTo("/");
        assertThat(cookie.header()).contains("; Domain=" + written + ";");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..example.com",
                "example..com",
                "example.com.",
                "localhost",
                "bücher.example",
                "straße.de",
                "a\u200Db.com",
                "0x7f.1",
                "1.2.3.0x4",
                "127.0.0.1",
                "[::1]",
                "https://example.com",
                "example.com:8080",
                "example.com/",
                "example.com; Secure",
                "example.com\r\nX: y",
                "-example.com",
                "exa_mple.com",
                "exam ple.com"
            })
    void textThatIsNoRegistrableDomainIsRefused(String domain) {
        assertThatThrownBy(() -> page.expiredCookies(domain))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("registrable");
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

    @Test
    void theLoaderOfADisabledMessengerNamesNoHost() {
        Messenger disabled = Messenger.disabled();
        MessengerPage off = MessengerPage.of(disabled);

        Matcher tag = LOADER.matcher(off.loaderTag());
        assertThat(tag.matches()).isTrue();
        assertThat(tag.group(3)).isEqualTo(off.loaderScript()).doesNotContain("<", "\r", "intercom.io");
        assertThat(off.loaderTag("abc123")).isEqualTo("<script nonce=\"abc123\">" + off.loaderScript() + "</script>");
        assertThat(off.loaderHash())
                .isEqualTo(
                        "'sha256-" + Base64.getEncoder().encodeToString(DigestUtils.sha256(off.loaderScript())) + "'");
        assertThat(off.tags(disabled.bootVisitor()))
                .isEqualTo(off.settingsTag(disabled.bootVisitor()) + off.loaderTag());
        assertThat(off.tags(disabled.signOut())).isEqualTo(off.settingsTag(disabled.signOut()) + off.loaderTag());
    }

    @Test
    void theLoaderHasNoPlaceholderLeft() {
        assertThat(page.loaderScript()).doesNotContain("${");
        assertThat(MessengerPage.of(Messenger.disabled()).loaderScript()).doesNotContain("${");
        assertThat(page.loaderScript()).contains("createPolicy('" + page.trustedTypesPolicy() + "'");
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
