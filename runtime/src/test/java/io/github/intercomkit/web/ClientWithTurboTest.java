package io.github.intercomkit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.web.Sites.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Server-rendered pages that Turbo shows in one window, each with the client's script. */
@Tag("page")
class ClientWithTurboTest extends BrowserTest {
    private static final String START = "<script type=module>import { intercom } from '/intercomkit/client.js';"
            + " window.intercom = intercom; intercom.start();</script>";

    /** Turbo renders late, so that a step from before the page is there is seen. */
    private static final String SLOW_RENDERING = "<script>const frame = window.requestAnimationFrame;"
            + " window.requestAnimationFrame = (render) => setTimeout(() => frame(render), 200);</script>";

    @TempDir
    static Path project;

    private final ShopEndpoint endpoint = new ShopEndpoint();

    @BeforeAll
    static void fetchTurbo() throws Exception {
        NodeJs.installPackages(project);
    }

    @BeforeEach
    void openShop() throws Exception {
        sites.handle(ShopEndpoint.PATH, endpoint);
        sites.put("/intercomkit/client.js", script(ClientTest.CLIENT));
        sites.put("/turbo.js", script(project.resolve("node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "body"})
    void eachVisitIsOneRouteChangeWithTheUserOfTheEndpoint(String place) throws Exception {
        for (String path : List.of("/one", "/two")) {
            sites.put(path, page(path, place));
        }
        browser.get(sites.address("localhost", "/one"));
        browser.executeScript("localStorage.clear()");
        awaitCalls(1);
        browser.executeScript("window.first = true");

        endpoint.signIn("17", 1);
        visit("/two");
        awaitSteps("pageLoaded", "routeChanged");
        awaitCalls(3);
        endpoint.signIn("17", 2);
        visit("/one");
        awaitSteps("pageLoaded", "routeChanged", "routeChanged");
        awaitCalls(5);
        browser.executeScript("history.back()");
        awaitSteps("pageLoaded", "routeChanged", "routeChanged", "routeChanged");
        awaitCalls(7);
        endpoint.signOut();
        visit("/two");
        awaitSteps("pageLoaded", "routeChanged", "routeChanged", "routeChanged", "routeChanged");
        awaitCalls(10);

        assertThat(calls().stream().map(call -> (String) call.get(0)))
                .containsExactly(
                        "boot",
                        "reattach_activator",
                        "boot",
                        "reattach_activator",
                        "update",
                        "reattach_activator",
                        "update",
                        "reattach_activator",
                        "shutdown",
                        "boot");
        assertThat(browser.executeScript("return window.first"))
                .as("the window stays")
                .isEqualTo(true);
    }

    private static void visit(String path) {
        browser.executeScript("Turbo.visit(arguments[0])", path);
    }

    private void awaitSteps(String... steps) throws InterruptedException {
        long end = System.nanoTime() + 15_000_000_000L;
        while (endpoint.steps().size() < steps.length && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        // A step too many would follow at once.
        Thread.sleep(300);
        assertThat(endpoint.steps()).containsExactly(steps);
    }

    private static Answer page(String path, String place) {
        String head = place.equals("head") ? START : "";
        String body = place.equals("body") ? START : "";
        return new Answer(
                "text/html",
                Map.of(),
                "<!DOCTYPE html><html><head><title>Shop</title>" + SLOW_RENDERING
                        + "<script src=\"/turbo.js\"></script>" + head + "</head><body><h1>" + path + "</h1>" + body
                        + "</body></html>");
    }

    private static Answer script(Path file) throws Exception {
        return new Answer("text/javascript", Map.of(), Files.readString(file));
    }
}
