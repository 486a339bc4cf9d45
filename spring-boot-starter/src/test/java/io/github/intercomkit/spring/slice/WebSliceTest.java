package io.github.intercomkit.spring.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A controller in a slice of a Spring MVC application. */
@WebMvcTest(controllers = Desk.class, properties = "intercom.app-id=k8w2v7qz")
class WebSliceTest {
    @Autowired
    MockMvc mvc;

    @Test
    void theControllerHasItsSession() throws Exception {
        MockHttpServletResponse answer = perform(post("/page"));

        assertThat(answer.getContentAsString()).isEqualTo("[[\"boot\",{\"app_id\":\"k8w2v7qz\",\"user_id\":\"ada\"}]]");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void payloadsAreWritten() throws Exception {
        MockHttpServletResponse answer = perform(get("/boot"));

        assertThat(answer.getContentAsString()).isEqualTo("{\"app_id\":\"k8w2v7qz\",\"user_id\":\"17\"}");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aSignOutIsAnsweredWithTheCalls() throws Exception {
        assertThat(perform(post("/logout").accept(MediaType.APPLICATION_JSON)).getContentAsString())
                .isEqualTo("[[\"shutdown\"],[\"boot\",{\"app_id\":\"k8w2v7qz\"}]]");
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user("ada")).with(csrf())).andReturn().getResponse();
    }
}
