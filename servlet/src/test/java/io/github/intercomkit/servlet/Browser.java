package io.github.intercomkit.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A browser with cookies of its own, which makes requests as the client does. */
final class Browser {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final URI address;
    private final BrowserCookies cookies = new BrowserCookies();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    Browser(Container container) {
        this.address = container.address();
    }

    /** Makes a step that is answered with calls. */
    JsonNode step(String step) throws Exception {
        return answer(send(request(step)));
    }

    /** The methods of the calls that answer a step, such as {@code shutdown boot}. */
    String methods(String step) throws Exception {
        return methods(step(step));
    }

    static String methods(JsonNode answer) {
        List<String> methods = new ArrayList<>();
        answer.get("calls").forEach(call -> methods.add(call.get(0).asText()));
        return String.join(" ", methods);
    }

    /** A step's request, for tests that change it. */
    HttpRequest.Builder request(String step) {
        return request(MessengerServlet.DEFAULT_PATH, "{\"step\":\"" + step + "\"}");
    }

    HttpRequest.Builder request(String path, String body) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> sendLater(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), BodyHandlers.ofString());
    }

    static JsonNode answer(HttpResponse<String> response) throws Exception {
        assertThat(response.statusCode()).isEqualTo(200);
        return MAPPER.readTree(response.body());
    }

    void signIn(String id) throws Exception {
        visit("/sign-in?id=" + id);
    }

    void signOut() throws Exception {
        visit("/sign-out");
    }

    void visit(String path) throws Exception {
        assertThat(send(request(path, "")).statusCode()).isEqualTo(200);
    }

    List<String> cookieNames() {
        return cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::getName)
                .sorted()
                .toList();
    }
}
