package io.github.intercomkit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests as the page does: it keeps cookies, and sends the value of the CSRF cookie as a header. */
final class PageClient {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI shop;

    PageClient(int port) {
        shop = URI.create("http://localhost:" + port);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Makes a step, as the client does. */
    HttpResponse<String> step(String step) {
        return send(request("/intercomkit/session")
                .header("Accept", "application/json")
                .header("X-XSRF-TOKEN", csrfToken())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"step\":\"" + step + "\"}")));
    }

    HttpResponse<String> post(String path) {
        return post(path, csrfToken(), Map.of());
    }

    HttpResponse<String> post(String path, String csrfToken, Map<String, String> form) {
        return send(request(path)
                .header("Accept", "application/json")
                .header("X-XSRF-TOKEN", csrfToken)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
    }

    HttpResponse<String> postWithoutCsrfToken(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    HttpResponse<String> signIn(String email, String password) {
        return post("/api/sign-in", csrfToken(), Map.of("username", email, "password", password));
    }

    /** The value of the CSRF cookie, empty if there is none. */
    String csrfToken() {
        return cookie("XSRF-TOKEN");
    }

    String sessionId() {
        return cookie("JSESSIONID");
    }

    static Map<String, Object> json(HttpResponse<String> response) {
        return JSON.readValue(response.body(), new TypeReference<>() {});
    }

    /** The calls of an answer. */
    static List<List<Object>> calls(HttpResponse<String> response) {
        return JSON.convertValue(json(response).get("calls"), new TypeReference<>() {});
    }

    /** The argument of the last call of an answer. */
    static Map<String, Object> argument(HttpResponse<String> response) {
        List<List<Object>> calls = calls(response);
        return JSON.convertValue(calls.get(calls.size() - 1).get(1), new TypeReference<>() {});
    }

    /** The argument of the only call of that method. */
    static Map<String, Object> argument(HttpResponse<String> response, String method) {
        List<List<Object>> found = calls(response).stream()
                .filter(call -> call.get(0).equals(method))
                .toList();
        assertThat(found).as(method).hasSize(1);
        return JSON.convertValue(found.get(0).get(1), new TypeReference<>() {});
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(shop.resolve(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
