package io.github.intercomkit.sample;

import static io.github.intercomkit.sample.DemoCustomers.ADA;
import static io.github.intercomkit.sample.DemoCustomers.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.sample.DemoCustomers.DemoCustomer;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"INTERCOM_APP_ID=q3x9live", "INTERCOM_REGION=eu", "INTERCOM_SECRET=" + OrchardHttpTest.SECRET})
@ExtendWith(OutputCaptureExtension.class)
class OrchardHttpTest {
    static final String SECRET = "not-a-real-secret";

    @Value("${local.server.port}")
    int port;

    @Autowired
    Customers customers;

    PageClient page;

    @BeforeEach
    void openThePage() {
        page = new PageClient(port);
        page.get("/");
    }

    @Test
    void aVisitorIsBootedWithTheWorkspaceAlone() {
        HttpResponse<String> answer = page.step("pageLoaded");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body())
                .endsWith(
                        "\"calls\":[[\"boot\",{\"app_id\":\"q3x9live\",\"api_base\":\"https://api-iam.eu.intercom.io\"}]],\"answer\":1}");
        assertThat(page.get("/api/me").body()).isEqualTo("{\"customer\":null}");
    }

    @Test
    void aCustomerIsBootedWithProofAndAttributes() {
        signIn(ADA);

        Map<String, Object> settings = argument(page.step("userChanged"), "shutdown", "boot");

        assertThat(settings.keySet())
                .containsExactly(
                        "app_id",
                        "api_base",
                        "email",
                        "intercom_user_jwt",
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
        assertThat(UserJwt.withSecret(SECRET).verify("1", (String) settings.get("intercom_user_jwt")))
                .isTrue();
    }

    @Test
    void eachCustomerIsBootedWithTheirOwnAttributes() {
        signIn(ADA);
        PageClient another = new PageClient(port);
        another.get("/");
        another.signIn(GRACE.email(), GRACE.password());

        assertThat(argument(page.step("pageLoaded"), "boot")).containsEntry("email", ADA.email());
        assertThat(argument(another.step("pageLoaded"), "boot")).containsEntry("email", GRACE.email());
    }

    @Test
    void anAppleIsAnUpdateWithTheChangedAttribute() {
        signIn(ADA);
        page.step("pageLoaded");
        int before = applesOf(ADA);

        for (int bought = 1; bought <= 2; bought++) {
            HttpResponse<String> answer = page.post("/api/apples");

            HttpResponse<String> calls = page.step("userChanged");
            assertThat(methods(calls)).containsExactly("update", "trackEvent");
            assertThat(PageClient.argument(calls, "update"))
                    .containsOnlyKeys("email", "intercom_user_jwt", "apples")
                    .containsEntry("email", ADA.email())
                    .containsEntry("apples", before + bought);
            assertThat(PageClient.json(answer).get("customer"))
                    .asInstanceOf(InstanceOfAssertFactories.MAP)
                    .containsEntry("apples", before + bought);
            assertThat(applesOf(ADA)).isEqualTo(before + bought);
        }
    }

    @Test
    void purchasesAtOnceAreAllCountedAndEachNumberIsSentOnce() {
        signIn(GRACE);
        page.step("pageLoaded");
        int before = applesOf(GRACE);

        List<Object> sent = IntStream.range(0, 8)
                .parallel()
                .mapToObj(purchase -> {
                    page.post("/api/apples");
                    return PageClient.calls(page.step("userChanged"));
                })
                .flatMap(List::stream)
                .filter(call -> call.get(0).equals("update"))
                .map(call -> ((Map<?, ?>) call.get(1)).get("apples"))
                .map(Object.class::cast)
                .toList();

        assertThat(sent)
                .as("one update may hold two purchases")
                .contains(before + 8)
                .doesNotHaveDuplicates();
        assertThat(applesOf(GRACE)).isEqualTo(before + 8);
        assertThat(methods(page.step("userChanged"))).isEmpty();
    }

    @Test
    void aCustomerWhoseAttributesAreRefusedCanStillBuy(CapturedOutput output) {
        Company nameless = new Company("nameless", " ", "Grove", 1, Instant.EPOCH);
        String email = "tim@nameless.example";
        Customer ada = customers.findByEmail(ADA.email()).orElseThrow();
        customers.save(new Customer(email, "Tim", ada.getPasswordHash(), Instant.EPOCH, 3, nameless));
        assertThat(page.signIn(email, ADA.password()).statusCode()).isEqualTo(204);

        HttpResponse<String> loaded = page.step("pageLoaded");
        HttpResponse<String> bought = page.post("/api/apples");

        assertThat(List.of(loaded.statusCode(), bought.statusCode())).containsOnly(200);
        assertThat(argument(loaded, "boot")).as("a visitor's").containsOnlyKeys("app_id", "api_base");
        assertThat(customers.findByEmail(email).orElseThrow().getApples()).isEqualTo(4);
        assertThat(output.getAll())
                .contains("The user is not sent to Intercom", "company")
                .doesNotContain(email);
    }

    @Test
    void aRouteChangeIsAPing() {
        page.step("pageLoaded");

        assertThat(page.step("routeChanged").body()).contains("\"calls\":[[\"update\"]]");
    }

    @Test
    void afterASignOutThePageBootsAVisitor() {
        signIn(ADA);
        int before = applesOf(ADA);

        HttpResponse<String> signOut = page.post("/api/sign-out");

        assertThat(signOut.body()).startsWith("[[\"shutdown\"],[\"boot\",{\"app_id\":");
        assertThat(signOut.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("intercom-session-q3x9live=; Path=/; Max-Age=0"));
        page.get("/");
        assertThat(argument(page.step("pageLoaded"), "boot")).doesNotContainKey("email");
        assertThat(page.post("/api/apples").statusCode()).isEqualTo(401);
        assertThat(applesOf(ADA)).isEqualTo(before);
    }

    @Test
    void theAnswerToASignOutSetsTheCsrfTokenOfTheNextRequest() {
        signIn(ADA);
        String usersToken = page.csrfToken();

        page.post("/api/sign-out");

        assertThat(page.csrfToken()).isNotEmpty().isNotEqualTo(usersToken);
        assertThat(page.step("pageLoaded").statusCode()).isEqualTo(200);
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
        assertThat(page.signIn("unknown@brookside.example", ADA.password()).statusCode())
                .isEqualTo(401);
        assertThat(argument(page.step("pageLoaded"), "boot")).doesNotContainKey("email");
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
        assertThat(argument(page.step("pageLoaded"), "boot")).containsEntry("email", ADA.email());
    }

    @Test
    void signingInNeedsTheCsrfTokenToo() {
        Map<String, String> form = Map.of("username", ADA.email(), "password", ADA.password());

        assertThat(page.post("/api/sign-in", "wrong", form).statusCode()).isEqualTo(403);
        assertThat(argument(page.step("pageLoaded"), "boot")).doesNotContainKey("email");
    }

    @Test
    void aVisitorCannotBuy() {
        assertThat(page.post("/api/apples").statusCode()).isEqualTo(401);
    }

    @Test
    void noCacheStoresAnswers() {
        assertThat(cacheControl(page.step("pageLoaded"))).contains("no-store");
        signIn(ADA);
        assertThat(cacheControl(page.post("/api/apples"))).contains("no-store");
        assertThat(cacheControl(page.post("/api/sign-out"))).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/account", "/about"})
    void everyRouteOfThePageIsServed(String route) {
        HttpResponse<String> answer = page.get(route);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'self';")
                .contains("script-src 'self' https://app.intercom.io https://widget.intercom.io");
        assertThat(answer.body()).contains("Calls to Intercom");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app.js",
                "/intercomkit/client.js",
                "/intercomkit/client.d.ts",
                "/api.js",
                "/panel.js",
                "/view.js",
                "/style.css",
                "/favicon.svg"
            })
    void theFilesOfThePageAreServed(String file) {
        assertThat(page.get(file).statusCode()).isEqualTo(200);
    }

    @Test
    void theSecretStaysOnTheServer() {
        signIn(ADA);

        assertThat(page.get("/api/demo").body() + page.step("pageLoaded").body())
                .doesNotContain(SECRET);
    }

    private void signIn(DemoCustomer customer) {
        assertThat(page.signIn(customer.email(), customer.password()).statusCode())
                .isEqualTo(204);
    }

    private int applesOf(DemoCustomer customer) {
        return customers.findByEmail(customer.email()).orElseThrow().getApples();
    }

    private static Map<String, Object> argument(HttpResponse<String> answer, String... methods) {
        assertThat(methods(answer)).containsExactly((Object[]) methods);
        return PageClient.argument(answer);
    }

    private static List<Object> methods(HttpResponse<String> answer) {
        return PageClient.calls(answer).stream().map(call -> call.get(0)).toList();
    }

    private static String cacheControl(HttpResponse<String> response) {
        return String.join("\n", response.headers().allValues("Cache-Control"));
    }
}
