package io.github.intercomkit.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads the endpoint's answers. */
final class Answers {
    private Answers() {}

    /** The methods of the calls, in order, with a blank between them. */
    static String methods(JsonNode answer) {
        List<String> methods = new ArrayList<>();
        answer.get("calls").forEach(call -> methods.add(call.get(0).asText()));
        return String.join(" ", methods);
    }
}
