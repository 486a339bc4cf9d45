package shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.DirResourceSet;
import org.apache.catalina.webresources.StandardRoot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shop as a web application of Tomcat, at a context path. */
class ShopOnTomcatTest {
    private static final String VISITOR = "[\"boot\",{\"app_id\":\"k8w2v7qz\"}]";

    private static final Tomcat TOMCAT = new Tomcat();

    private final Browser browser =
            new Browser("http://localhost:" + TOMCAT.getConnector().getLocalPort() + "/shop");

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        TOMCAT.setBaseDir(directory.toString());
        TOMCAT.setPort(0);
        StandardContext context =
                (StandardContext) TOMCAT.addWebapp("/shop", new File("src/main/webapp").getAbsolutePath());
        StandardRoot resources = new StandardRoot(context);
        resources.addPreResources(
                new DirResourceSet(resources, "/WEB-INF/classes", new File("target/classes").getAbsolutePath(), "/"));
        context.setResources(resources);
        context.addParameter("intercom.secret", "a secret of the workspace");
        // Tomcat warns that it cannot look for leaks in this JVM.
        context.setClearReferencesRmiTargets(false);
        context.setClearReferencesThreadLocals(false);
        TOMCAT.start();
    }

    @AfterAll
    static void stop() throws Exception {
        TOMCAT.stop();
        TOMCAT.destroy();
    }

    @Test
    void aPageBootsMakesAStepAndSignsOut() throws Exception {
        assertThat(browser.step("pageLoaded")).contains("\"calls\":[" + VISITOR + "]");

        browser.post("/sign-in?name=ada");
        assertThat(browser.step("userChanged"))
                .contains("\"calls\":[[\"boot\",{\"app_id\":\"k8w2v7qz\",\"user_id\":\"17\",\"user_hash\":\"")
                .contains("\"apples\":1");
        browser.post("/apples");
        assertThat(browser.step("userChanged"))
                .contains("\"calls\":[[\"update\",{\"user_id\":\"17\"")
                .contains("\"apples\":2");

        assertThat(browser.step("signedOut")).contains("\"calls\":[[\"shutdown\"]," + VISITOR + "]");
        browser.post("/sign-out");
        assertThat(browser.step("pageLoaded")).contains(VISITOR + "]").doesNotContain("user_id");
    }

    @Test
    void thePageOfAJspImportsTheClientThatTomcatServes() throws Exception {
        assertThat(browser.get("/"))
                .contains("content=\"/shop/intercomkit/session\"")
                .contains("from '/shop/intercomkit/client.js'");
        assertThat(browser.get("/intercomkit/client.js")).contains("export const intercom");
    }

    @Test
    void aJspRendersTheTagsAsTheyAre() throws Exception {
        browser.post("/sign-in?name=ada");

        assertThat(browser.get("/account"))
                .contains("<script type=\"application/json\"", "\"user_id\":\"17\"", "Ada \\u003c/script")
                .doesNotContain("Ada </script>");
    }
}
