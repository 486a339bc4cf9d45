package io.github.intercomkit.sample;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.intercomkit.identity.UserJwt;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers at the addresses of the widget and of Intercom for one browser, records each call, and applies it as Intercom documents: a
 * page that was loaded is taken 20 updates in 30 minutes, and another person is booted only after a shutdown.
 */
final class IntercomStandIn implements AutoCloseable {
    static final String APP_ID = "k8w2v7qz";
    static final String SECRET = "not-a-real-secret";
    static final String VISITOR = "visitor";

    /** Takes the queue over as the widget does. A call is over when it has been told, so that calls keep their order; what tells
     *  nothing of a person, such as {@code show}, stays in the page. */
    private static final String WIDGET = """
            (function () {
              var queued = window.Intercom.q;
              var page = String(Math.random());
              document.cookie = 'intercom-session-%s=1; path=/';
              window.commands = [];
              window.Intercom = function (method) {
                if (['boot', 'update', 'shutdown'].indexOf(method) < 0) {
                  window.commands.push(method);
                  return;
                }
                var request = new XMLHttpRequest();
                request.open('POST', 'https://api-iam.intercom.io/calls/' + page, false);
                request.send(JSON.stringify(Array.prototype.slice.call(arguments)));
              };
              queued.forEach(function (args) { window.Intercom.apply(null, args); });
            })();
            """.formatted(APP_ID);

    private static final String NOBODY = "nobody";
    private static final String PASSWORD = "changeit";
    private static final long HALF_AN_HOUR = 30 * 60_000_000_000L;
    private static final long A_MINUTE = 60_000_000_000L;

    private final HttpsServer server;
    private final UserJwt identity = UserJwt.withSecret(SECRET);
    private final List<Call> calls = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final Map<String, Map<String, Object>> people = new HashMap<>();
    private final Map<String, LoadedPage> pages = new HashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private String cookieOf = NOBODY;

    private IntercomStandIn(HttpsServer server) {
        this.server = server;
    }

    static IntercomStandIn start(Path directory) throws IOException, GeneralSecurityException, InterruptedException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certified(directory)));
        IntercomStandIn intercom = new IntercomStandIn(server);
        server.createContext("/widget/" + APP_ID, exchange -> send(exchange, WIDGET));
        server.createContext("/calls/", exchange -> {
            String call = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            intercom.take(exchange.getRequestURI().getPath(), call);
            send(exchange, "// taken");
        });
        server.setExecutor(intercom.threads);
        server.start();
        return intercom;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** All calls so far, the oldest first. */
    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    /** What should not have happened: somebody else without a shutdown, a wrong proof, an update that had to be thrown away. */
    synchronized List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What it knows of a person: all but what is no attribute. */
    synchronized Map<String, Object> person(String userId) {
        return Map.copyOf(people.getOrDefault(userId, Map.of()));
    }

    /** A call that a page makes; the path is the page's. */
    synchronized void take(String path, String json) {
        List<Object> arguments = JsonMapper.shared().readValue(json, new TypeReference<>() {});
        String method = (String) arguments.get(0);
        Map<String, Object> argument = arguments.size() == 1 ? Map.of() : object(arguments.get(1));
        LoadedPage page = pages.computeIfAbsent(path, id -> new LoadedPage());
        String who = identified(argument);
        switch (method) {
            case "boot" -> {
                complainUnless(APP_ID.equals(argument.get("app_id")), "boot of another workspace");
                for (String before : List.of(page.present, cookieOf)) {
                    complainUnless(
                            List.of(NOBODY, VISITOR, who).contains(before),
                            "boot of " + who + " while " + before + " was there");
                }
                page.present = who;
                page.sinceBoot.clear();
                cookieOf = who;
                put(who, argument);
            }
            case "update" -> {
                complainUnless(!page.present.equals(NOBODY), "update before a boot");
                complainUnless(
                        argument.isEmpty() || who.equals(page.present), "update of " + who + " for " + page.present);
                if (page.takes(content(argument))) {
                    put(who, argument);
                } else {
                    complaints.add("an update too many of " + page.present);
                }
            }
            case "shutdown" -> {
                page.present = NOBODY;
                cookieOf = NOBODY;
            }
            default -> complaints.add("unknown method " + method);
        }
        calls.add(new Call(method, method.equals("shutdown") ? NOBODY : page.present, json + claims(argument)));
    }

    private String identified(Map<String, Object> argument) {
        if (!(argument.get("intercom_user_jwt") instanceof String token)) {
            complainUnless(!argument.containsKey("email"), "somebody without a proof");
            return VISITOR;
        }
        String userId = (String) object(JsonMapper.shared().readValue(claims(argument), Object.class))
                .get("user_id");
        complainUnless(identity.verify(userId, token), "a wrong proof");
        return userId;
    }

    private static String claims(Map<String, Object> argument) {
        return argument.get("intercom_user_jwt") instanceof String token
                ? new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8)
                : "";
    }

    /** All that an update says; that its proof is a newer one says nothing. */
    private static Map<String, Object> content(Map<String, Object> argument) {
        Map<String, Object> content = new HashMap<>(argument);
        if (content.remove("intercom_user_jwt") != null) {
            Map<String, Object> signed = object(JsonMapper.shared().readValue(claims(argument), Object.class));
            signed.remove("exp");
            content.put("signed", signed);
        }
        return content;
    }

    private void put(String who, Map<String, Object> argument) {
        Map<String, Object> person = people.computeIfAbsent(who, id -> new HashMap<>());
        argument.forEach((name, value) -> {
            if (value.equals("")) {
                person.remove(name);
            } else {
                person.put(name, value);
            }
        });
        person.keySet().removeAll(List.of("app_id", "custom_launcher_selector", "intercom_user_jwt"));
    }

    private void complainUnless(boolean right, String complaint) {
        if (!right) {
            complaints.add(complaint);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object json) {
        return (Map<String, Object>) json;
    }

    private static void send(HttpExchange exchange, String script) throws IOException {
        byte[] body = script.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/javascript; charset=utf-8");
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
        // A browser does not repeat a POST over a connection that this server closes while it is idle.
        exchange.getResponseHeaders().set("Connection", "close");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private static SSLContext certified(Path directory)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path store = directory.resolve("intercom.p12");
        Path log = directory.resolve("keytool.log");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=widget.intercom.io",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (keytool.waitFor() != 0) {
            throw new IOException(Files.readString(log));
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

    /** A call, who was there after it, and all that it said, also within the proof. */
    record Call(String method, String who, String said) {
        @Override
        public String toString() {
            return method + " (" + who + ")";
        }
    }

    private static final class LoadedPage {
        private final List<Long> updates = new ArrayList<>();
        private final Map<Map<String, Object>, Long> sinceBoot = new HashMap<>();
        private String present = NOBODY;

        /** No more than 20, and not the same of the same session again. */
        boolean takes(Map<String, Object> update) {
            long now = System.nanoTime();
            updates.removeIf(earlier -> now - earlier > HALF_AN_HOUR);
            Long before = sinceBoot.put(update, now);
            updates.add(now);
            return updates.size() <= 20 && (before == null || now - before > A_MINUTE);
        }
    }
}
