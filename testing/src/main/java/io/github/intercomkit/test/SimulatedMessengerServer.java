package io.github.intercomkit.test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.intercomkit.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/**
 * A {@link SimulatedMessenger} for browser tests (Selenium, Playwright): an https server on the loopback interface that serves the widget's
 * script, and applies the calls that pages make. Its certificate is made for this server by the JDK's {@code keytool}, so that no browser
 * knows it: let the test's browser accept it ({@code acceptInsecureCerts} in Selenium, {@code ignoreHTTPSErrors} in Playwright).
 *
 * <pre>{@code
 * try (SimulatedMessengerServer server = SimulatedMessengerServer.start(intercom)) {
 *     Messenger messenger = Messenger.builder("k8w2v7qz")
 *             .widgetAddress(server.widgetAddress())
 *             .apiBase(server.address())
 *             …
 * }
 * }</pre>
 *
 * <p>With the starter these are the properties {@code intercom.widget-address} and {@code intercom.api-base}. Each loaded page is a page of
 * the simulator, and the calls of a page keep their order. Thread-safe.
 */
public final class SimulatedMessengerServer implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(SimulatedMessengerServer.class.getName());
    private static final String CALLS = "/calls/";

    /** Pages that keep a connection alive would hold the server open for as long. */
    private static final int NO_DELAY = 0;

    private final SimulatedMessenger messenger;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "simulated-messenger");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, SimulatedPage> pages = new LinkedHashMap<>();

    /** Those of the simulator that these pages know. */
    private int resets;

    private SimulatedMessengerServer(SimulatedMessenger messenger, HttpServer server) {
        this.messenger = messenger;
        this.server = server;
    }

    /**
     * Starts a server on any free port.
     *
     * @param messenger what it applies the calls to
     * @return the running server
     * @throws IOException if no port is free, or the JDK has no {@code keytool}
     */
    public static SimulatedMessengerServer start(SimulatedMessenger messenger) throws IOException {
        return start(messenger, 0);
    }

    /**
     * Starts a server.
     *
     * @param messenger what it applies the calls to
     * @param port the port; 0 for any free one
     * @return the running server
     * @throws IOException if the port is taken, or the JDK has no {@code keytool}
     */
    public static SimulatedMessengerServer start(SimulatedMessenger messenger, int port) throws IOException {
        Objects.requireNonNull(messenger, "messenger");
        // Before the port is taken, since it can fail.
        SSLContext certificate = LoopbackCertificate.sslContext();
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate));
        SimulatedMessengerServer started = new SimulatedMessengerServer(messenger, server);
        server.createContext("/widget/" + messenger.appId, started::serveWidget);
        server.createContext(CALLS, started::receive);
        server.setExecutor(started.threads);
        server.start();
        return started;
    }

    /** {@return the port} */
    public int port() {
        return server.getAddress().getPort();
    }

    /** {@return the address, such as {@code https://localhost:38211}, for the {@code apiBase} of the application's {@code Messenger}} */
    public String address() {
        return "https://localhost:" + port();
    }

    /** {@return the address of the widget's script, for the {@code widgetAddress} of the application's {@code Messenger}} */
    public String widgetAddress() {
        return address() + "/widget/" + messenger.appId;
    }

    /** {@return what it applies the calls to} */
    public SimulatedMessenger messenger() {
        return messenger;
    }

    /** {@return the address} */
    @Override
    public String toString() {
        return "SimulatedMessengerServer[" + address() + "]";
    }

    private void serveWidget(HttpExchange exchange) throws IOException {
        try (InputStream script =
                Objects.requireNonNull(SimulatedMessengerServer.class.getResourceAsStream("widget.js"))) {
            String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            send(exchange, 200, text.replace("{app_id}", messenger.appId));
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().substring(CALLS.length());
        SimulatedPage page;
        synchronized (pages) {
            if (resets != messenger.resets()) {
                resets = messenger.resets();
                pages.clear();
            }
            page = pages.computeIfAbsent(id, loaded -> messenger.openPage());
        }
        try {
            List<?> call = (List<?>) Objects.requireNonNull(
                    JsonReader.object(exchange.getRequestBody().readAllBytes()).get("call"), "call");
            page.call((String) call.get(0), call.subList(1, call.size()).toArray());
            send(exchange, 200, "");
        } catch (RuntimeException malformed) {
            page.madeUnreadableCall();
            LOGGER.log(System.Logger.Level.WARNING, "A call of page " + id + " could not be read", malformed);
            send(exchange, 400, "");
        }
    }

    private static void send(HttpExchange exchange, int status, String script) throws IOException {
        byte[] body = script.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/javascript; charset=utf-8");
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
        // A browser does not repeat a POST over a connection that this server closes while it is idle.
        exchange.getResponseHeaders().set("Connection", "close");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Stops the server. What the simulator knows stays. */
    @Override
    public void close() {
        server.stop(NO_DELAY);
        threads.shutdown();
    }
}
