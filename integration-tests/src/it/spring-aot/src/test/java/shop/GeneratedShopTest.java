package shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.aot.AotDetector;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** The application that ahead-of-time processing generated, as a native image has it, started on the JVM. */
@ExtendWith(OutputCaptureExtension.class)
class GeneratedShopTest {
    private static final String VISITOR = "[\"boot\",{\"app_id\":\"k8w2v7qz\"}]";

    private static ConfigurableApplicationContext shop;

    private final Browser browser =
            new Browser("http://localhost:" + shop.getEnvironment().getProperty("local.server.port"));

    @BeforeAll
    static void start() {
        shop = new SpringApplicationBuilder(ShopApplication.class)
                .main(ShopApplication.class)
                .run("--server.port=0");
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @Test
    void itIsTheGeneratedApplicationThatRuns() {
        assertThat(AotDetector.useGeneratedArtifacts()).isTrue();
        assertThat(shop.getBeanFactory().getBeanDefinition("currentCustomer").getResourceDescription())
                .as("the generated code knows no source")
                .isNull();
    }

    @Test
    void aPageBootsMakesAStepAndSignsOut() throws Exception {
        assertThat(browser.get("/intercomkit/client.js")).contains("export const intercom");
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
    void theActuatorShowsTheMetricsAndTheHealthWithoutTheSecret() throws Exception {
        browser.step("pageLoaded");

        assertThat(browser.get("/actuator/metrics/intercom.steps?tag=step:page_loaded&tag=outcome:answered"))
                .contains("\"COUNT\"", "\"TOTAL_TIME\"");
        assertThat(browser.get("/actuator/metrics/intercom.calls?tag=method:boot"))
                .contains("\"COUNT\"");
        assertThat(browser.get("/actuator/health"))
                .contains(
                        "\"intercom\":{\"details\":{\"messenger\":\"on\"",
                        "\"appId\":\"k8w2v7qz\"",
                        "\"identity\":\"jwt\"")
                .doesNotContain("a secret of the workspace");
    }

    @Test
    void theDebugLogHasTheNamesOfTheCallsAndNoValue(CapturedOutput output) throws Exception {
        browser.post("/sign-in?name=ada");
        browser.step("pageLoaded");

        assertThat(output.getOut().lines().filter(line -> line.contains("kind=PAGE_LOADED")))
                .singleElement()
                .asString()
                .contains(" DEBUG ", "outcome=ANSWERED", "boot", "name", "apples")
                .doesNotContain("Ada", "</script>", "eyJ");
    }

    @Test
    void theClassesOfAStoredSessionAreInTheGeneratedMetadata() throws Exception {
        String metadata = Files.readString(
                Path.of("target/classes/META-INF/native-image/shop/spring-aot/reachability-metadata.json"));

        assertThat(metadata)
                .contains(
                        "io.github.intercomkit.session.SavedSession",
                        "shop.CustomerIntercomSerializer$Snapshot",
                        "\"serializable\": true");
    }
}
