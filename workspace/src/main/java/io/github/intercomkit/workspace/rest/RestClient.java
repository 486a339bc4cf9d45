package io.github.intercomkit.workspace.rest;

import io.github.intercomkit.protocol.RestApi;
import io.github.intercomkit.workspace.text.Json;
import io.github.intercomkit.workspace.text.ToolException;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks the workspace for its attributes, and makes new ones. It waits where Intercom limits requests, and repeats what only
 * reads. Each failure is one line, and no line quotes an answer or the token. Redirects are not followed: the token would be.
 */
public final class RestClient {
    private static final int ATTEMPTS = 3;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final ApiBase base;
    private final AccessToken token;
    private final Duration timeout;
    private final Pause pause;
    private final HttpClient http;

    /** Waits between two attempts. */
    @FunctionalInterface
    public interface Pause {
        /** Waits for that long. */
        void forThat(Duration duration) throws InterruptedException;
    }

    /** A client of one workspace; {@code timeout} is that of one request. */
    public RestClient(ApiBase base, AccessToken token, Duration timeout, ProxySelector proxy, Pause pause) {
        this.base = base;
        this.token = token;
        this.timeout = timeout;
        this.pause = pause;
        this.http = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(proxy)
                .build();
    }

    /** All attributes of people and companies, archived ones too. */
    public List<WorkspaceAttribute> attributes() throws ToolException, InterruptedException {
        List<WorkspaceAttribute> found = new ArrayList<>();
        for (Model model : Model.values()) {
            HttpRequest request = request(RestApi.ATTRIBUTES + "?model=" + model.apiName() + "&include_archived=true")
                    .GET()
                    .build();
            JsonNode data = ask(request, true).path("data");
            if (!data.isArray()) {
                throw new ToolException("The answer of " + base + " has no list of attributes. Is the address right?");
            }
            data.forEach(node -> found.add(WorkspaceAttribute.of(model, node)));
        }
        return found;
    }

    /** Makes an attribute, for ever. */
    public void create(NewAttribute attribute) throws ToolException, InterruptedException {
        ObjectNode body = Json.object()
                .put("name", attribute.name())
                .put("model", attribute.model().apiName())
                .put("data_type", attribute.dataType())
                .put("messenger_writable", attribute.messengerWritable());
        ask(
                request(RestApi.ATTRIBUTES)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(Json.compact(body)))
                        .build(),
                false);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(timeout)
                .header("Authorization", token.header())
                .header("Accept", "application/json")
                .header("Intercom-Version", RestApi.VERSION);
    }

    /** What makes something is repeated only where Intercom did not look at it. */
    private JsonNode ask(HttpRequest request, boolean repeatable) throws ToolException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<String> response =
                        http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                boolean passes = response.statusCode() == TOO_MANY_REQUESTS
                        || (repeatable && response.statusCode() >= FIRST_SERVER_ERROR);
                Duration wait = Failures.waitOf(response, attempt);
                if (!passes || attempt == ATTEMPTS || wait.compareTo(LONGEST_WAIT) > 0) {
                    return Failures.json(response, base);
                }
                pause.forThat(wait);
            } catch (IOException e) {
                if (!repeatable || attempt == ATTEMPTS || !Failures.passes(e)) {
                    throw Failures.of(e, base, timeout);
                }
                pause.forThat(Duration.ofSeconds(attempt));
            }
        }
    }
}
