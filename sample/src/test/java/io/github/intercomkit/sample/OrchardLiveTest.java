package io.github.intercomkit.sample;

import static io.github.intercomkit.sample.DemoCustomers.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The shop with a workspace, and so far without a secret. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"INTERCOM_APP_ID=q3x9live", "INTERCOM_REGION=eu"})
class OrchardLiveTest {
    @Value("${local.server.port}")
    int port;

    PageClient page;

    @BeforeEach
    void openThePage() {
        page = new PageClient(port);
        page.get("/");
    }

    @Test
    void theWorkspaceIsTheConfiguredOne() {
        assertThat(page.get("/api/boot").body())
                .isEqualTo("{\"app_id\":\"q3x9live\",\"api_base\":\"https://api-iam.eu.intercom.io\","
                        + "\"custom_launcher_selector\":\"#messenger\"}");
    }

    @Test
    void withoutASecretThereIsNoProof() {
        page.signIn(ADA.email(), ADA.password());

        assertThat(PageClient.json(page.get("/api/boot")))
                .containsEntry("email", ADA.email())
                .doesNotContainKey("user_hash");
    }

    @Test
    void thePolicyAdmitsTheMessenger() {
        HttpResponse<String> answer = page.get("/");

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self' https://app.intercom.io https://widget.intercom.io");
    }

    @Test
    void thePageLoadsTheMessengerAndKeepsCallsForIt(@TempDir Path profile) {
        ChromeDriver browser = Chromium.start(profile);
        try {
            browser.get("http://localhost:" + port + "/");

            await().untilAsserted(() -> assertThat(browser.findElements(By.cssSelector("#calls li")))
                    .hasSize(1));
            assertThat(browser.executeScript("return Intercom.q.map((call) => call[0] + ' ' + call[1].app_id).join()"))
                    .isEqualTo("boot q3x9live");
            assertThat(browser.executeScript("return document.querySelector('script[async]').src"))
                    .isEqualTo("https://widget.intercom.io/widget/q3x9live");
        } finally {
            browser.quit();
        }
    }
}
