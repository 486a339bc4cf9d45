package io.github.intercomkit.web;

import java.util.Map;

/**
 * The answer of the {@link SessionEndpoint}. Immutable and thread-safe; {@code toString()} shows the status alone.
 *
 * @param status the HTTP status
 * @param headers the headers to set, among them {@code Cache-Control: no-store}
 * @param body JSON; empty for a refused request
 */
public record EndpointAnswer(int status, Map<String, String> headers, String body) {
    /**
     * Copies the headers.
     *
     * @param status the HTTP status
     * @param headers the headers
     * @param body the body
     */
    public EndpointAnswer {
        headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
        return "EndpointAnswer[" + status + "]";
    }
}
