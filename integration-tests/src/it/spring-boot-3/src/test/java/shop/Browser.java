package shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser with cookies of its own, which makes the requests of a page. */
final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;

    /**
     * A browser.
     *
     * @param address the address of the application, with its context path
     */
    Browser(String address) {
        this.address = address;
    }

    String get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** Submits a form with the token against CSRF, which the page of the sign-in has. */
    String post(String path) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("/login"));
        assertThat(token.find()).isTrue();
        return send(request(path).header("X-CSRF-TOKEN", token.group(1)).POST(BodyPublishers.noBody()));
    }

    /** Makes a step as the page's client does. */
    String step(String step) throws IOException, InterruptedException {
        return send(request("/intercomkit/session")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"step\":\"" + step + "\"}")));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Sec-Fetch-Site", "same-origin");
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
