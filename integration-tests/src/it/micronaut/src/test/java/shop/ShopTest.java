package shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Micronaut with its default serialization, asked as a browser does. */
class ShopTest {
    private static EmbeddedServer server;
    private static CustomerIntercomSerializer customers;
    private static Shop shop;
    private static int port;

    @BeforeAll
    static void start() {
        server = ApplicationContext.run(EmbeddedServer.class);
        port = server.getPort();
        customers = server.getApplicationContext().getBean(CustomerIntercomSerializer.class);
        shop = server.getApplicationContext().getBean(Shop.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aPayloadCallsAndAnEventAreTheirJson() throws Exception {
        String ada = post("sign-in", null);
        String boot = customers
                .boot(shop.signedIn(ada))
                .with("share", 0.5)
                .with("vip", true)
                .toJson();

        assertThat(boot).contains("\"user_hash\":", "\"apples\":1");
        assertJson(get("boot", ada), boot);
        assertJson(get("payload", ada), boot);
        assertJson(get("calls", ada), "[[\"boot\"," + boot + "]]");
        assertJson(get("event", ada), "{\"event_name\":\"ordered-apples\",\"metadata\":{\"apples\":3}}");
    }

    @Test
    void insideARecordTheyAreTheirJson() throws Exception {
        String ada = post("sign-in", null);
        String boot = customers
                .boot(shop.signedIn(ada))
                .with("share", 0.5)
                .with("vip", true)
                .toJson();

        assertJson(
                get("answer", ada),
                "{\"apples\":1,\"boot\":" + boot + ",\"payload\":" + boot + ",\"calls\":[[\"boot\"," + boot + "]]"
                        + ",\"more\":[[[\"shutdown\"]]]}");
    }

    @Test
    void aUserIsBootedChangesAndSignsOut() throws Exception {
        Page page = new Page();
        assertThat(page.step("pageLoaded", null)).isEqualTo("[[\"boot\",{\"app_id\":\"k8w2v7qz\"}]]");

        String ada = post("sign-in", null);
        assertThat(page.step("userChanged", ada))
                .startsWith("[[\"boot\",")
                .contains("\"user_id\":\"17\"", "\"apples\":1");
        post("apples", ada);
        assertThat(page.step("userChanged", ada)).startsWith("[[\"update\",").contains("\"apples\":2");

        assertThat(page.step("signedOut", ada)).isEqualTo("[[\"shutdown\"],[\"boot\",{\"app_id\":\"k8w2v7qz\"}]]");
        post("sign-out", ada);
        assertThat(page.step("pageLoaded", ada)).doesNotContain("user_id");
    }

    @Test
    void whatNoPageOfTheShopSendsIsRefused() throws Exception {
        assertThat(send(request("intercomkit/session", null)
                                .header("Content-Type", "application/json")
                                .header("Origin", "https://elsewhere.example")
                                .POST(BodyPublishers.ofString("{\"step\":\"pageLoaded\"}")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("intercomkit/session", null).statusCode()).isEqualTo(405);
    }

    private String post(String path, String authorization) throws Exception {
        HttpResponse<String> response = send(request(path, authorization).POST(BodyPublishers.noBody()));
        assertThat(response.statusCode()).isBetween(200, 204);
        return response.body();
    }

    private static void assertJson(HttpResponse<String> response, String json) {
        assertThat(response.body()).isEqualTo(json);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
    }

    private HttpResponse<String> get(String path, String authorization) throws Exception {
        return send(request(path, authorization).GET());
    }

    private HttpRequest.Builder request(String path, String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/" + path));
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    /** A page that keeps the sealed state, as the client does. */
    private final class Page {
        private static final Pattern ANSWER = Pattern.compile(
                "\\{\"for\":(\".*?\"),\"calls\":(.*?),(?:\"renewInSeconds\":\\d+,)?\"answer\":(\\d+),\"state\":(\".*?\")}");

        private String state = "";

        /** Makes a step, and returns its calls. */
        String step(String step, String authorization) throws Exception {
            HttpResponse<String> response = send(request("intercomkit/session", authorization)
                    .header("Content-Type", "application/json")
                    .header("Sec-Fetch-Site", "same-origin")
                    .POST(BodyPublishers.ofString("{\"step\":\"" + step + "\"" + state + "}")));
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
            Matcher answer = ANSWER.matcher(response.body());
            assertThat(answer.matches()).as(response.body()).isTrue();
            state = ",\"for\":" + answer.group(1) + ",\"answer\":" + answer.group(3) + ",\"state\":" + answer.group(4);
            return answer.group(2);
        }
    }
}
