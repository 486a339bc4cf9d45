package io.github.intercomkit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes steps, and reads the endpoint's answers. */
final class Answers {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Answers() {}

    /** A step of a tab that shows a person and has a sealed state, or not. */
    static PageRequest request(String step, @Nullable String shown, @Nullable String state) {
        ObjectNode body = MAPPER.createObjectNode().put("step", step);
        if (shown != null) {
            body.put("for", shown);
        }
        if (state != null) {
            body.put("state", state);
        }
        return PageRequest.body(body.toString());
    }

    static JsonNode json(EndpointAnswer answer) throws IOException {
        assertThat(answer.status()).isEqualTo(200);
        return MAPPER.readTree(answer.body());
    }

    /** The methods of the calls, in order, with a blank between them. */
    static String methods(JsonNode answer) {
        List<String> methods = new ArrayList<>();
        answer.get("calls").forEach(call -> methods.add(call.get(0).asText()));
        return String.join(" ", methods);
    }
}
