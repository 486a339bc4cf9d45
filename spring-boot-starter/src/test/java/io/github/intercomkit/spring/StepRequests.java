package io.github.intercomkit.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Requests of the page's client, and what the endpoint answers. */
final class StepRequests {
    static final String PATH = "/intercomkit/session";

    private StepRequests() {}

    static MockHttpServletRequestBuilder step(String step) {
        return step(PATH, step);
    }

    static MockHttpServletRequestBuilder step(String path, String step) {
        return post(path).contentType("application/json").content("{\"step\":\"" + step + "\"}");
    }

    static MockHttpServletResponse send(MockMvc mvc, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    static JsonNode json(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        return new ObjectMapper().readTree(answer.getContentAsString());
    }

    static String methods(MockHttpServletResponse answer) throws Exception {
        List<String> methods = new ArrayList<>();
        json(answer).get("calls").forEach(call -> methods.add(call.get(0).asString()));
        return String.join(" ", methods);
    }
}
