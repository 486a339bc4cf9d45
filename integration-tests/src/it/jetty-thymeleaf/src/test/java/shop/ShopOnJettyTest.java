package shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.servlet.MessengerServlet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shop with Jetty, as modules. */
class ShopOnJettyTest {
    private static final String VISITOR = "[\"boot\",{\"app_id\":\"k8w2v7qz\"}]";

    private static Server server;

    private final Browser browser = new Browser("http://localhost:" + server.port() + "/shop");

    @BeforeAll
    static void start() throws Exception {
        server = Server.start(0, "a secret of the workspace");
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void theServletAndTheContainerAreNamedModules() {
        assertThat(Server.class.getModule().getName()).isEqualTo("shop");
        assertThat(MessengerServlet.class.getModule().getName()).isEqualTo("io.github.intercomkit.servlet");
        assertThat(Server.class.getModule().getLayer().findModule("org.eclipse.jetty.ee11.servlet"))
                .isPresent();
    }

    @Test
    void aPageBootsMakesAStepAndSignsOut() throws Exception {
        assertThat(browser.step("pageLoaded")).contains("\"calls\":[" + VISITOR + "]");

        browser.post("/sign-in?name=ada");
        assertThat(browser.step("userChanged"))
                .contains("\"calls\":[[\"boot\",{\"app_id\":\"k8w2v7qz\",\"intercom_user_jwt\":\"")
                .contains("\"apples\":1");
        browser.post("/apples");
        assertThat(browser.step("userChanged"))
                .contains("\"calls\":[[\"update\",{\"intercom_user_jwt\":\"")
                .contains("\"apples\":2");

        assertThat(browser.step("signedOut")).contains("\"calls\":[[\"shutdown\"]," + VISITOR + "]");
        browser.post("/sign-out");
        assertThat(browser.step("pageLoaded")).contains(VISITOR + "]").doesNotContain("intercom_user_jwt");
    }

    @Test
    void thePageOfATemplateImportsTheClientThatJettyServes() throws Exception {
        assertThat(browser.get("/home"))
                .contains("content=\"/shop/intercomkit/session\"")
                .contains("from \"/shop/intercomkit/client.js\"");
        assertThat(browser.get("/intercomkit/client.js")).contains("export const intercom");
    }

    @Test
    void aTemplateRendersTheTagsAsTheyAre() throws Exception {
        browser.post("/sign-in?name=ada");

        assertThat(browser.get("/account"))
                .contains("<script type=\"application/json\"", "\"apples\":", "Ada \\u003c/script")
                .doesNotContain("Ada </script>");
    }
}
