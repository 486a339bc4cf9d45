package shop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** An application on Spring WebFlux, with Netty. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ShopOnWebFluxTest {
    private static final String VISITOR = "[\"boot\",{\"app_id\":\"k8w2v7qz\"}]";
    private static final String USER = "[\"boot\",{\"app_id\":\"k8w2v7qz\",\"intercom_user_jwt\":\"";

    @Value("${local.server.port}")
    int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser("http://localhost:" + port);
    }

    @Test
    void aPageBootsMakesAStepAndSignsOut() throws Exception {
        assertThat(browser.get("/intercomkit/client.js")).contains("export const intercom");
        assertThat(browser.step("pageLoaded")).contains("\"calls\":[" + VISITOR + "]");

        browser.post("/sign-in?name=ada");
        assertThat(browser.step("userChanged")).contains("\"calls\":[" + USER).contains("\"apples\":1");
        browser.post("/apples");
        assertThat(browser.step("userChanged"))
                .contains("\"calls\":[[\"update\",{\"intercom_user_jwt\":\"")
                .contains("\"apples\":2");

        assertThat(browser.step("signedOut")).contains("\"calls\":[[\"shutdown\"]," + VISITOR + "]");
        browser.post("/sign-out");
        assertThat(browser.step("pageLoaded")).contains(VISITOR + "]").doesNotContain("intercom_user_jwt");
    }

    @Test
    void aControllerKeepsTheSessionInTheWebSession() throws Exception {
        assertThat(browser.post("/page")).isEqualTo("[" + VISITOR + "]");

        browser.post("/sign-in?name=ada");
        assertThat(browser.post("/page")).startsWith("[" + USER);
        browser.post("/sign-out");
        assertThat(browser.post("/page")).isEqualTo("[" + VISITOR + "]");
    }

    @Test
    void payloadsAreAnswered() throws Exception {
        assertThat(browser.get("/boots"))
                .startsWith("[{\"app_id\":\"k8w2v7qz\",\"intercom_user_jwt\":\"")
                .endsWith("}]");
    }
}
