package io.github.intercomkit.sample;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.intercomkit.BootPayload;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.sample.ShopIntercom.Call;
import io.github.intercomkit.web.MessengerPage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.chrome.ChromeDriver;

/** Server-rendered pages that Turbo shows without a page load. */
@Tag("page")
class TurboTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    static Path project;

    @TempDir
    Path directory;

    private final Messenger messenger = Messenger.builder(ShopIntercom.APP_ID)
            .identityVerification(UserJwt.withSecret(ShopIntercom.SECRET))
            .build();

    @BeforeAll
    static void fetchTurbo() throws Exception {
        Npm.install(project);
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "body"})
    void eachPageMakesTheCallsForItsPerson(String place) throws Exception {
        HttpServer shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.createContext("/", exchange -> answer(exchange, place));
        shop.start();
        try (ShopIntercom intercom = ShopIntercom.start()) {
            ChromeDriver browser = Chromium.start(directory.resolve("profile"), intercom.port());
            try {
                browser.get("http://localhost:" + shop.getAddress().getPort() + "/1/1");
                browser.executeScript("window.first = true");
                awaitCalls(intercom, "boot (1)");

                visit(browser, "/1/2");
                awaitCalls(intercom, "boot (1)", "update (1)");
                assertThat(intercom.person("1")).containsEntry("apples", 2L);

                visit(browser, "/visitor/0");
                awaitCalls(intercom, "boot (1)", "update (1)", "shutdown", "boot (visitor)");
                visit(browser, "/1/2");
                visit(browser, "/2/7");
                visit(browser, "/1/2");
                awaitLastCalls(intercom, "boot (1)", "shutdown", "boot (2)", "shutdown", "boot (1)");

                browser.executeScript("history.back()");
                awaitPage(browser, "/2/7");
                awaitLastCalls(intercom, "shutdown", "boot (2)", "shutdown", "boot (1)", "update (1)");
                assertThat(intercom.calls().get(intercom.calls().size() - 1).json())
                        .as("a page from Turbo's cache sends no attribute")
                        .isEqualTo("[\"update\"]");

                visit(browser, "/login");
                awaitLastCalls(intercom, "update (1)", "shutdown");
                visit(browser, "/visitor/0");
                awaitLastCalls(intercom, "update (1)", "shutdown", "boot (visitor)");
                visit(browser, "/1/2");
                visit(browser, "/refused");
                awaitLastCalls(intercom, "boot (1)", "shutdown");
                assertThat(intercom.complaints()).isEmpty();
                assertThat(browser.executeScript("return window.first"))
                        .as("the window stays")
                        .isEqualTo(true);
            } finally {
                browser.quit();
            }
        } finally {
            shop.stop(0);
        }
    }

    private static void visit(ChromeDriver browser, String path) {
        browser.executeScript("Turbo.visit(arguments[0])", path);
        awaitPage(browser, path);
    }

    private static void awaitPage(ChromeDriver browser, String path) {
        await().atMost(PATIENCE).until(() -> (boolean) requireNonNull(browser.executeScript(
                "return document.querySelector('h1')?.textContent === arguments[0]"
                        + " && !document.documentElement.hasAttribute('data-turbo-preview')"
                        + " && !document.documentElement.hasAttribute('aria-busy')",
                path)));
    }

    private static void awaitCalls(ShopIntercom intercom, String... calls) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(intercom.calls()).extracting(Call::toString).containsExactly(calls));
    }

    private static void awaitLastCalls(ShopIntercom intercom, String... calls) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(intercom.calls()).extracting(Call::toString).endsWith(calls));
    }

    /** The page of a person with a number of apples: {@code /1/2} is person 1 with two apples. */
    private void answer(HttpExchange exchange, String place) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean isScript = path.equals("/turbo.js");
        String body = isScript
                ? Files.readString(project.resolve("node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js"))
                : page(path, place);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", (isScript ? "text/javascript" : "text/html") + "; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "private, no-store");
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'self'; style-src 'unsafe-inline'; connect-src 'self' https://api-iam.intercom.io;"
                                + " script-src 'self' https://widget.intercom.io "
                                + MessengerPage.of(messenger).loaderHash());
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String page(String path, String place) {
        String tags = switch (path) {
            case "/login" -> "";
            case "/refused" -> MessengerPage.of(messenger).tags(MessengerCalls.none());
            default -> MessengerPage.of(messenger).tags(boot(path.split("/")));
        };
        return """
                <!DOCTYPE html><html><head><title>Shop</title><script src="/turbo.js"></script>%s</head>
                <body><h1>%s</h1>%s</body></html>
                """.formatted(place.equals("head") ? tags : "", path, place.equals("body") ? tags : "");
    }

    private BootPayload boot(String[] parts) {
        if (parts.length < 3 || parts[1].equals("visitor")) {
            return messenger.bootVisitor();
        }
        return new TurboTest_ShopperIntercomSerializer(messenger)
                .boot(new Shopper(parts[1], Integer.parseInt(parts[2])));
    }

    @IntercomUser
    record Shopper(
            @IntercomAttribute("user_id") String id,
            @IntercomAttribute int apples) {}
}
