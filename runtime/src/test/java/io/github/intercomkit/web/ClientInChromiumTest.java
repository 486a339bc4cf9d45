package io.github.intercomkit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.web.Sites.Answer;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chromium.ChromiumNetworkConditions;

/** The client in a real browser, before the sessions of a server and a stand-in for the widget. */
@Tag("page")
class ClientInChromiumTest extends BrowserTest {
    private static final String START = """
            <!DOCTYPE html><html><head><title>Shop</title></head><body>
            <script type="module" nonce="abc123">
              import { intercom } from '/intercomkit/client.js';
              Object.assign(window, { intercom, errors: [], uncaught: [] });
              addEventListener('error', (event) => uncaught.push(event.message));
              addEventListener('unhandledrejection', (event) => uncaught.push(String(event.reason)));
              intercom.start({ onError: ({ message }) => errors.push(message) });
            </script></body></html>
            """;

    private ShopEndpoint endpoint;

    @BeforeEach
    void openShop() throws Exception {
        endpoint = new ShopEndpoint();
        sites.handle(ShopEndpoint.PATH, endpoint);
        sites.put(
                "/intercomkit/client.js",
                new Answer(
                        "text/javascript",
                        Map.of("Access-Control-Allow-Origin", List.of("*")),
                        Files.readString(ClientTest.CLIENT)));
        sites.put("/page", html(START));
        sites.put("/other", html("Bye"));
        for (String host : List.of("localhost", "shop.test")) {
            browser.get(sites.address(host, "/other"));
            browser.executeScript("localStorage.clear()");
            browser.manage().deleteAllCookies();
        }
    }

    @AfterEach
    void closeTabs() {
        setOffline(false);
        List<String> tabs = List.copyOf(browser.getWindowHandles());
        browser.switchTo().window(tabs.get(0));
        browser.get("about:blank");
        for (String tab : tabs.subList(1, tabs.size())) {
            browser.switchTo().window(tab).close();
        }
        browser.switchTo().window(tabs.get(0));
    }

    /** On localhost the browser has locks; plain http of any other name has none. */
    @ParameterizedTest
    @CsvSource({"localhost, object", "shop.test, undefined"})
    void twoTabsFollowEachOtherAndMakeOneStepAtATime(String host, String locks) throws Exception {
        endpoint.signIn("17", 1);
        String one = openTab(host);
        awaitBoot("17");
        String two = openTab(host);
        awaitBoot("17");
        assertThat(browser.executeScript("return typeof navigator.locks")).isEqualTo(locks);

        endpoint.signIn("18", 5);
        browser.executeScript("intercom.userChanged()");
        awaitBoot("18");
        switchTo(one);
        awaitBoot("18");
        assertThat(methods()).containsSubsequence("boot", "shutdown", "boot");

        for (String tab : List.of(one, two, one, two)) {
            switchTo(tab);
            browser.executeScript("intercom.routeChanged(); setTimeout(() => intercom.userChanged(), 60)");
        }
        await(() -> endpoint.steps().size() >= 8);

        endpoint.signOut();
        browser.executeScript("intercom.signedOut()");
        awaitVisitor();
        switchTo(one);
        awaitVisitor();
        assertThat(endpoint.mostInFlight()).isEqualTo(1);
        assertThat((List<?>) browser.executeScript("return errors")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "shop.test"})
    void aLostAnswerOfAClosedTabIsMadeGoodByTheOther(String host) throws Exception {
        endpoint.signIn("17", 1);
        String stays = openTab(host);
        awaitBoot("17");
        openTab(host);
        awaitBoot("17");
        endpoint.signIn("17", 7);
        endpoint.loseAnswers(true);
        browser.executeAsyncScript("intercom.userChanged().then(arguments[0])");
        browser.close();
        endpoint.loseAnswers(false);

        switchTo(stays);
        browser.executeScript("intercom.routeChanged()");

        await(() -> recorded().stream()
                .anyMatch(call -> call.size() > 1
                        && ((Map<?, ?>) call.get(1)).get("apples").equals(7L)));
    }

    @Test
    void aPageThatTheBrowserKeptShowsNothingOfTheUserWhoLeft() throws Exception {
        endpoint.signIn("17", 1);
        openTab("shop.test");
        awaitBoot("17");
        browser.executeScript("addEventListener('pageshow', ({ persisted }) => { window.kept = persisted; })");
        browser.executeScript("location = '/other'");
        await(() -> browser.executeScript("return document.body.innerText").equals("Bye"));
        endpoint.signOut();
        browser.executeScript("history.back()");
        await(() -> Boolean.TRUE.equals(browser.executeScript("return Boolean(window.intercom)")));

        assertThat(browser.executeScript("return window.kept"))
                .as("the browser kept the page, with the client in it")
                .isEqualTo(true);
        awaitVisitor();
        assertThat(methods()).startsWith("boot", "shutdown").endsWith("shutdown", "boot");
    }

    @Test
    void whileThereIsNoNetworkThePageAsksNothingAndThenCatchesUp() throws Exception {
        openTab("localhost");
        awaitVisitor();
        setOffline(true);
        await(() -> Boolean.FALSE.equals(browser.executeScript("return navigator.onLine")));
        endpoint.signIn("17", 1);
        assertThat(browser.executeAsyncScript("intercom.userChanged().then(arguments[0])"))
                .isEqualTo(false);
        assertThat(endpoint.steps()).containsExactly("pageLoaded");
        setOffline(false);

        awaitBoot("17");
        assertThat((List<?>) browser.executeScript("return errors")).isEmpty();
    }

    @Test
    void aWidgetThatIsBlockedLeavesThePageAsItIs() throws Exception {
        browser.switchTo().newWindow(WindowType.WINDOW);
        browser.executeCdpCommand("Network.enable", Map.of());
        browser.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of("*widget.intercom.io*")));
        browser.get(sites.address("localhost", "/page"));
        await(() -> browser.executeScript("return window.errors?.join()").equals("The Messenger could not be loaded"));
        browser.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of()));
        endpoint.signIn("17", 1);
        browser.executeScript("intercom.userChanged()");

        awaitBoot("17");
        assertThat(methods()).containsExactly("boot", "boot");
    }

    @Test
    void aStrictPolicyLetsTheClientLoadTheWidget() throws Exception {
        String policy = "default-src 'none'; script-src 'nonce-abc123'; connect-src 'self';"
                + " require-trusted-types-for 'script'; trusted-types intercomkit";
        sites.put("/page", Answer.page(policy, START));
        openTab("localhost");

        awaitVisitor();
        assertThat(violations()).isEmpty();
    }

    /** The page's steps go on, and the widget is asked for once. */
    @Test
    void whereTrustedTypesKeepTheMessengerOutTheErrorSaysWhatToAdd() throws Exception {
        String policy = "default-src 'none'; script-src 'nonce-abc123'; connect-src 'self';"
                + " require-trusted-types-for 'script'; trusted-types other";
        sites.put("/page", Answer.page(policy, START));
        openTab("localhost");
        await(() -> Boolean.TRUE.equals(browser.executeScript("return window.errors?.length > 0")));
        endpoint.signIn("17", 1);

        assertThat(browser.executeAsyncScript("intercom.userChanged().then(arguments[0])"))
                .isEqualTo(true);
        assertThat((List<?>) browser.executeScript("return errors"))
                .singleElement()
                .asString()
                .contains("trusted-types intercomkit");
        assertThat((List<?>) browser.executeScript("return uncaught")).isEmpty();
        assertThat(browser.executeScript("return Intercom.q.map(([method]) => method).join()"))
                .isEqualTo("boot,boot");
        assertThat(violations().stream().map(String::valueOf).sorted().toList())
                .isEqualTo(List.of("require-trusted-types-for", "trusted-types"));
    }

    @Test
    void inAFrameOfAnotherSiteStepsAreMade() throws Exception {
        openFrame("");
        awaitVisitor();
        endpoint.signIn("17", 1);
        browser.executeScript("intercom.userChanged()");

        awaitBoot("17");
        assertThat((List<?>) browser.executeScript("return errors")).isEmpty();
    }

    /** It has no storage, no cookies, no channels and no locks, and the endpoint takes it for another site. */
    @Test
    void aSandboxedFrameWorksWithoutAMessenger() throws Exception {
        openFrame("sandbox=\"allow-scripts\"");
        await(() -> Boolean.TRUE.equals(browser.executeScript("return window.errors?.length > 0")));

        assertThat(browser.executeScript("try { return localStorage.length; } catch ({ name }) { return name; }"))
                .isEqualTo("SecurityError");
        assertThat(browser.executeAsyncScript("intercom.userChanged().then(arguments[0])"))
                .isEqualTo(false);
        assertThat((Long) browser.executeScript("return uncaught.length")).isZero();
    }

    private static void openFrame(String attribute) {
        sites.put(
                "/frame",
                html("<iframe " + attribute + " src=\"" + sites.address("shop.test", "/page") + "\"></iframe>"));
        browser.get(sites.address("localhost", "/frame"));
        browser.switchTo().frame(0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theRoutesOfAPageAreFollowed(boolean byNavigation) throws Exception {
        openTab("localhost");
        awaitVisitor();
        if (!byNavigation) {
            browser.executeScript("""
                    return intercom.stop().then(() => {
                      Object.defineProperty(window, 'navigation', { value: undefined });
                      return intercom.start();
                    });
                    """);
        }
        int before = endpoint.steps().size();
        browser.executeScript("history.pushState(null, '', '/apples')");
        await(() -> endpoint.steps().size() == before + 1);
        browser.executeScript("history.back()");
        await(() -> endpoint.steps().size() == before + 2);

        assertThat(endpoint.steps().subList(before, before + 2)).containsExactly("routeChanged", "routeChanged");
    }

    private static String openTab(String host) {
        browser.switchTo().newWindow(WindowType.WINDOW);
        browser.get(sites.address(host, "/page"));
        return browser.getWindowHandle();
    }

    private static void switchTo(String tab) {
        browser.switchTo().window(tab);
    }

    private static void setOffline(boolean isOffline) {
        ChromiumNetworkConditions conditions = new ChromiumNetworkConditions();
        conditions.setOffline(isOffline);
        browser.setNetworkConditions(conditions);
    }

    private static Answer html(String text) {
        return new Answer("text/html", Map.of(), text);
    }

    private static void awaitBoot(String user) throws Exception {
        await(() -> last(recorded(), "boot")
                .map(call -> ((Map<?, ?>) call.get(1)).get("user_id"))
                .equals(Optional.of(user)));
    }

    private static void awaitVisitor() throws Exception {
        await(() -> last(recorded(), "boot").equals(Optional.of(List.of("boot", Map.of("app_id", "k8w2v7qz")))));
    }

    private static Optional<List<?>> last(List<List<?>> calls, String method) {
        return calls.stream().filter(call -> call.get(0).equals(method)).reduce((first, second) -> second);
    }

    private static List<String> methods() throws Exception {
        return recorded().stream().map(call -> (String) call.get(0)).toList();
    }

    /** None before the widget is there. */
    private static List<List<?>> recorded() throws Exception {
        browser.executeScript("window.calls ??= []");
        return calls();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + 15_000_000_000L;
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("%s", recorded()).isLessThan(end);
            Thread.sleep(20);
        }
    }
}
