package io.github.intercomkit.web;

import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.json.JsonWriter;
import io.github.intercomkit.json.Member;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Writes the answers of the endpoint. */
final class EndpointAnswers {
    private static final Member FOR = Member.of("for");
    private static final Member CALLS = Member.of("calls");
    private static final Member RENEW_IN_SECONDS = Member.of("renewInSeconds");
    private static final Member ANSWER = Member.of("answer");
    private static final Member WIDGET = Member.of("widget");
    private static final Member STATE = Member.of("state");

    private EndpointAnswers() {}

    /** The answer to a step that could not be made now. */
    static EndpointAnswer tryAgain() {
        return refused(503, Map.of("Retry-After", "30"));
    }

    static EndpointAnswer refused(int status, Map<String, String> headers) {
        return new EndpointAnswer(status, withoutCaching(headers), "");
    }

    /**
     * The answer to a step.
     *
     * @param headers more headers
     * @param person the key of the person who gets the calls
     * @param renewIn the seconds until the page needs another proof
     * @param number the number of the answer
     * @param widget the address of the workspace's own widget; null for Intercom's
     * @param sealedState the state that the page keeps; null where the server does
     */
    static EndpointAnswer step(
            Map<String, String> headers,
            String person,
            MessengerCalls calls,
            OptionalLong renewIn,
            long number,
            @Nullable String widget,
            @Nullable String sealedState) {
        JsonWriter json = new JsonWriter();
        json.text(FOR, person);
        json.name(CALLS);
        json.raw(calls.toJsonBytes());
        renewIn.ifPresent(seconds -> json.wholeNumber(RENEW_IN_SECONDS, seconds));
        json.wholeNumber(ANSWER, number);
        if (widget != null) {
            json.text(WIDGET, widget);
        }
        if (sealedState != null) {
            json.text(STATE, sealedState);
        }
        json.endObject(0);
        String body = new String(json.toBytes(), StandardCharsets.UTF_8);
        Map<String, String> all = withoutCaching(headers);
        all.put("Content-Type", "application/json");
        return new EndpointAnswer(200, all, body);
    }

    private static Map<String, String> withoutCaching(Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Cache-Control", "no-store");
        all.put("X-Content-Type-Options", "nosniff");
        return all;
    }
}
