package io.github.intercomkit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.BootPayload;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.Region;
import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.web.Sites.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as we render them, in a browser that enforces their policy, with a stand-in for the widget. */
class PageInChromiumTest extends BrowserTest {
    private static final String HOSTILE =
            "</script><script>x()</script><!-- --> ]]> \" ' ` & &amp; &quot; \\ \\u003c \u2028 \u2029 \uD83C\uDF4E \uD83C $1";
    private static final String NO_LONE_SURROGATE = HOSTILE.replace("\uD83C $1", "\uFFFD $1");
    private static final String NONCE = "+/3u7u4QYzM9s0YyT1YFug==";
    private static final String URL_SAFE_NONCE = "-_3u7u4QYzM9s0YyT1YFug";

    private final Messenger messenger = Messenger.builder("k8w2v7qz")
            .identityVerification(UserHash.withSecret("secret"))
            .region(Region.EU)
            .customLauncherSelector("a[title=\"" + HOSTILE + "\"]")
            .pageTitle(HOSTILE)
            .actionColor(HOSTILE)
            .backgroundColor(HOSTILE)
            .linkColor(HOSTILE)
            .authTokens(Map.of(HOSTILE, HOSTILE))
            .build();
    private final MessengerPage page = MessengerPage.of(messenger);
    private final BootPayload boot = new CustomerIntercomSerializer(messenger)
            .boot(hostile())
            .with("note", HOSTILE)
            .with("phone", HOSTILE)
            .with("language_override", HOSTILE);

    @ParameterizedTest
    @ValueSource(strings = {NONCE, URL_SAFE_NONCE})
    void aPageWithANonceBoots(String nonce) throws Exception {
        open(policy("'nonce-" + nonce + "'"), page.tags(boot, nonce));

        assertThat(onlyCall()).isEqualTo(List.of("boot", boot.toMap()));
        assertThat(boot.toMap()).containsEntry("name", NO_LONE_SURROGATE).containsEntry("note", NO_LONE_SURROGATE);
        assertThat(violations()).isEmpty();
    }

    /** Without a host in the list: the loader hands its nonce on, or the browser trusts what a trusted script loads. */
    @ParameterizedTest
    @ValueSource(strings = {"'nonce-" + NONCE + "'", "'nonce-" + NONCE + "' 'strict-dynamic'"})
    void theNonceIsEnoughForTheWidget(String sources) throws Exception {
        open("default-src 'none'; script-src " + sources, page.tags(boot, NONCE));

        assertThat(onlyCall()).isEqualTo(List.of("boot", boot.toMap()));
        assertThat(violations()).isEmpty();
    }

    @Test
    void aPageWithTheHashBoots() throws Exception {
        open(policy(page.loaderHash()), page.tags(boot));

        assertThat(onlyCall()).isEqualTo(List.of("boot", boot.toMap()));
        assertThat(browser.executeScript("return widget")).isEqualTo("https://widget.intercom.io/widget/k8w2v7qz");
        assertThat(violations()).isEmpty();
    }

    @Test
    void theHashIsEnoughForTheWidgetUnderStrictDynamic() throws Exception {
        open("default-src 'none'; script-src " + page.loaderHash() + " 'strict-dynamic'", page.tags(boot));

        assertThat(onlyCall()).isEqualTo(List.of("boot", boot.toMap()));
        assertThat(violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTokenArrivesUnchanged(boolean byNonce) throws Exception {
        Messenger tokens = Messenger.builder("k8w2v7qz")
                .identityVerification(UserJwt.withSecret("secret"))
                .build();
        BootPayload signed = new CustomerIntercomSerializer(tokens, Set.of("name", "plan", "vip")).boot(hostile());
        if (byNonce) {
            open(policy("'nonce-" + NONCE + "'"), MessengerPage.of(tokens).tags(signed, NONCE));
        } else {
            open(policy(page.loaderHash()), MessengerPage.of(tokens).tags(signed));
        }

        assertThat(onlyCall()).isEqualTo(List.of("boot", signed.toMap()));
    }

    /** So that the tests above can fail. */
    @Test
    void aPageWithAnotherHashOrNonceDoesNotBoot() {
        String otherHash = MessengerPage.of(Messenger.builder("other1").build()).loaderHash();
        for (String policy : List.of(policy(otherHash), policy("'nonce-" + URL_SAFE_NONCE + "'"))) {
            open(policy, page.tags(boot, NONCE));

            assertThat(browser.executeScript("return typeof window.Intercom")).isEqualTo("undefined");
            assertThat(violations()).isNotEmpty();
        }
    }

    @Test
    void theNextBlockReattachesAndUpdatesTheMessenger() throws Exception {
        open(policy(page.loaderHash()), page.tags(boot));
        onlyCall();
        showNext(page.settingsTag(boot));

        assertThat((Object) calls())
                .isEqualTo(List.of(
                        List.of("boot", boot.toMap()), List.of("reattach_activator"), List.of("update", boot.toMap())));
    }

    @Test
    void aBlockIsReadOnceAndRemoved() throws Exception {
        open(policy(page.loaderHash()), page.tags(boot));
        onlyCall();

        assertThat(browser.executeScript("return document.querySelectorAll('#intercom-settings').length"))
                .isEqualTo(0L);
        showNext("");
        assertThat((Object) calls().subList(1, 3)).isEqualTo(List.of(List.of("reattach_activator"), List.of("update")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anotherPersonInAPageThatStaysIsBootedAfterAShutdown(boolean byToken) throws Exception {
        Messenger proving = Messenger.builder("k8w2v7qz")
                .identityVerification(byToken ? UserJwt.withSecret("secret") : UserHash.withSecret("secret"))
                .build();
        CustomerIntercomSerializer customers = new CustomerIntercomSerializer(proving);
        BootPayload first = customers.boot(user("käse-1")).with("note", "a");
        BootPayload changed = customers.boot(user("käse-1")).with("note", "b");
        BootPayload second = customers.boot(user("käse-2"));
        BootPayload visitor = proving.bootVisitor();

        open(policy(page.loaderHash()), page.tags(visitor));
        onlyCall();
        for (BootPayload next : List.of(visitor, first, changed, second, visitor, first)) {
            showNext(page.settingsTag(next));
        }

        assertThat(calls().stream().filter(call -> !call.equals(List.of("reattach_activator"))))
                .isEqualTo(List.of(
                        List.of("boot", visitor.toMap()),
                        List.of("update", visitor.toMap()),
                        List.of("boot", first.toMap()),
                        List.of("update", changed.toMap()),
                        List.of("shutdown"),
                        List.of("boot", second.toMap()),
                        List.of("shutdown"),
                        List.of("boot", visitor.toMap()),
                        List.of("boot", first.toMap())));
    }

    /** As a session answers after a time-out. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void callsAreMadeInTheirOrder(boolean byNonce) throws Exception {
        if (byNonce) {
            open(policy("'nonce-" + NONCE + "'"), page.tags(messenger.signOut(), NONCE));
        } else {
            open(policy(page.loaderHash()), page.tags(messenger.signOut()));
        }

        awaitCalls(2);
        assertThat((Object) calls())
                .isEqualTo(List.of(
                        List.of("shutdown"),
                        List.of("boot", messenger.bootVisitor().toMap())));
        assertThat(violations()).isEmpty();
    }

    @Test
    void aBlockEndsTheSessionThatThePageBootedItself() throws Exception {
        open(policy(page.loaderHash()), page.loaderTag());
        browser.executeScript("Intercom('boot', {app_id: 'k8w2v7qz', email: 'ada@example.com'})");
        onlyCall();
        showNext(page.settingsTag(messenger.bootVisitor()));

        assertThat((Object) calls().subList(1, 4))
                .isEqualTo(List.of(
                        List.of("reattach_activator"),
                        List.of("shutdown"),
                        List.of("boot", messenger.bootVisitor().toMap())));
    }

    @Test
    void withoutABlockTheMessengerIsReattachedAndPinged() throws Exception {
        open(policy(page.loaderHash()), page.loaderTag());
        browser.executeScript("Intercom('boot', {app_id: 'k8w2v7qz'})");
        onlyCall();
        browser.executeScript(page.loaderScript());

        assertThat((Object) calls().subList(1, 3)).isEqualTo(List.of(List.of("reattach_activator"), List.of("update")));
    }

    @Test
    void aCompletePageLoadsTheWidgetAtOnce() throws Exception {
        open(policy("'self'"), page.settingsTag(boot));
        sites.put("/loader.js", new Answer("text/javascript", Map.of(), page.loaderScript()));
        browser.executeScript("""
                const loader = document.createElement('script');
                loader.src = '/loader.js';
                document.body.append(loader);
                """);

        assertThat(onlyCall()).isEqualTo(List.of("boot", boot.toMap()));
    }

    @Test
    void withoutSettingsThePageBootsTheMessengerItself() throws Exception {
        open(policy(page.loaderHash()), page.loaderTag());
        browser.executeScript("Intercom('boot', arguments[0])", Map.of("app_id", "k8w2v7qz"));

        assertThat(onlyCall()).isEqualTo(List.of("boot", Map.of("app_id", "k8w2v7qz")));
    }

    @Test
    void aPayloadIsReadBackFromAnAttributeInEitherQuotes() throws Exception {
        open(
                policy("'none'"),
                "<i id=a data-intercom=\"" + boot.toHtmlAttribute() + "\"></i><i id=b data-intercom='"
                        + boot.toHtmlAttribute() + "'></i>");

        for (String id : List.of("a", "b")) {
            Object read = browser.executeScript(
                    "return JSON.stringify(JSON.parse(document.getElementById(arguments[0]).dataset.intercom))", id);
            assertThat((Object) JSON.readValue((String) read, Map.class)).isEqualTo(boot.toMap());
        }
    }

    @Test
    void aCallInAnInlineScriptArrives() throws Exception {
        open(
                policy("'nonce-" + NONCE + "'"),
                page.loaderTag(NONCE) + "<script nonce=\"" + NONCE + "\">" + boot.toScript()
                        + messenger.ping().toScript() + messenger.signOut().toScript() + "</script>");

        awaitCalls(4);
        assertThat((Object) calls())
                .isEqualTo(List.of(
                        List.of("boot", boot.toMap()),
                        List.of("update"),
                        List.of("shutdown"),
                        List.of("boot", messenger.bootVisitor().toMap())));
    }

    @Test
    void aListOfCallsIsMadeOneByOne() throws Exception {
        open(policy(page.loaderHash()), page.tags(boot));
        onlyCall();
        browser.executeScript(
                "JSON.parse(arguments[0]).forEach(args => Intercom(...args))",
                messenger.signOut().toJson());

        assertThat((Object) calls().subList(1, 3))
                .isEqualTo(List.of(
                        List.of("shutdown"),
                        List.of("boot", messenger.bootVisitor().toMap())));
    }

    /** The block as it stands in the guides to pages and to sessions. */
    @ParameterizedTest
    @CsvSource({"pages.md, /api/sign-out", "sessions.md, /api/intercom"})
    void theScriptOfTheGuideMakesTheCalls(String guide, String path) throws Exception {
        Matcher block = Pattern.compile("(?s)```js\\n(.*?)```").matcher(Files.readString(Path.of("../docs", guide)));
        assertThat(block.results()).hasSize(1);
        assertThat(block.reset().find()).isTrue();
        sites.put(
                path,
                new Answer("application/json", Map.of(), messenger.signOut().toJson()));
        open(policy(page.loaderHash()), page.tags(boot));
        onlyCall();
        browser.executeAsyncScript("(async () => {" + block.group(1) + "})().then(arguments[0], arguments[0])");

        assertThat((Object) calls().subList(1, 3))
                .isEqualTo(List.of(
                        List.of("shutdown"),
                        List.of("boot", messenger.bootVisitor().toMap())));
    }

    @Test
    void theHeadersDeleteTheCookiesOfTheDomainAndOfTheHost() {
        List<String> names =
                List.of("intercom-session-k8w2v7qz", "intercom-id-k8w2v7qz", "intercom-device-id-k8w2v7qz");
        sites.put(
                "/sign-out",
                new Answer("text/html", Map.of("Set-Cookie", headers(page.expiredCookies("example.com"))), "Bye"));
        sites.put("/page", new Answer("text/html", Map.of(), "Hello"));
        browser.get(sites.address("app.example.com", "/page"));
        browser.executeScript("""
                for (const name of arguments[0]) {
                  document.cookie = name + '=1; path=/; domain=example.com';
                  document.cookie = name + '=2; path=/';
                }
                document.cookie = 'other=3; path=/';
                """, names);
        assertThat(cookies()).hasSize(7);

        browser.get(sites.address("app.example.com", "/sign-out"));

        assertThat(cookies()).containsExactly("other=3");
    }

    @Test
    void headersWithoutADomainDeleteTheCookiesOfLocalhost() {
        sites.put("/sign-out", new Answer("text/html", Map.of("Set-Cookie", headers(page.expiredCookies())), "Bye"));
        sites.put("/page", new Answer("text/html", Map.of(), "Hello"));
        browser.get(sites.address("localhost", "/page"));
        browser.executeScript("document.cookie = 'intercom-session-k8w2v7qz=1; path=/'");
        assertThat(cookies()).containsExactly("intercom-session-k8w2v7qz=1");

        browser.get(sites.address("localhost", "/sign-out"));

        assertThat(cookies()).isEmpty();
    }

    /** A strict policy: nothing but what the loader needs is allowed, and nothing inline without a hash or nonce. */
    private String policy(String loader) {
        String hosts = page.contentSecurityPolicy().entrySet().stream()
                .filter(directive -> !directive.getKey().matches("style-src|script-src"))
                .map(directive -> directive.getKey() + " 'self' " + String.join(" ", directive.getValue()))
                .collect(Collectors.joining("; "));
        String scripts = loader.equals("'none'")
                ? loader
                : loader + " " + String.join(" ", page.contentSecurityPolicy().get("script-src"));
        String policy = "default-src 'none'; base-uri 'none'; script-src " + scripts + "; " + hosts;
        assertThat(policy).doesNotContain("unsafe");
        return policy;
    }

    /** What a framework does that changes the page and keeps the window. */
    private void showNext(String settingsTag) {
        browser.executeScript("document.body.innerHTML = arguments[0]", settingsTag);
        browser.executeScript(page.loaderScript());
    }

    private static Customer user(String id) {
        Customer user = Customer.withId(id);
        user.ratio = 0.5;
        return user;
    }

    private static List<String> headers(List<ExpiredCookie> cookies) {
        return cookies.stream().map(ExpiredCookie::header).toList();
    }

    private static List<String> cookies() {
        return browser.manage().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .sorted()
                .toList();
    }

    private static Customer hostile() {
        Customer customer = Customer.withId(HOSTILE);
        customer.email = "\"</script><script>x()</script><!-- ]]> ' & &amp; $1\"@example.com";
        customer.createdAt = Instant.ofEpochSecond(1234567890);
        customer.name = HOSTILE;
        customer.unsubscribed = false;
        customer.language = Locale.GERMANY;
        customer.avatar = "https://example.com/" + HOSTILE;
        customer.company = new Company(HOSTILE, HOSTILE, Instant.EPOCH, HOSTILE, 1L, HOSTILE, 1);
        customer.companies = List.of(Company.named("2" + HOSTILE, HOSTILE));
        customer.plan = HOSTILE;
        customer.apples = -1;
        customer.credits = 9007199254740991L;
        customer.ratio = 0.1;
        customer.score = 1e300;
        customer.vip = true;
        customer.beta = false;
        customer.trialEndsAt = Instant.EPOCH;
        return customer;
    }
}
