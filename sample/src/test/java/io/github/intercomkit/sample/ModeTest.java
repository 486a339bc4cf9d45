package io.github.intercomkit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The modes of the shop: without a workspace, with one, and with the Messenger off. */
class ModeTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "--INTERCOM_APP_ID=", "--intercom.app-id="})
    void withoutAWorkspaceCallsAreAnswered(String argument) {
        try (ConfigurableApplicationContext shop = shop(argument)) {
            PageClient page = page(shop);

            assertThat(page.get("/api/demo").body()).startsWith("{\"live\":false,\"off\":false,");
            assertThat(page.step("pageLoaded").body()).contains("[\"boot\",{\"app_id\":\"k8w2v7qz\"}]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--INTERCOM_APP_ID=q3x9live", "--intercom.app-id=q3x9live"})
    void withAWorkspaceTheShopIsLive(String argument) {
        try (ConfigurableApplicationContext shop =
                shop(argument, "--INTERCOM_SECRET=q1w2e3r4", "--INTERCOM_REGION=AU")) {
            PageClient page = page(shop);

            assertThat(page.get("/api/demo").body()).startsWith("{\"live\":true,\"off\":false,");
            assertThat(page.step("pageLoaded").body())
                    .contains("\"app_id\":\"q3x9live\"", "\"api_base\":\"https://api-iam.au.intercom.io\"");
            page.signIn(DemoCustomers.ADA.email(), DemoCustomers.ADA.password());
            assertThat(page.step("userChanged").body()).contains("\"intercom_user_jwt\":");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--INTERCOM_APP_ID=q3x9live"})
    void whileTheMessengerIsOffThereAreNoCalls(String argument) {
        try (ConfigurableApplicationContext shop = shop("--intercom.enabled=false", argument)) {
            PageClient page = page(shop);

            assertThat(page.get("/api/demo").body()).startsWith("{\"live\":false,\"off\":true,");
            assertNoCalls(page.step("pageLoaded"));
            assertThat(page.signIn(DemoCustomers.ADA.email(), DemoCustomers.ADA.password())
                            .statusCode())
                    .isEqualTo(204);
            assertNoCalls(page.step("userChanged"));
            assertThat(page.post("/api/apples").statusCode()).isEqualTo(200);
            assertNoCalls(page.step("userChanged"));
            assertNoCalls(page.step("routeChanged"));
            assertThat(page.post("/api/sign-out").body()).isEqualTo("[]");
        }
    }

    private static void assertNoCalls(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"calls\":[]").doesNotContain("q3x9live");
    }

    private static PageClient page(ConfigurableApplicationContext shop) {
        PageClient page = new PageClient(shop.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        page.get("/");
        return page;
    }

    private static ConfigurableApplicationContext shop(String... arguments) {
        return new SpringApplicationBuilder(OrchardApplication.class)
                .run(Stream.concat(
                                Stream.of(arguments).filter(argument -> !argument.isEmpty()),
                                Stream.of(
                                        "--server.port=0",
                                        "--server.servlet.session.persistent=false",
                                        "--spring.datasource.generate-unique-name=true"))
                        .toArray(String[]::new));
    }
}
