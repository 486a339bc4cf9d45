package io.github.intercomkit.sample;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The page in a real browser with refused requests, on plain http, and without storage. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Tag("page")
class OrchardTroubleTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Value("${local.server.port}")
    int port;

    @TempDir
    Path profile;

    @Nullable ChromeDriver chromium;

    @BeforeEach
    void openTheBrowser() {
        chromium = Chromium.start(profile);
    }

    @AfterEach
    void closeTheBrowser() {
        if (chromium != null) {
            chromium.quit();
        }
    }

    @Test
    void aTabWhoseRequestIsRefusedShutsTheLastUserDown() {
        open("localhost");
        signInAsAda();
        awaitCalls("boot", "boot");
        String first = browser().getWindowHandle();
        browser().switchTo().newWindow(WindowType.TAB);
        open("localhost");
        awaitText("#who", "Ada Brook");
        String second = browser().getWindowHandle();
        browser().executeScript("""
                const send = window.fetch;
                window.restore = () => { window.fetch = send; };
                window.fetch = async () => new Response('', { status: 403 });
                """);

        browser().switchTo().window(first);
        click("#sign-out");
        awaitText("#who", "Visitor");

        browser().switchTo().window(second);
        awaitCalls("shutdown", "boot");
        awaitText("#who", "Visitor");
        awaitText("#problem", "That did not work");
        browser().executeScript("restore()");
        awaitNewest("boot");
        click("nav a[href='/about']");
        await().atMost(PATIENCE).until(() -> text("#problem").isEmpty());
    }

    @Test
    void aPageFromTheBackForwardCacheShutsTheSignedOutUserDown() {
        open("localhost");
        signInAsAda();
        browser().executeScript("""
                addEventListener('pageshow', ({ persisted }) => {
                  sessionStorage.persisted = persisted;
                  sessionStorage.last = document.querySelector('#calls li').dataset.method;
                });
                location = '/favicon.svg';
                """);
        await().atMost(PATIENCE).until(() -> browser().getCurrentUrl().endsWith(".svg"));
        browser().executeAsyncScript("""
                const [done] = arguments;
                const token = document.cookie.match(/XSRF-TOKEN=([^;]*)/)[1];
                fetch('/api/sign-out', { method: 'POST', headers: { 'X-XSRF-TOKEN': token } }).then(() => done());
                """);

        browser().executeScript("history.back()");

        awaitText("#who", "Visitor");
        awaitNewest("boot");
        assertThat(browser().executeScript("return [sessionStorage.persisted, sessionStorage.last]"))
                .isEqualTo(List.of("true", "shutdown"));
    }

    /** A sign-in or sign-out in another tab renews the token. */
    @Test
    void aRequestWithAnOldCsrfTokenIsRepeated() {
        open("localhost");
        awaitCalls("boot");
        browser().executeScript("""
                const send = window.fetch;
                window.fetch = (...request) => {
                  document.cookie = 'XSRF-TOKEN=renewed; path=/';
                  window.fetch = send;
                  return send(...request);
                };
                """);

        click("nav a[href='/about']");

        awaitCalls("update", "boot");
        assertThat(text("#problem")).isEmpty();
    }

    @Test
    void onPlainHttpThePageBootsAndItsStepsKeepTheirOrder() {
        open("shop.test");
        assertThat(browser().executeScript("return isSecureContext || Boolean(navigator.locks)"))
                .isEqualTo(false);
        awaitCalls("boot");
        signInAsAda();
        String apples = text("#basket");
        click("#buy");
        await().atMost(PATIENCE).until(() -> !text("#basket").equals(apples));
        awaitCalls("trackEvent", "update", "boot", "boot");

        String first = browser().getWindowHandle();
        browser().switchTo().newWindow(WindowType.TAB);
        open("shop.test");
        awaitText("#who", "Ada Brook");
        click("#sign-out");
        awaitText("#who", "Visitor");
        awaitNewest("boot", "shutdown");
        browser().switchTo().window(first);
        awaitNewest("boot", "shutdown");
        awaitText("#who", "Visitor");
        assertThat(browser().manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    }

    @Test
    void withoutStorageAndMessagesBetweenTabsThePageBoots() {
        browser().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", """
                Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } });
                delete window.BroadcastChannel;
                """));
        open("shop.test");
        awaitCalls("boot");
        signInAsAda();
        click("#sign-out");
        awaitNewest("boot", "shutdown");
        assertThat(text("#problem")).isEmpty();
    }

    @Test
    void anEndpointThatAnswersNonsenseDisturbsNobodyAndIsInTheConsole() {
        open("localhost");
        awaitCalls("boot");
        browser().executeScript("""
                const send = window.fetch;
                window.fetch = (address, options) =>
                  String(address).endsWith('/intercomkit/session') ? Promise.resolve(new Response('{}')) : send(address, options);
                """);

        signInAsAda();
        click("#buy");

        awaitText("#basket", "You have bought ");
        assertThat(text("#problem")).isEmpty();
        assertThat(console()).anyMatch(message -> message.contains("IntercomKit:"));
    }

    @Test
    void aFailureOfThePageIsInTheConsole() {
        open("localhost");
        awaitCalls("boot");
        browser().executeScript("window.fetch = async () => new Response('no JSON')");

        click("nav a[href='/about']");

        awaitText("#problem", "That did not work");
        assertThat(console()).anyMatch(message -> message.contains("SyntaxError"));
    }

    @Test
    void whereABlockerStopsTheClientTheShopWorks() {
        browser().executeCdpCommand("Network.enable", Map.of());
        browser().executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of("*/intercomkit/*")));
        open("localhost");
        awaitText("#mode", "Demo");

        click("#customers li:first-child button");
        awaitText("#who", "Ada Brook");
        click("#buy");
        awaitText("#basket", "You have bought ");
        click("#messenger");
        click("nav a[href='/about']");
        click("#sign-out");
        awaitText("#who", "Visitor");

        assertThat(text("#problem")).isEmpty();
        assertThat(methods()).as("the client is not there").isEmpty();
        assertThat(console()).isEmpty();
    }

    private List<String> console() {
        return browser().manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    private void open(String host) {
        browser().get("http://" + host + ":" + port + "/");
    }

    /** Once the visitor is booted: the sign-in would begin another HTTP session. */
    private void signInAsAda() {
        awaitNewest("boot");
        String button = "#customers li:first-child button";
        await().atMost(PATIENCE)
                .until(() ->
                        browser().findElements(By.cssSelector(button)).stream().anyMatch(found -> found.isDisplayed()));
        click(button);
        awaitText("#who", "Ada Brook");
    }

    private void click(String selector) {
        browser().findElement(By.cssSelector(selector)).click();
    }

    private String text(String selector) {
        return browser().findElement(By.cssSelector(selector)).getText();
    }

    private void awaitText(String selector, String start) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(text(selector)).as(text("#problem")).startsWith(start));
    }

    /** Waits until the panel shows these methods, the newest first. */
    private void awaitCalls(String... methods) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(methods()).containsExactly(methods));
    }

    private void awaitNewest(String... methods) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(methods()).startsWith(methods));
    }

    @SuppressWarnings("unchecked")
    private List<String> methods() {
        return (List<String>) requireNonNull(browser().executeScript("""
                return [...document.querySelectorAll('#calls li')].map((call) => call.dataset.method)
                """));
    }

    private ChromeDriver browser() {
        return requireNonNull(chromium);
    }
}
