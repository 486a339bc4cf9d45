package io.github.intercomkit.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A server without HTTP sessions: the page keeps the sealed state, and a header says who is signed in. */
@ParameterizedClass
@EnumSource(Container.Kind.class)
class StatelessServerTest {
    private final Container.Kind kind;
    private final Shop shop = new Shop();
    private Container container;
    private Browser browser;

    StatelessServerTest(Container.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() throws Exception {
        container = kind.start(shop);
        browser = new Browser(container);
        shop.customers.put("17", new Customer("17", 1, 4.5));
        shop.customers.put("18", new Customer("18", 1, 4.5));
    }

    @AfterEach
    void stop() throws Exception {
        assertThat(shop.httpSessions).isEmpty();
        assertThat(browser.cookieNames()).isEmpty();
        container.close();
    }

    @Test
    void theNextStepGoesOnFromTheStateThatThePageKept() throws Exception {
        JsonNode booted = step("pageLoaded", null, "17");
        shop.customers.put("17", new Customer("17", 2, 4.5));

        JsonNode changed = step("userChanged", booted.get("state").asText(), "17");

        assertThat(Browser.methods(booted)).isEqualTo("boot");
        assertThat(changed.get("calls")).hasToString("[[\"update\",{\"user_id\":\"17\",\"apples\":2}]]");
        assertThat(Browser.methods(step("userChanged", changed.get("state").asText(), "17")))
                .isEmpty();
    }

    @Test
    void aVisitorIsBooted() throws Exception {
        assertThat(step("pageLoaded", null, null).get("calls")).hasToString("[[\"boot\",{\"app_id\":\"k8w2v7qz\"}]]");
    }

    @Test
    void aSignOutEndsTheSession() throws Exception {
        String state = step("pageLoaded", null, "17").get("state").asText();

        assertThat(Browser.methods(step("signedOut", state, null))).isEqualTo("shutdown boot");
    }

    @Test
    void theStateOfAnotherPersonIsEndedFirst() throws Exception {
        String ofBob = step("pageLoaded", null, "18").get("state").asText();

        assertThat(Browser.methods(step("userChanged", ofBob, "17"))).isEqualTo("shutdown boot");
    }

    @Test
    void aStateThatWasChangedIsNotRead() throws Exception {
        String state = step("pageLoaded", null, "17").get("state").asText();
        char other = state.charAt(20) == 'A' ? 'B' : 'A';

        JsonNode answer = step("userChanged", state.substring(0, 20) + other + state.substring(21), "17");

        assertThat(Browser.methods(answer)).isEqualTo("shutdown boot");
    }

    private JsonNode step(String step, @Nullable String state, @Nullable String user) throws Exception {
        ObjectNode body = new ObjectMapper().createObjectNode().put("step", step);
        if (state != null) {
            body.put("state", state);
        }
        HttpRequest.Builder request = browser.request(Shop.STATELESS_PATH, body.toString());
        if (user != null) {
            request.header("Authorization", "Bearer " + user);
        }
        HttpResponse<String> answer = browser.send(request);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        return Browser.answer(answer);
    }
}
