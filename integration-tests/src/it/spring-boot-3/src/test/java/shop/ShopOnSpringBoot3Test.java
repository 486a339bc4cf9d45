package shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** An application with Spring Boot 3, Jackson 2 and the configuration class of the guide. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ShopOnSpringBoot3Test {
    private static final String VISITOR = "[\"boot\",{\"app_id\":\"k8w2v7qz\"}]";

    @Value("${local.server.port}")
    int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser("http://localhost:" + port);
    }

    @Test
    void springBootIsOfVersion3WithoutDatabindOfJackson3() {
        assertThat(SpringBootVersion.getVersion()).startsWith("3.5.");
        assertThatThrownBy(() -> Class.forName("tools.jackson.databind.ObjectMapper"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void aPageBootsMakesAStepAndSignsOut() throws Exception {
        assertThat(browser.get("/intercomkit/client.js")).contains("export const intercom");
        assertThat(browser.step("pageLoaded")).contains("\"calls\":[" + VISITOR + "]");

        browser.post("/login?username=ada&password=apple");
        assertThat(browser.step("userChanged"))
                .contains("\"calls\":[[\"boot\",{\"app_id\":\"k8w2v7qz\",\"intercom_user_jwt\":\"")
                .contains("\"apples\":1");
        browser.post("/apples");
        assertThat(browser.step("userChanged"))
                .contains("\"calls\":[[\"update\",{\"intercom_user_jwt\":\"")
                .contains("\"apples\":2");
        assertThat(browser.get("/boot"))
                .startsWith("{\"app_id\":\"k8w2v7qz\",\"intercom_user_jwt\":\"")
                .endsWith(",\"apples\":2}");

        assertThat(browser.step("signedOut")).contains("\"calls\":[[\"shutdown\"]," + VISITOR + "]");
        browser.post("/logout");
        assertThat(browser.step("pageLoaded")).contains(VISITOR + "]").doesNotContain("intercom_user_jwt");
    }
}
