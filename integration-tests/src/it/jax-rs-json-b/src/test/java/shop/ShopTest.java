package shop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.SeBootstrap;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server of Jakarta REST with JSON-B and without Jackson, asked as a browser does. */
class ShopTest {
    private static SeBootstrap.Instance server;
    private static URI address;

    @BeforeAll
    static void start() throws Exception {
        SeBootstrap.Configuration configuration = SeBootstrap.Configuration.builder()
                .host("localhost")
                .port(freePort())
                .build();
        server = SeBootstrap.start(new ShopApplication(), configuration)
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);
        address = server.configuration().baseUriBuilder().build();
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    @Test
    void aPayloadCallsAndAnEventAreTheirJsonThatNoCacheStores() throws Exception {
        String ada = Shop.signIn();
        String boot = Shop.CUSTOMERS.boot(Shop.signedIn(ada)).toJson();

        assertThat(boot).contains("\"user_hash\":", "\"apples\":1");
        assertJson(get("boot", ada), boot);
        assertJson(get("calls", ada), "[[\"boot\"," + boot + "]]");
        assertJson(get("event", ada), "{\"event_name\":\"ordered-apples\",\"metadata\":{\"apples\":3}}");
    }

    @Test
    void insideARecordJsonBRefusesThemWithTheWayOut() throws Exception {
        String ada = Shop.signIn();

        HttpResponse<String> payload = get("answer", ada);
        assertThat(payload.statusCode()).as(payload.body()).isEqualTo(500);
        assertThat(payload.body()).contains("Put payload.toMap() in its place").doesNotContain("user_hash");
        HttpResponse<String> calls = get("answer-with-calls", ada);
        assertThat(calls.statusCode()).as(calls.body()).isEqualTo(500);
        assertThat(calls.body()).contains("Put calls.toList() in their place").doesNotContain("user_hash");
        HttpResponse<String> map = get("answer-with-map", ada);
        assertThat(map.statusCode()).as(map.body()).isEqualTo(200);
        assertThat(map.body())
                .isEqualTo("{\"apples\":1,\"intercom\":"
                        + Shop.CUSTOMERS.boot(Shop.signedIn(ada)).toJson() + "}");
    }

    @Test
    void aUserIsBootedChangesAndSignsOut() throws Exception {
        Page page = new Page();
        assertThat(page.step("pageLoaded", null)).isEqualTo("[[\"boot\",{\"app_id\":\"k8w2v7qz\"}]]");

        String ada = Shop.signIn();
        assertThat(page.step("userChanged", ada))
                .startsWith("[[\"boot\",")
                .contains("\"user_id\":\"17\"", "\"apples\":1");
        Shop.buyApple(ada);
        assertThat(page.step("userChanged", ada)).startsWith("[[\"update\",").contains("\"apples\":2");
        assertThat(page.step("userChanged", ada)).as("nothing changed").isEqualTo("[]");

        assertThat(page.step("signedOut", ada)).isEqualTo("[[\"shutdown\"],[\"boot\",{\"app_id\":\"k8w2v7qz\"}]]");
        Shop.signOut(ada);
        assertThat(page.step("pageLoaded", ada)).doesNotContain("user_id");
    }

    @Test
    void whatNoPageOfTheShopSendsIsRefused() throws Exception {
        String body = "{\"step\":\"pageLoaded\"}";

        assertThat(send(request("intercomkit/session", null)
                                .header("Content-Type", "application/json")
                                .header("Origin", "https://elsewhere.example")
                                .POST(BodyPublishers.ofString(body)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(request("intercomkit/session", null)
                                .header("Content-Type", "application/json")
                                .header("Origin", "http://localhost:" + address.getPort())
                                .POST(BodyPublishers.ofString(body)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(request("intercomkit/session", null)
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString(body)))
                        .statusCode())
                .isEqualTo(415);
        assertThat(get("intercomkit/session", null).statusCode()).isEqualTo(405);
    }

    private static void assertJson(HttpResponse<String> response, String json) {
        assertThat(response.body()).isEqualTo(json);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    private static HttpResponse<String> get(String path, String authorization) throws Exception {
        return send(request(path, authorization).GET());
    }

    private static HttpRequest.Builder request(String path, String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("/" + path));
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static int freePort() throws Exception {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A page that keeps the sealed state, as the client does. */
    private static final class Page {
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
