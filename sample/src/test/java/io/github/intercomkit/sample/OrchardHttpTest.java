package io.github.intercomkit.sample;

import static io.github.intercomkit.sample.DemoCustomers.ADA;
import static io.github.intercomkit.sample.DemoCustomers.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.sample.DemoCustomers.DemoCustomer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "intercom.secret=" + OrchardHttpTest.SECRET)
class OrchardHttpTest {
    static final String SECRET = "not-a-real-secret";

    @Value("${local.server.port}")
    int port;

    @Autowired
    Messenger messenger;

    @Autowired
    Customers customers;

    @Autowired
    Shop shop;

    PageClient page;

    @BeforeEach
    void openThePage() {
        page = new PageClient(port);
        page.get("/");
    }

    @Test
    void aVisitorIsBootedWithTheWorkspaceAlone() {
        HttpResponse<String> boot = page.get("/api/boot");

        assertThat(boot.statusCode()).isEqualTo(200);
        assertThat(boot.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(boot.body())
                .isEqualTo("{\"app_id\":\"k8w2v7qz\",\"custom_launcher_selector\":\"#messenger\"}")
                .isEqualTo(messenger.bootVisitor().toJson());
    }

    @Test
    void aVisitorOpensNoSession() {
        page.get("/api/boot");
        page.get("/api/apples");

        assertThat(page.sessionId()).isEmpty();
    }

    @Test
    void aCustomerIsBootedWithIdentityProofAndAttributes() {
        signIn(ADA);

        HttpResponse<String> boot = page.get("/api/boot");

        Map<String, Object> settings = PageClient.json(boot);
        assertThat(settings.keySet())
                .containsExactly(
                        "app_id",
                        "custom_launcher_selector",
                        "user_id",
                        "email",
                        "user_hash",
                        "name",
                        "created_at",
                        "company",
                        "apples",
                        "loyalty_tier");
        assertThat(settings)
                .containsEntry("email", ADA.email())
                .containsEntry("name", ADA.name())
                .containsEntry("created_at", 1709285400)
                .containsEntry(
                        "company",
                        Map.of(
                                "company_id",
                                "brookside",
                                "name",
                                ADA.company(),
                                "plan",
                                ADA.plan(),
                                "monthly_spend",
                                240,
                                "created_at",
                                1700467200));
        assertThat(UserHash.withSecret(SECRET)
                        .verify((String) settings.get("user_id"), (String) settings.get("user_hash")))
                .isTrue();
        assertThat(boot.body()).isEqualTo(shop.boot(ADA.email()).toJson());
    }

    @Test
    void eachCustomerIsToldOfTheirOwn() {
        signIn(ADA);
        PageClient another = new PageClient(port);
        another.get("/");
        another.signIn(GRACE.email(), GRACE.password());

        assertThat(PageClient.json(page.get("/api/boot"))).containsEntry("email", ADA.email());
        assertThat(PageClient.json(another.get("/api/boot"))).containsEntry("email", GRACE.email());
    }

    @Test
    void anAppleIsToldAsTheDifference() {
        signIn(ADA);
        Map<String, Object> settings = PageClient.json(page.get("/api/boot"));
        int before = applesOf(ADA);

        for (int bought = 1; bought <= 2; bought++) {
            HttpResponse<String> update = page.post("/api/apples");

            assertThat(update.statusCode()).isEqualTo(200);
            assertThat(update.body())
                    .isEqualTo(
                            "{\"user_id\":\"%s\",\"email\":\"%s\",\"user_hash\":\"%s\",\"apples\":%d}",
                            settings.get("user_id"), settings.get("email"), settings.get("user_hash"), before + bought);
            assertThat(applesOf(ADA)).isEqualTo(before + bought);
        }
    }

    @Test
    void purchasesAtOnceAreAllCounted() {
        signIn(GRACE);
        int before = applesOf(GRACE);

        List<Object> told = IntStream.range(0, 8)
                .parallel()
                .mapToObj(purchase -> PageClient.json(page.post("/api/apples")).get("apples"))
                .toList();

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(before + 1, before + 8).boxed().toList());
        assertThat(applesOf(GRACE)).isEqualTo(before + 8);
    }

    @Test
    void afterSigningOutThereIsAVisitorAgain() {
        signIn(ADA);
        int before = applesOf(ADA);

        assertThat(page.post("/api/sign-out").statusCode()).isEqualTo(204);

        assertThat(page.get("/api/boot").body())
                .isEqualTo(messenger.bootVisitor().toJson());
        assertThat(page.post("/api/apples").statusCode()).isEqualTo(401);
        assertThat(applesOf(ADA)).isEqualTo(before);
    }

    @Test
    void signingInChangesTheSessionAndTheCsrfToken() {
        String visitorsToken = page.csrfToken();
        signIn(ADA);
        String firstSession = page.sessionId();
        assertThat(page.csrfToken()).isNotEmpty().isNotEqualTo(visitorsToken);

        signIn(GRACE);

        assertThat(page.sessionId()).isNotEmpty().isNotEqualTo(firstSession);
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThat(page.signIn(ADA.email(), "conference").statusCode()).isEqualTo(401);
        assertThat(page.signIn("nobody@brookside.example", ADA.password()).statusCode())
                .isEqualTo(401);
        assertThat(page.get("/api/boot").body())
                .isEqualTo(messenger.bootVisitor().toJson());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/apples", "/api/sign-out"})
    void withoutTheCsrfTokenNothingChanges(String path) {
        signIn(ADA);
        int before = applesOf(ADA);

        assertThat(page.postWithoutCsrfToken(path).statusCode()).isEqualTo(403);
        assertThat(page.post(path, "0f9e8d7c-0000-0000-0000-000000000000", Map.of())
                        .statusCode())
                .isEqualTo(403);

        assertThat(applesOf(ADA)).isEqualTo(before);
        assertThat(PageClient.json(page.get("/api/boot"))).containsEntry("email", ADA.email());
    }

    @Test
    void signingInNeedsTheCsrfTokenToo() {
        Map<String, String> form = Map.of("username", ADA.email(), "password", ADA.password());

        assertThat(page.post("/api/sign-in", "wrong", form).statusCode()).isEqualTo(403);
        assertThat(page.get("/api/boot").body())
                .isEqualTo(messenger.bootVisitor().toJson());
    }

    @Test
    void aVisitorCannotBuy() {
        assertThat(page.post("/api/apples").statusCode()).isEqualTo(401);
    }

    @Test
    void payloadsAreNotStored() {
        assertThat(cacheControl(page.get("/api/boot"))).isEqualTo("no-store");
        signIn(ADA);
        assertThat(cacheControl(page.get("/api/boot"))).isEqualTo("no-store");
        assertThat(cacheControl(page.post("/api/apples"))).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/account", "/about"})
    void everyRouteOfThePageIsServed(String route) {
        HttpResponse<String> answer = page.get(route);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'self';");
        assertThat(answer.body()).contains("What Intercom is told");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app.js",
                "/api.js",
                "/messenger.js",
                "/panel.js",
                "/session.js",
                "/view.js",
                "/style.css",
                "/favicon.svg"
            })
    void thePageHasItsFiles(String file) {
        assertThat(page.get(file).statusCode()).isEqualTo(200);
    }

    @Test
    void theSecretStaysOnTheServer() {
        signIn(ADA);

        assertThat(page.get("/api/demo").body() + page.get("/api/boot").body()).doesNotContain(SECRET);
    }

    private void signIn(DemoCustomer customer) {
        assertThat(page.signIn(customer.email(), customer.password()).statusCode())
                .isEqualTo(204);
    }

    private int applesOf(DemoCustomer customer) {
        return customers.findByEmail(customer.email()).orElseThrow().getApples();
    }

    private static String cacheControl(HttpResponse<String> response) {
        return String.join("\n", response.headers().allValues("Cache-Control"));
    }
}
