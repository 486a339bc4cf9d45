package shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.ConfigurableApplicationContext;

/** A browser that sends its cookies to all nodes. */
final class Browser {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    String post(ConfigurableApplicationContext node, String path) throws IOException, InterruptedException {
        HttpResponse<String> response =
                client.send(request(node, path).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(path + ": " + response.body()).isEqualTo(200);
        return response.body();
    }

    /** The calls that the endpoint answers to a step. */
    String calls(ConfigurableApplicationContext node, String step, String... headers) throws Exception {
        return calls(later(node, step, headers).get());
    }

    CompletableFuture<HttpResponse<String>> later(ConfigurableApplicationContext node, String step, String... headers) {
        HttpRequest.Builder request = request(node, "/intercomkit/session")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"step\":\"" + step + "\"}"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.sendAsync(request.build(), BodyHandlers.ofString());
    }

    static String calls(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceFirst(".*\"calls\":(\\[.*\\]),.*", "$1");
    }

    String sessionId() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("SESSION"))
                .map(HttpCookie::getValue)
                .map(value -> new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private static HttpRequest.Builder request(ConfigurableApplicationContext node, String path) {
        String port = node.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
