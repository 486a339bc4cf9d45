package io.github.intercomkit.workspace;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.intercomkit.workspace.text.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A server that answers as Intercom's documentation of data attributes says, with faults before that where a test asks for them. */
final class StandIn implements AutoCloseable {
    /** The only token that it knows. */
    static final String TOKEN = "dG9rOmNhbmFyeS0xYjJjM2Q0";

    private final ObjectNode attributes;
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private volatile String refused = "";
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    StandIn() throws IOException {
        attributes = (ObjectNode) Json.parse(Files.readString(Path.of("src/test/resources/workspace.json")));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** What is answered once in place of the proper answer. */
    interface Fault {
        void answer(HttpExchange exchange) throws IOException;
    }

    static Fault status(int status, String type, String body, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            send(exchange, status, type, body);
        };
    }

    static Fault error(int status, String code) {
        return status(status, "application/json", errors(code));
    }

    void next(Fault... more) {
        faults.addAll(List.of(more));
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Method, path and body of what was asked. */
    List<String> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /** Refuses to make an attribute of that name. */
    void refuseName(String name) {
        refused = name;
    }

    ArrayNode attributesOf(String model) {
        return (ArrayNode) attributes.path(model);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Fault fault;
            synchronized (requests) {
                requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI()
                        + (body.isEmpty() ? "" : " " + body));
                fault = faults.poll();
            }
            if (fault != null) {
                fault.answer(exchange);
            } else if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, 401, "application/json", errors("unauthorized"));
            } else if (exchange.getRequestMethod().equals("POST")) {
                create(exchange, Json.parse(body));
            } else {
                list(exchange);
            }
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        String model = query.contains("model=company") ? "company" : "contact";
        ObjectNode answer = Json.object().put("type", "list");
        answer.set("data", attributes.path(model));
        send(exchange, 200, "application/json; charset=utf-8", Json.compact(answer));
    }

    private void create(HttpExchange exchange, JsonNode asked) throws IOException {
        if (asked.path("name").asString().equals(refused)) {
            send(exchange, 400, "application/json", errors("parameter_invalid"));
            return;
        }
        ObjectNode made = Json.object()
                .put("name", asked.path("name").asString())
                .put("full_name", "custom_attributes." + asked.path("name").asString())
                .put("data_type", asked.path("data_type").asString())
                .put("custom", true)
                .put("archived", false)
                .put("messenger_writable", asked.path("messenger_writable").asBoolean());
        attributesOf(asked.path("model").asString()).add(made);
        send(exchange, 200, "application/json", Json.compact(made));
    }

    /** As Intercom writes them; the message is a text that no output may quote. */
    private static String errors(String code) {
        return "{\"type\":\"error.list\",\"request_id\":\"b1\",\"errors\":[{\"code\":\"" + code + "\",\"message\":\""
                + TOKEN + "\"}]}";
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
