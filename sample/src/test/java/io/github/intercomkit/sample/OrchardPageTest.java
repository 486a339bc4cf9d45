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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The page in a real browser. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OrchardPageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String SIGN_IN_AS_ADA = "#customers li:first-child button";

    @Value("${local.server.port}")
    int port;

    @TempDir
    Path profile;

    @Nullable ChromeDriver chromium;

    @BeforeEach
    void openThePage() {
        chromium = Chromium.start(profile);
        chromium.get("http://localhost:" + port + "/");
        awaitCalls(1);
    }

    @AfterEach
    void closeTheBrowser() {
        if (chromium != null) {
            chromium.quit();
        }
    }

    @Test
    void thePanelShowsEveryCall() {
        Call arrival = calls().get(0);
        assertThat(arrival.method()).isEqualTo("boot");
        assertThat(arrival.settings()).containsOnlyKeys("app_id").containsEntry("app_id", "k8w2v7qz");

        click(SIGN_IN_AS_ADA);
        Call boot = awaitCalls(2);
        assertThat(boot.method()).isEqualTo("boot");
        assertThat(boot.settings())
                .containsEntry("email", "ada@brookside.example")
                .containsKeys("app_id", "intercom_user_jwt", "company");

        click("#buy");
        Call order = awaitCalls(4);
        assertThat(order.source()).startsWith("Intercom('trackEvent', \"ordered-apples\", {");
        assertThat(order.settings())
                .containsOnlyKeys("apples", "delivery_date", "price")
                .containsEntry("apples", 1)
                .containsEntry("price", Map.of("amount", 80, "currency", "eur"));
        Call purchase = calls().get(1);
        assertThat(purchase.method()).isEqualTo("update");
        assertThat(purchase.settings())
                .containsOnlyKeys("email", "intercom_user_jwt", "apples")
                .containsEntry("apples", boot.apples() + 1);
        assertThat(text("#basket")).startsWith("You have bought %d apples".formatted(boot.apples() + 1));

        click("nav a[href='/about']");
        assertThat(awaitCalls(5).source()).isEqualTo("Intercom('update')");
        assertThat(browser().getCurrentUrl()).endsWith("/about");
        assertThat(text("[data-route='/about'] h1")).isEqualTo("Five moments, five calls");

        click("nav a[href='/']");
        click("#messenger");
        assertThat(awaitCalls(6).source()).isEqualTo("Intercom('show')");

        click("#sign-out");
        awaitNewest("boot", "shutdown");
        assertThat(calls().get(0).source()).isEqualTo(arrival.source());
        assertThat(text("#who")).isEqualTo("Visitor");

        assertThat(browser().manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
        assertThat(this.<List<String>>evaluate("""
                return performance.getEntriesByType('resource').map((entry) => entry.name)
                """))
                .isNotEmpty()
                .allMatch(address -> address.startsWith("http://localhost:" + port + "/"));
    }

    @Test
    void aReloadBootsTheSignedInUser() {
        click(SIGN_IN_AS_ADA);
        awaitCalls(2);
        click("nav a[href='/account']");
        awaitCalls(3);

        browser().navigate().refresh();

        assertThat(awaitCalls(1).settings()).containsEntry("email", "ada@brookside.example");
        assertThat(text("[data-route='/account'] h1")).isEqualTo("Ada Brook");
    }

    @Test
    void anAnswerThatComesAfterASignOutIsDropped() {
        click(SIGN_IN_AS_ADA);
        awaitCalls(2);
        evaluate("""
                const send = window.fetch;
                window.fetch = async (address, options) => {
                  const answer = await send(address, options);
                  if (options?.body?.includes?.('userChanged')) {
                    await new Promise((resolve) => (window.letThrough = resolve));
                  }
                  return answer;
                };
                return true;
                """);

        click("#buy");
        awaitTrue("return Boolean(window.letThrough)");
        click("#sign-out");
        awaitNewest("shutdown");
        evaluate("window.letThrough(); return true");

        awaitNewest("boot", "shutdown");
        assertThat(calls().get(0).settings()).doesNotContainKey("email");
        assertThat(calls()).extracting(Call::method).doesNotContain("update", "trackEvent");
    }

    @Test
    void aTabThatMissedASignInShutsDownAndBootsTheNewUser() {
        click(SIGN_IN_AS_ADA);
        awaitCalls(2);
        browser().executeAsyncScript("""
                const [done] = arguments;
                const token = document.cookie.match(/XSRF-TOKEN=([^;]*)/)[1];
                const body = new URLSearchParams({ username: 'grace@hilltop.example', password: 'russet' });
                const headers = { 'X-XSRF-TOKEN': token };
                fetch('/api/sign-in', { method: 'POST', headers, body }).then(() =>
                  fetch('/intercomkit/session', { method: 'POST', body: '{"step":"userChanged"}', headers: {
                    'Content-Type': 'application/json',
                    'X-XSRF-TOKEN': document.cookie.match(/XSRF-TOKEN=([^;]*)/)[1] } })).then(() => done(1));
                """);

        click("nav a[href='/about']");

        awaitCalls(4);
        assertThat(calls()).extracting(Call::method).containsExactly("boot", "shutdown", "boot", "boot");
        assertThat(calls().get(0).settings()).containsEntry("email", "grace@hilltop.example");
        await().atMost(PATIENCE).until(() -> text("#who").equals("Grace Hill"));
    }

    @Test
    void twoSignInsAtOnceAreHandledOneAfterTheOther() {
        evaluate("document.querySelectorAll('#customers button').forEach((button) => button.click()); return true");
        awaitTrue("return !document.querySelector('[aria-busy]') && document.querySelector('#sign-in').hidden");

        String name = text("#who");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(calls().get(0).settings()).containsEntry("name", name));
        Object booted = null;
        for (int oldest = calls().size() - 1; oldest >= 0; oldest--) {
            Call call = calls().get(oldest);
            Object next = call.method().equals("boot") ? call.settings().get("email") : null;
            assertThat(booted == null || next == null || next.equals(booted))
                    .as("%s", calls())
                    .isTrue();
            booted = next;
        }
    }

    @Test
    void aSignOutInAnotherTabShutsThisTabDown() {
        click(SIGN_IN_AS_ADA);
        awaitCalls(2);
        String here = browser().getWindowHandle();

        browser().switchTo().newWindow(WindowType.TAB).get("http://localhost:" + port + "/");
        awaitCalls(1);
        click("#sign-out");
        awaitNewest("boot", "shutdown");

        browser().switchTo().window(here);
        awaitNewest("boot", "shutdown");
        assertThat(text("#who")).isEqualTo("Visitor");
        assertThat(calls().get(0).settings()).doesNotContainKey("email");
    }

    private ChromeDriver browser() {
        return requireNonNull(chromium);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private <T> T evaluate(String script) {
        return (T) requireNonNull(browser().executeScript(script));
    }

    private void click(String selector) {
        browser().findElement(By.cssSelector(selector)).click();
    }

    private String text(String selector) {
        return browser().findElement(By.cssSelector(selector)).getText();
    }

    private void awaitTrue(String script) {
        await().atMost(PATIENCE).until(() -> evaluate(script));
    }

    /** Waits until the panel shows that many calls, and returns the newest. */
    private Call awaitCalls(int count) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(calls()).hasSize(count));
        return calls().get(0);
    }

    /** Waits until these are the methods of the newest calls, the newest first. */
    private void awaitNewest(String... methods) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(calls()).extracting(Call::method).startsWith(methods));
    }

    private List<Call> calls() {
        List<String> sources = evaluate("""
                return [...document.querySelectorAll('#calls pre')].map((call) => call.textContent.trim())
                """);
        return sources.stream().map(Call::new).toList();
    }

    /** A call as the panel shows it: {@code Intercom('update', {…})}. */
    private record Call(String source) {
        String method() {
            int start = "Intercom('".length();
            return source.substring(start, source.indexOf('\'', start));
        }

        Map<String, Object> settings() {
            String json = source.substring(source.indexOf('{'), source.lastIndexOf('}') + 1);
            return JsonMapper.shared().readValue(json, new TypeReference<>() {});
        }

        int apples() {
            return (int) requireNonNull(settings().get("apples"));
        }
    }
}
