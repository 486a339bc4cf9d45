package io.github.intercomkit.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that the client does not make. None of them creates an HTTP session, and none fails the servlet. */
@ParameterizedClass
@EnumSource(Container.Kind.class)
class RefusedRequestsTest {
    private static final String STEP = "{\"step\":\"pageLoaded\"}";

    private final Container.Kind kind;
    private final Shop shop = new Shop();
    private Container container;
    private Browser browser;

    RefusedRequestsTest(Container.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() throws Exception {
        container = kind.start(shop);
        browser = new Browser(container);
    }

    @AfterEach
    void stop() throws Exception {
        assertThat(shop.httpSessions).isEmpty();
        container.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "PROPFIND"})
    void onlyAPostIsAnswered(String method) throws Exception {
        HttpResponse<String> answer =
                browser.send(browser.request("pageLoaded").method(method, BodyPublishers.ofString(STEP)));

        assertRefused(answer, 405);
        assertThat(answer.headers().allValues("Allow")).containsExactly("POST");
    }

    /** Tomcat answers it itself, with the methods that it would let through. */
    @Test
    void aTraceDoesNotReturnTheRequest() throws Exception {
        HttpResponse<String> answer = browser.send(browser.request("pageLoaded")
                .method("TRACE", BodyPublishers.noBody())
                .header("X-Secret", "secret-value"));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).doesNotContain("secret-value");
    }

    @Test
    void aPageOfAnotherOriginIsRefused() throws Exception {
        HttpRequest.Builder crossSite = browser.request("pageLoaded").setHeader("Sec-Fetch-Site", "cross-site");
        HttpRequest.Builder otherOrigin = HttpRequest.newBuilder(
                        browser.request("pageLoaded").build(), (name, value) -> !name.startsWith("Sec-"))
                .header("Origin", "https://evil.example");

        assertRefused(browser.send(crossSite), 403);
        assertRefused(browser.send(otherOrigin), 403);
    }

    @Test
    void aFormIsRefused() throws Exception {
        assertRefused(
                browser.send(
                        browser.request("pageLoaded").setHeader("Content-Type", "application/x-www-form-urlencoded")),
                415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "null", "{\"step\":\"boot\"}", "{\"step\":{}}", "\u0000", "{\"step\":\"\ud83c\"}"
            })
    void aMalformedBodyIsRefused(String body) throws Exception {
        assertRefused(browser.send(browser.request(MessengerServlet.DEFAULT_PATH, body)), 400);
    }

    @Test
    void aBodyThatIsTooLongIsRefused() throws Exception {
        String body = "{\"step\":\"pageLoaded\",\"state\":\"" + "x".repeat(1_200_000) + "\"}";

        assertRefused(browser.send(browser.request(MessengerServlet.DEFAULT_PATH, body)), 413);
    }

    /** Some containers answer, others close the connection. */
    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 100\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\nZ\r\n"})
    void aBodyThatCannotBeReadMakesNoStep(String length) throws Exception {
        String answer = sent(length + STEP);

        assertThat(answer.lines().limit(1))
                .allSatisfy(status -> assertThat(status).startsWith("HTTP/1.1 400"));
    }

    @Test
    void cookiesInSeveralHeadersAreAllRead() throws Exception {
        shop.customers.put("17", new Customer("17", 1, 4.5));
        shop.withinStep = visitor -> shop.customers.get("17");
        String headers =
                "Content-Length: " + STEP.length() + "\r\nCookie: theme=dark\r\nCookie: intercomkit-user=1\r\n\r\n";

        String answer = sent(headers + STEP);

        assertThat(answer).startsWith("HTTP/1.1 200 ").contains("[[\"shutdown\"],[\"boot\",");
        shop.httpSessions.clear();
    }

    /** The answer to a request whose headers and body end as given, byte for byte. */
    private String sent(String rest) throws IOException {
        String request = "POST " + MessengerServlet.DEFAULT_PATH + " HTTP/1.1\r\nHost: shop.example\r\n"
                + "Connection: close\r\nContent-Type: application/json\r\nSec-Fetch-Site: same-origin\r\n" + rest;
        try (Socket socket =
                new Socket(container.address().getHost(), container.address().getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertRefused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }
}
