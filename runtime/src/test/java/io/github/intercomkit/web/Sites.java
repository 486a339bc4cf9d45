package io.github.intercomkit.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A site over http with the pages of a test, and one over https with a widget that records each call as JSON. */
final class Sites implements AutoCloseable {
    /** Makes the queued calls, as the widget of Intercom does. */
    private static final String RECORDER = """
            (function () {
              var queued = window.Intercom.q;
              window.calls = [];
              window.Intercom = function () {
                window.calls.push(JSON.stringify(Array.prototype.slice.call(arguments)));
              };
              queued.forEach(function (args) { window.Intercom.apply(null, args); });
              window.widget = document.querySelector('script[src]').src;
            })();
            """;

    private static final String PASSWORD = "changeit";

    static {
        // Else each body waits for the browser to acknowledge the headers before it, 40 milliseconds.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer site;
    private final HttpsServer widget;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, HttpHandler> handlers = new ConcurrentHashMap<>();
    private final ExecutorService requests = Executors.newCachedThreadPool();

    private Sites(HttpServer site, HttpsServer widget) {
        this.site = site;
        this.widget = widget;
    }

    static Sites start(Path directory) throws IOException, GeneralSecurityException, InterruptedException {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        HttpServer site = HttpServer.create(anyPort, 0);
        HttpsServer widget = HttpsServer.create(anyPort, 0);
        widget.setHttpsConfigurator(new HttpsConfigurator(contextWithNewKey(directory)));
        Sites sites = new Sites(site, widget);
        site.setExecutor(sites.requests);
        widget.setExecutor(sites.requests);
        site.createContext("/", exchange -> sites.answer(exchange));
        widget.createContext("/widget/", exchange -> sites.answerWidget(exchange));
        site.start();
        widget.start();
        return sites;
    }

    int widgetPort() {
        return widget.getAddress().getPort();
    }

    String address(String host, String path) {
        return "http://" + host + ":" + site.getAddress().getPort() + path;
    }

    /** A path that answers each request anew, or the folder of such paths: it ends with a slash. */
    void handle(String path, HttpHandler handler) {
        handlers.put(path, handler);
    }

    /** What a path of the site, or one of the widget's, answers. */
    void put(String path, Answer answer) {
        answers.put(path, answer);
    }

    private void answerWidget(HttpExchange exchange) throws IOException {
        Answer recorder = new Answer("text/javascript", Map.of(), RECORDER);
        send(exchange, answers.getOrDefault(exchange.getRequestURI().getPath(), recorder));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Answer answer = answers.get(path);
        String folder = path.substring(0, path.indexOf('/', 1) + 1);
        HttpHandler handler = handlers.getOrDefault(path, handlers.get(folder));
        if (handler != null) {
            handler.handle(exchange);
        } else if (answer == null) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        } else {
            send(exchange, answer);
        }
    }

    static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type() + "; charset=utf-8");
        answer.headers().forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        site.stop(0);
        requests.shutdownNow();
        widget.stop(0);
    }

    private static SSLContext contextWithNewKey(Path directory)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path store = directory.resolve("widget.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=widget.intercom.io",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("keytool.log").toFile())
                .start();
        if (keytool.waitFor() != 0) {
            throw new IOException(Files.readString(directory.resolve("keytool.log")));
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    record Answer(String type, Map<String, List<String>> headers, String body) {
        static Answer page(String policy, String body) {
            return new Answer("text/html", Map.of("Content-Security-Policy", List.of(policy)), body);
        }
    }
}
