package io.github.intercomkit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.BootPayload;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.web.Sites.Answer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages with our tags and cookies, in a browser that enforces their policy. */
class PageInChromiumTest extends HostilePageTest {
    private static final String NO_LONE_SURROGATE = HOSTILE.replace("\uD83C $1", "\uFFFD $1");

    @ParameterizedTest
    @ValueSource(strings = {NONCE, URL_SAFE_NONCE})
    void aPageWithANonceBoots(String nonce) throws Exception {
        open(policy("'nonce-" + nonce + "'"), page.tags(boot, nonce));

        assertThat(onlyCall()).isEqualTo(List.of("boot", boot.toMap()));
        assertThat(boot.toMap()).containsEntry("name", NO_LONE_SURROGATE).containsEntry("note", NO_LONE_SURROGATE);
        assertThat(violations()).isEmpty();
    }

    /** No source is a host: the loader passes its nonce on, or the browser trusts a script that a trusted script loads. */
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

    /** Shows that the browser enforces the policies of the tests above. */
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

    private static List<String> headers(List<ExpiredCookie> cookies) {
        return cookies.stream().map(ExpiredCookie::header).toList();
    }

    private static List<String> cookies() {
        return browser.manage().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .sorted()
                .toList();
    }
}
