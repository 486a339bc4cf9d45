package io.github.intercomkit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.BootPayload;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.web.Sites.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The loader in pages that the browser restores from its cache, under Trusted Types, in modules, and switched disabled. */
class LoaderInChromiumTest extends BrowserTest {
    private static final String TRUSTED_TYPES = "; require-trusted-types-for 'script'; trusted-types ";

    private static final String RECORD_TROUBLE = """
            window.warnings = [];
            window.uncaught = [];
            console.warn = (...words) => warnings.push(words.join(' '));
            addEventListener('error', event => uncaught.push(event.message));
            """;

    private final Messenger messenger = Messenger.builder("k8w2v7qz").build();
    private final MessengerPage page = MessengerPage.of(messenger);
    private final BootPayload ada = new CustomerIntercomSerializer(messenger).boot(ada());
    private final String policy = "default-src 'self'; script-src " + page.loaderHash() + " https://widget.intercom.io";

    @BeforeEach
    void leaveTheLastPage() {
        sites.put("/other", new Answer("text/html", Map.of(), "Bye"));
        browser.get(sites.address("localhost", "/other"));
        browser.executeScript("localStorage.clear()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-cache", "private, no-store"})
    void aRestoredPageOfAUserShutsDownAndReloads(String cacheControl) throws Exception {
        openAndRecord(page.tags(ada), cacheControl);

        signOutAndGoBack(page.tags(messenger.bootVisitor()), cacheControl);

        assertThat(callsOfRestoredPage()).isEqualTo(List.of(List.of("shutdown")));
        assertThat((Object) calls())
                .isEqualTo(List.of(List.of("boot", messenger.bootVisitor().toMap())));
    }

    @Test
    void aRestoredPageOfAVisitorReloadsAndKeepsTheConversation() throws Exception {
        openAndRecord(page.tags(messenger.bootVisitor()), "no-cache");

        signOutAndGoBack(page.tags(ada), "no-cache");

        assertThat(callsOfRestoredPage()).isEqualTo(List.of(List.of("hide")));
        assertThat((Object) calls()).isEqualTo(List.of(List.of("boot", ada.toMap())));
    }

    /** The loader does not know which person such a page booted. */
    @Test
    void aRestoredPageThatBootsItselfReloads() throws Exception {
        openAndRecord(page.loaderTag(), "no-cache");

        signOutAndGoBack(page.loaderTag(), "no-cache");

        assertThat(callsOfRestoredPage()).isEqualTo(List.of(List.of("hide")));
    }

    @Test
    void underTrustedTypesTheLoaderLoadsTheWidget() throws Exception {
        open(policy + TRUSTED_TYPES + "intercomkit", page.tags(ada));

        assertThat(onlyCall()).isEqualTo(List.of("boot", ada.toMap()));
        assertThat(violations()).isEmpty();
        assertThat(browser.executeScript("""
                try { document.createElement('script').src = '/x.js'; } catch (refusal) { return refusal.name; }
                """)).as("the policy is enforced").isEqualTo("TypeError");
    }

    @Test
    void aPageThatNamesNoPolicyLetsTheLoaderMakeItsOwn() throws Exception {
        open(policy + "; require-trusted-types-for 'script'", page.tags(ada));

        assertThat(onlyCall()).isEqualTo(List.of("boot", ada.toMap()));
        assertThat(violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "'none'"})
    void whereTrustedTypesKeepTheMessengerOutTheConsoleSaysWhatToAdd(String policies) {
        open(
                policy + " 'nonce-abc123'" + TRUSTED_TYPES + policies,
                "<script nonce=abc123>" + RECORD_TROUBLE + "</script>" + page.tags(ada));

        await("return document.readyState === 'complete' && warnings.length > 0");
        assertThat(browser.executeScript("return warnings.join()"))
                .asString()
                .startsWith("IntercomKit: ")
                .contains("Add " + page.trustedTypesPolicy() + " to the trusted-types");
        assertThat(browser.executeScript("Intercom('show'); return uncaught.join()"))
                .isEqualTo("");
        assertThat(browser.executeScript("return document.querySelectorAll('script[src]').length"))
                .isEqualTo(0L);
    }

    /** A page whose own default policy lets the address through needs no other. */
    @Test
    void aDefaultPolicyOfThePageLetsTheLoaderLoadTheWidget() throws Exception {
        open(
                policy + " 'nonce-abc123'" + TRUSTED_TYPES + "default",
                "<script nonce=abc123>trustedTypes.createPolicy('default', { createScriptURL: url => url })</script>"
                        + page.tags(ada));

        assertThat(onlyCall()).isEqualTo(List.of("boot", ada.toMap()));
    }

    /** The page does not require Trusted Types, so the loader needs no policy. */
    @Test
    void aPageThatAllowsOtherPoliciesOnlyAndRequiresNoneBoots() throws Exception {
        open(policy + "; trusted-types other", page.tags(ada));

        assertThat(onlyCall()).isEqualTo(List.of("boot", ada.toMap()));
    }

    @Test
    void theCallsOfADisabledMessengerDoNothing() {
        MessengerPage disabled = MessengerPage.of(Messenger.disabled());
        open("default-src 'self'; script-src " + disabled.loaderHash(), disabled.loaderTag());

        assertThat(browser.executeScript("""
                Intercom('boot', { app_id: 'x' });
                Intercom('shutdown');
                Intercom('ready', () => { throw new Error(); });
                return typeof Intercom;
                """)).isEqualTo("function");
        assertThat(violations()).isEmpty();
        assertThat(browser.executeScript("return document.querySelectorAll('script[src]').length"))
                .isEqualTo(0L);
    }

    /** A module has no {@code document.currentScript} from which to take the nonce. */
    @Test
    void aLoaderInAModulePassesTheNonceOfThePageOn() throws Exception {
        open(
                "default-src 'none'; script-src 'nonce-abc123'",
                page.settingsTag(ada) + "<script nonce=abc123 type=module>" + page.loaderScript() + "</script>");

        assertThat(onlyCall()).isEqualTo(List.of("boot", ada.toMap()));
        assertThat(violations()).isEmpty();
    }

    private static Customer ada() {
        Customer ada = Customer.withId("17");
        ada.ratio = 0.5;
        return ada;
    }

    private void openAndRecord(String tags, String cacheControl) throws Exception {
        sites.put("/restored", cached(tags, cacheControl));
        browser.get(sites.address("localhost", "/restored"));
        awaitWidget();
        browser.executeScript("""
                const widget = window.Intercom;
                window.Intercom = (...call) => {
                  localStorage.recorded = JSON.stringify([...JSON.parse(localStorage.recorded ?? '[]'), call]);
                  widget(...call);
                };
                addEventListener('pageshow', ({ persisted }) => { localStorage.restored = persisted; });
                """);
    }

    /** Leaves the page by a link and goes back; the server then answers it for another person. */
    private void signOutAndGoBack(String tagsOfNext, String cacheControl) throws Exception {
        sites.put("/restored", cached(tagsOfNext, cacheControl));
        browser.executeScript("location = '/other'");
        await("return location.pathname === '/other' && document.readyState === 'complete'");
        browser.executeScript("history.back()");
        await("return location.pathname === '/restored' && document.readyState === 'complete'"
                + " && localStorage.restored !== undefined");
        awaitWidget();
        assertThat(browser.executeScript("return localStorage.restored"))
                .as("the browser restored the page")
                .isEqualTo("true");
    }

    private Answer cached(String tags, String cacheControl) {
        return new Answer("text/html", Map.of("Cache-Control", List.of(cacheControl)), "<!DOCTYPE html>" + tags);
    }

    private static Object callsOfRestoredPage() throws Exception {
        return JSON.readValue((String) browser.executeScript("return localStorage.recorded ?? '[]'"), List.class);
    }

    private static void awaitWidget() {
        await("return Boolean(window.calls)");
    }

    private static void await(String condition) {
        long end = System.nanoTime() + 15_000_000_000L;
        while (!Boolean.TRUE.equals(browser.executeScript(condition))) {
            assertThat(System.nanoTime()).as(condition).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
