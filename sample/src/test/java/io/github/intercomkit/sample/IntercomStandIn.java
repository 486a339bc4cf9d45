package io.github.intercomkit.sample;

import static java.util.Objects.requireNonNull;

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
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for Intercom's servers in one browser. It serves the widget, records each call, and applies the call as Intercom documents:
 * a page makes at most 20 updates in 30 minutes, and boots another person only after a shutdown.
 */
final class IntercomStandIn implements AutoCloseable {
    static final String APP_ID = "k8w2v7qz";
    static final String SECRET = "not-a-real-secret";
    static final String VISITOR = "visitor";

    /**
     * Makes the queued calls, as Intercom's widget does. It posts the calls about a person one after the other, so that they keep their
     * order. Other calls, such as {@code show}, stay in the page.
     */
    private static final String WIDGET = """
            (function () {
              var queued = window.Intercom.q;
              var page = String(Math.random());
              document.cookie = 'intercom-session-%s=1; path=/';
              window.commands = [];
              window.Intercom = function (method) {
                if (['boot', 'update', 'shutdown', 'trackEvent'].indexOf(method) < 0) {
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

    static final String REPEATED = "an update that equals one of the last minute for ";
    static final String BEYOND_LIMIT = "an update beyond the limit for ";

    private static final String NO_PERSON = "no person";
    private static final String PASSWORD = "changeit";
    private static final long HALF_AN_HOUR_NANOS = 30 * 60_000_000_000L;
    private static final long A_MINUTE_NANOS = 60_000_000_000L;

    private final @Nullable HttpsServer server;
    private final UserJwt identity = UserJwt.withSecret(SECRET);
    private final List<Call> calls = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final Map<String, Map<String, Object>> people = new HashMap<>();
    private final Map<String, LoadedPage> pages = new HashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private String cookieOwner = NO_PERSON;

    private IntercomStandIn(@Nullable HttpsServer server) {
        this.server = server;
    }

    static IntercomStandIn start(Path directory) throws IOException, GeneralSecurityException, InterruptedException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(sslContext(directory)));
        IntercomStandIn intercom = new IntercomStandIn(server);
        server.createContext("/widget/" + APP_ID, exchange -> send(exchange, WIDGET));
        server.createContext("/calls/", exchange -> {
            String call = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            intercom.receive(exchange.getRequestURI().getPath(), call);
            send(exchange, "// received");
        });
        server.setExecutor(intercom.threads);
        server.start();
        return intercom;
    }

    /** One that tests tell the calls, without a server. */
    static IntercomStandIn withoutServer() {
        return new IntercomStandIn(null);
    }

    int port() {
        return requireNonNull(server).getAddress().getPort();
    }

    /** All calls so far, the oldest first. */
    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    /** The rules that calls broke: another person without a shutdown, a wrong proof, an update beyond the limit. */
    synchronized List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The attributes of a person. */
    synchronized Map<String, Object> person(String userId) {
        return Map.copyOf(people.getOrDefault(userId, Map.of()));
    }

    /** Records and applies a call. Each page has its own path. */
    synchronized void receive(String path, String json) {
        List<Object> arguments = JsonMapper.shared().readValue(json, new TypeReference<>() {});
        String method = (String) arguments.get(0);
        Map<String, Object> argument =
                arguments.size() == 1 || method.equals("trackEvent") ? Map.of() : object(arguments.get(1));
        LoadedPage page = pages.computeIfAbsent(path, id -> new LoadedPage());
        String person = personIn(argument);
        switch (method) {
            case "boot" -> {
                complainUnless(APP_ID.equals(argument.get("app_id")), "boot of another workspace");
                for (String before : List.of(page.booted, cookieOwner)) {
                    complainUnless(
                            List.of(NO_PERSON, VISITOR, person).contains(before),
                            "boot of " + person + " without a shutdown of " + before);
                }
                page.booted = person;
                page.updatesSinceBoot.clear();
                cookieOwner = person;
                apply(person, argument);
            }
            case "update" -> {
                complainUnless(!page.booted.equals(NO_PERSON), "update before a boot");
                complainUnless(
                        argument.isEmpty() || person.equals(page.booted),
                        "update of " + person + " for " + page.booted);
                String refusal = page.refusalOf(withoutProof(argument));
                if (refusal == null) {
                    apply(person, argument);
                } else {
                    complaints.add(refusal + page.booted);
                }
            }
            case "shutdown" -> {
                page.booted = NO_PERSON;
                cookieOwner = NO_PERSON;
            }
            case "trackEvent" -> complainUnless(!page.booted.equals(NO_PERSON), "an event before a boot");
            default -> complaints.add("unknown method " + method);
        }
        calls.add(new Call(method, method.equals("shutdown") ? NO_PERSON : page.booted, json + claims(argument)));
    }

    private String personIn(Map<String, Object> argument) {
        if (!(argument.get("intercom_user_jwt") instanceof String token)) {
            complainUnless(!argument.containsKey("email"), "a user without a proof");
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

    /** The attributes of an update. A newer proof makes no difference. */
    private static Map<String, Object> withoutProof(Map<String, Object> argument) {
        Map<String, Object> attributes = new HashMap<>(argument);
        if (attributes.remove("intercom_user_jwt") != null) {
            Map<String, Object> signed = object(JsonMapper.shared().readValue(claims(argument), Object.class));
            signed.remove("exp");
            attributes.put("signed", signed);
        }
        return attributes;
    }

    private void apply(String userId, Map<String, Object> argument) {
        Map<String, Object> person = people.computeIfAbsent(userId, id -> new HashMap<>());
        argument.forEach((name, value) -> {
            if (value.equals("")) {
                person.remove(name);
            } else {
                person.put(name, value);
            }
        });
        person.keySet().removeAll(List.of("app_id", "intercom_user_jwt"));
    }

    private void complainUnless(boolean valid, String complaint) {
        if (!valid) {
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
        requireNonNull(server).stop(0);
        threads.shutdown();
    }

    /** An SSL context with a certificate that keytool makes in the directory. */
    private static SSLContext sslContext(Path directory)
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

    /**
     * A call that a page made.
     *
     * @param person the user id of the person after the call, or {@link #VISITOR}
     * @param json the arguments, and the claims of the token
     */
    record Call(String method, String person, String json) {
        @Override
        public String toString() {
            return method.equals("shutdown") ? method : method + " (" + person + ")";
        }
    }

    private static final class LoadedPage {
        private final List<Long> updates = new ArrayList<>();
        private final Map<Map<String, Object>, Long> updatesSinceBoot = new HashMap<>();
        private String booted = NO_PERSON;

        /** Why Intercom drops the update, null if it takes it: at most 20, and none that equals one of the last minute. */
        @Nullable String refusalOf(Map<String, Object> update) {
            long now = System.nanoTime();
            updates.removeIf(earlier -> now - earlier > HALF_AN_HOUR_NANOS);
            Long before = updatesSinceBoot.put(update, now);
            updates.add(now);
            if (updates.size() > 20) {
                return BEYOND_LIMIT;
            }
            return before == null || now - before > A_MINUTE_NANOS ? null : REPEATED;
        }
    }
}
