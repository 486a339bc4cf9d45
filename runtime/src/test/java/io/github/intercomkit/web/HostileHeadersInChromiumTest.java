package io.github.intercomkit.web;

import static io.github.intercomkit.web.RefusedTextsTest.unlessRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.web.Sites.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The hostile texts that are taken for a nonce, an address or a domain, in a page and in headers of a real browser. {@link RefusedTextsTest}
 * compares each with what its place allows.
 */
class HostileHeadersInChromiumTest extends BrowserTest {
    private static final String NO_POLICY = "default-src * data: blob: 'unsafe-inline' 'unsafe-eval'";
    private static final String NONCE = "+/3u7u4QYzM9s0YyT1YFug==";
    private static final String RECORDER = "<script>window.fired = 0; window.canary = () => { fired++; };</script>\n";
    private static final Messenger MESSENGER = Messenger.builder("k8w2v7qz").build();
    private static final MessengerPage PAGE = MessengerPage.of(MESSENGER);

    private static final List<String> TEXTS = new ArrayList<>();
    private static final Set<String> NONCES = new LinkedHashSet<>();

    @BeforeAll
    static void take() {
        HostileTextsInChromiumTest.seeds().forEach(seed -> TEXTS.addAll(RefusedTextsTest.texts(seed)));
        for (String text : TEXTS) {
            for (String nonce : List.of(text, "abcd" + text, text + NONCE)) {
                unlessRefused(() -> PAGE.loaderTag(nonce)).ifPresent(tag -> NONCES.add(nonce));
            }
        }
    }

    @Test
    void aNonceThatIsTakenBreaksOutOfNoTag() {
        String tags = NONCES.stream()
                .map(nonce -> PAGE.loaderTag(nonce) + PAGE.tags(MESSENGER.bootVisitor(), nonce))
                .collect(Collectors.joining("\n"));

        open(NO_POLICY, RECORDER + tags);

        assertThat(NONCES).hasSizeGreaterThan(2);
        assertThat(fired()).as("breakouts").isZero();
        assertThat(browser.executeScript("return document.body.querySelectorAll('*').length"))
                .as("the paragraph, the recorder, and two loaders for each nonce: they remove the data")
                .isEqualTo(2L + 2 * NONCES.size());
    }

    @Test
    void whatIsTakenForAHeaderAddsNoneAndNoDirective() {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        String policy = NO_POLICY + "; connect-src 'self' " + String.join(" ", sourcesOfAddresses());
        headers.put("Content-Security-Policy-Report-Only", List.of(policy + nonceSources()));
        headers.put("Set-Cookie", cookies());
        sites.put("/headers", new Answer("text/html", headers, "<!DOCTYPE html><body>" + RECORDER + "</body>"));
        browser.get(sites.address("localhost", "/headers"));

        Object names = browser.executeAsyncScript("""
                const done = arguments[0];
                fetch('/headers').then(answer => done([...answer.headers.keys()].sort().join(' ')));
                """);
        Object received = browser.executeAsyncScript("""
                const done = arguments[0];
                fetch('/headers').then(answer => done(answer.headers.get('content-security-policy-report-only')));
                """);

        // A page cannot read Set-Cookie.
        assertThat(names).isEqualTo("content-length content-security-policy-report-only content-type date");
        assertThat(received).isEqualTo(policy + nonceSources());
        assertThat(((String) received).split(";|,")).hasSize(3);
        assertThat(browser.manage().getCookies())
                .noneMatch(cookie -> cookie.getName().contains("canary"));
        assertThat(fired()).as("breakouts").isZero();
    }

    /** Shows that the tests above would notice a nonce that is not checked. */
    @Test
    void whereTheCheckIsMissingTheCanaryIsCalled() {
        String tags = TEXTS.stream()
                .limit(HostileTextsInChromiumTest.TEXTS_OF_A_PAGE)
                .map(text -> "<script nonce=\"" + text + "\"></script>")
                .collect(Collectors.joining("\n"));
        sites.put("/mutant", Answer.page(NO_POLICY, "<!DOCTYPE html><body>" + RECORDER + tags));

        browser.get(sites.address("localhost", "/mutant"));

        assertThat(fired()).as("breakouts").isPositive();
    }

    private static Set<String> sourcesOfAddresses() {
        Set<String> sources = new LinkedHashSet<>();
        for (String address : RefusedTextsTest.addresses(TEXTS)) {
            Stream.of(
                            unlessRefused(() -> Messenger.builder("k8w2v7qz")
                                    .apiBase(address)
                                    .build()),
                            unlessRefused(() -> Messenger.builder("k8w2v7qz")
                                    .widgetAddress(address)
                                    .build()))
                    .flatMap(Optional::stream)
                    .forEach(messenger -> MessengerPage.of(messenger)
                            .contentSecurityPolicy()
                            .values()
                            .forEach(sources::addAll));
        }
        assertThat(sources).hasSizeGreaterThan(20);
        return sources;
    }

    private static String nonceSources() {
        return "; script-src "
                + NONCES.stream().map(nonce -> "'nonce-" + nonce + "'").collect(Collectors.joining(" "));
    }

    private static List<String> cookies() {
        List<String> cookies = new ArrayList<>();
        for (String text : TEXTS) {
            for (String domain : List.of(text, text + ".example.com", "shop.example" + text)) {
                unlessRefused(() -> PAGE.expiredCookies(domain))
                        .ifPresent(expired -> expired.forEach(cookie -> cookies.add(cookie.header())));
            }
        }
        assertThat(cookies).hasSizeGreaterThan(6);
        return cookies.stream().distinct().limit(100).toList();
    }

    private static long fired() {
        return (Long) browser.executeAsyncScript("setTimeout(() => arguments[0](window.fired), 30)");
    }
}
