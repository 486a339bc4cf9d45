package io.github.intercomkit.spring.slice;

import static io.github.intercomkit.test.IntercomAssertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.test.SimulatedMessenger;
import io.github.intercomkit.test.SimulatedPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest(
        controllers = AppleController.class,
        properties = {"intercom.app-id=k8w2v7qz", "intercom.identity.secret=not-a-real-secret"})
@WithMockUser("17")
class AppleControllerTest {
    private final SimulatedMessenger intercom =
            SimulatedMessenger.of("k8w2v7qz").verifying(UserJwt.withSecret("not-a-real-secret"));
    private final MockHttpSession httpSession = new MockHttpSession();

    @Autowired
    private MockMvc mvc;

    @Test
    void anOrderIsTold() throws Exception {
        SimulatedPage page = intercom.openPage();

        page.makeJson(order(2));
        page.makeJson(order(3));

        assertThat(intercom).hasNoViolations().hasLostNothing().person("17").containsEntry("apples", 3L);
    }

    private String order(int number) throws Exception {
        return mvc.perform(post("/apples")
                        .param("number", "" + number)
                        .session(httpSession)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
