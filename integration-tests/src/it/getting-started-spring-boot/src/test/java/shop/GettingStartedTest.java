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
    void thePageFindsItsScripts() throws Exception {
        assertThat(get("/").body()).contains("src=\"/intercom.js\"", "src=\"/app.js\"");
        assertThat(get("/app.js").body()).contains("from './steps.js'");
        assertThat(get("/steps.js").body()).contains("export function step(");
        HttpResponse<String> loader = get("/intercom.js");
        assertThat(loader.body()).contains("https://widget.intercom.io/widget/k8w2v7qz");
        assertThat(loader.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
    }

    @Test
    void theShopAnswersAsTheGuideShows() throws Exception {
        get("/");
        assertThat(post("/api/page-loaded", "").body()).matches(answerInGuide(0));
        assertThat(post("/api/apples", "").statusCode()).isEqualTo(401);

        assertThat(get("/login").body()).contains("name=\"username\"");
        HttpResponse<String> signIn = post("/login", "username=ada@example.com&password=pippin");
        assertThat(signIn.headers().firstValue("Location").orElseThrow()).endsWith("/");
        get("/");
        assertThat(post("/api/page-loaded", "").body()).matches(answerInGuide(1));
        assertThat(post("/api/apples", "").body()).matches(answerInGuide(2));
        assertThat(post("/api/route-changed", "").body()).endsWith("\"calls\":[[\"update\"]]}");

        HttpResponse<String> signOut = post("/api/sign-out", "");
        assertThat(signOut.body()).matches(answerInGuide(3));
        assertThat(signOut.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.matches("intercom-session-k8w2v7qz=;.*"));
        assertThat(post("/api/user-changed", "").body())
                .startsWith("{\"customer\":null,")
                .endsWith("[[\"shutdown\"],[\"boot\",{\"app_id\":\"k8w2v7qz\"}]]}");
    }

    /** A pattern for the JSON in the guide, in which an ellipsis is any text. */
    private static String answerInGuide(int index) throws Exception {
        try (InputStream in = GettingStartedTest.class.getResourceAsStream("/answer-" + index + ".json")) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\n *", "");
            return Stream.of(json.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        String token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
        return browser.send(
                request(path)
                        .header("Accept", "application/json")
                        .header("X-XSRF-TOKEN", token)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
