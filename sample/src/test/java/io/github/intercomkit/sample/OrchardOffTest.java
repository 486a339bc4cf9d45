package io.github.intercomkit.sample;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The page in a real browser while the Messenger is off. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "intercom.enabled=false")
class OrchardOffTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Value("${local.server.port}")
    int port;

    @TempDir
    Path profile;

    @Nullable ChromeDriver chromium;

    @AfterEach
    void closeTheBrowser() {
        if (chromium != null) {
            chromium.quit();
        }
    }

    @Test
    void thePageWorksAndMakesNoCall() {
        chromium = Chromium.start(profile);
        browser().get("http://localhost:" + port + "/");
        awaitName("Visitor");
        browser().executeScript("localStorage.setItem(arguments[0], '+somebody')", presentUser());
        browser().navigate().refresh();

        click("#customers li:first-child button");
        awaitName("Ada Brook");
        click("#buy");
        await().atMost(PATIENCE).until(() -> text("#basket").startsWith("You have bought 2 apples"));
        click("nav a[href='/about']");
        click("#sign-out");
        awaitName("Visitor");

        assertThat(browser().findElements(By.cssSelector("#calls li"))).isEmpty();
        assertThat(browser().executeScript("return localStorage.getItem(arguments[0])", presentUser()))
                .as("the client's note of an earlier Messenger, whose cookies are still there")
                .isEqualTo("+somebody");
        assertThat(text("#mode")).startsWith("Off");
        assertThat(text("#problem")).isEmpty();
        assertThat(browser().findElement(By.id("messenger")).isDisplayed()).isFalse();
        assertThat(browser().executeScript("""
                return performance.getEntriesByType('resource')
                  .filter(({ name }) => !name.startsWith(location.origin)).length
                """))
                .as("nothing of Intercom is loaded")
                .isEqualTo(0L);
        assertThat(browser().manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    }

    private String presentUser() {
        return "intercomkit present http://localhost:" + port + "/intercomkit/session";
    }

    private void click(String selector) {
        await().atMost(PATIENCE)
                .until(() -> browser().findElements(By.cssSelector(selector)).stream()
                        .anyMatch(found -> found.isDisplayed()));
        browser().findElement(By.cssSelector(selector)).click();
    }

    private void awaitName(String name) {
        await().atMost(PATIENCE).until(() -> text("#who").equals(name));
    }

    private String text(String selector) {
        return browser().findElement(By.cssSelector(selector)).getText();
    }

    private ChromeDriver browser() {
        return requireNonNull(chromium);
    }
}
