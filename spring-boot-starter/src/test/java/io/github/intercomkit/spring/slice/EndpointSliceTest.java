package io.github.intercomkit.spring.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.github.intercomkit.servlet.CurrentUser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The endpoint in a slice of a Spring MVC application that has a {@code CurrentUser} bean. */
@WebMvcTest(controllers = Desk.class, properties = "intercom.app-id=k8w2v7qz")
class EndpointSliceTest {
    @Autowired
    MockMvc mvc;

    @Test
    void theEndpointBootsTheUser() throws Exception {
        assertThat(answer(step().with(user("ada"))))
                .contains("[[\"boot\",{\"app_id\":\"k8w2v7qz\",\"user_id\":\"ada\"}]]");
    }

    @Test
    void theEndpointBootsAVisitor() throws Exception {
        assertThat(answer(step())).contains("[[\"boot\",{\"app_id\":\"k8w2v7qz\"}]]");
    }

    private String answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf())).andReturn().getResponse().getContentAsString();
    }

    private static MockHttpServletRequestBuilder step() {
        return post("/intercomkit/session").contentType("application/json").content("{\"step\":\"pageLoaded\"}");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Readers {
        @Bean
        CurrentUser<Reader> currentReader() {
            return request -> request.getUserPrincipal() == null
                    ? null
                    : new Reader(request.getUserPrincipal().getName());
        }
    }
}
