package shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "INTERCOM_SECRET=q1w2e3r4")
class GettingStartedTest {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @Value("${local.server.port}")
    int port;

    @Test
    void thePageFindsTheClient() throws Exception {
        assertThat(get("/").body()).contains("import { intercom } from '/intercomkit/client.js';", "intercom.start();");
        HttpResponse<String> client = get("/intercomkit/client.js");
        assertThat(client.body()).contains("export const intercom");
        assertThat(client.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
    }

    @Test
    void theShopAnswersAsTheGuideShows() throws Exception {
        get("/");
        assertThat(step("pageLoaded").body()).matches(answerInGuide(0));

        assertThat(get("/login").body()).contains("name=\"username\"");
        assertThat(postForm("/login", "username=ada@example.com&password=pippin")
                        .statusCode())
                .isEqualTo(302);
        get("/");
        assertThat(step("pageLoaded").body()).matches(answerInGuide(1));
        assertThat(step("routeChanged").body()).contains("\"calls\":[[\"update\"]]");
        assertThat(step("userChanged").body()).as("nothing changed").contains("\"calls\":[]");

        assertThat(get("/logout").body()).contains("action=\"/logout\"");
        HttpResponse<String> signOut = postForm("/logout", "");
        assertThat(signOut.statusCode()).isEqualTo(302);
        assertThat(signOut.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.matches("intercom-session-k8w2v7qz=;.*"));
        get("/");
        assertThat(step("pageLoaded").body()).matches(answerInGuide(2));
    }

    @Test
    void aStepWithoutTheTokenIsRefusedAndBringsOne() throws Exception {
        assertThat(step("pageLoaded").statusCode()).isEqualTo(403);
        assertThat(step("pageLoaded").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> step(String step) throws Exception {
        return post("/intercomkit/session", "application/json", "{\"step\":\"" + step + "\"}");
    }

    private HttpResponse<String> postForm(String path, String form) throws Exception {
        return post(path, "application/x-www-form-urlencoded", form);
    }

    /** A pattern for the JSON in the guide, in which an ellipsis is any text. */
    private static String answerInGuide(int index) throws Exception {
        try (InputStream in = GettingStartedTest.class.getResourceAsStream("/answer-" + index + ".json")) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .replaceAll("\n *", "");
            return Stream.of(json.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        String token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
        return browser.send(
                request(path)
                        .header("X-XSRF-TOKEN", token)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
