package io.github.intercomkit.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.chrome.ChromeDriver;

/** The browser's own protocol: unlike WebDriver it talks to many tabs at once, and to browsers that share nothing. Thread-safe. */
final class DevTools implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_ANSWER_IN_SECONDS = 60;

    private final Map<Long, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final AtomicLong lastId = new AtomicLong();
    private final WebSocket socket;

    private DevTools(HttpClient http, String address) {
        socket = http.newWebSocketBuilder()
                .buildAsync(URI.create(address), new Answers())
                .join();
    }

    static DevTools of(ChromeDriver browser) throws IOException, InterruptedException {
        Map<?, ?> options = (Map<?, ?>) browser.getCapabilities().getCapability("goog:chromeOptions");
        HttpClient http = HttpClient.newHttpClient();
        URI version = URI.create("http://" + options.get("debuggerAddress") + "/json/version");
        String answer = http.send(HttpRequest.newBuilder(version).build(), BodyHandlers.ofString())
                .body();
        return new DevTools(
                http, JSON.readTree(answer).get("webSocketDebuggerUrl").asText());
    }

    /**
     * Sends a command and waits for its result.
     *
     * @param session the tab; null for the browser
     * @throws CommandFailedException if the browser refuses it, such as for a tab that was closed
     */
    JsonNode send(@Nullable String session, String method, Map<String, ?> parameters) {
        return resultOf(start(session, method, parameters));
    }

    /** Sends a command, whose result {@link #resultOf} gives. */
    Command start(@Nullable String session, String method, Map<String, ?> parameters) {
        long id = lastId.incrementAndGet();
        Map<String, Object> command = new HashMap<>(Map.of("id", id, "method", method, "params", parameters));
        if (session != null) {
            command.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        try {
            String text = JSON.writeValueAsString(command);
            synchronized (this) {
                socket.sendText(text, true).join();
            }
            return new Command(id, method, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the result of a command, as {@link #send} does. */
    JsonNode resultOf(Command command) {
        try {
            JsonNode answer = command.answer().get(LONGEST_ANSWER_IN_SECONDS, TimeUnit.SECONDS);
            if (answer.has("error")) {
                throw new CommandFailedException(command.method() + ": " + answer.get("error"));
            }
            return answer.get("result");
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("No answer to " + command.method(), e);
        } finally {
            waiting.remove(command.id());
        }
    }

    /** A command that was sent. */
    record Command(long id, String method, CompletableFuture<JsonNode> answer) {}

    @Override
    public void close() {
        socket.abort();
    }

    static final class CommandFailedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        CommandFailedException(String message) {
            super(message);
        }
    }

    private final class Answers implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            message.append(part);
            if (isLast) {
                receive(message.toString());
                message.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void receive(String text) {
            try {
                JsonNode answer = JSON.readTree(text);
                CompletableFuture<JsonNode> waits =
                        waiting.get(answer.path("id").asLong());
                if (waits != null) {
                    waits.complete(answer);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
