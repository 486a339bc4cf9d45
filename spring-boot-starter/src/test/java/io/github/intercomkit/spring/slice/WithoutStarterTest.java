package io.github.intercomkit.spring.slice;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.github.intercomkit.Messenger;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** A controller with a session argument, without the starter. */
class WithoutStarterTest {
    @Test
    void theMessageNamesTheStarter() {
        Desk desk = new Desk(
                new ReaderIntercomSerializer(Messenger.builder("k8w2v7qz").build()));
        MockMvc mvc = MockMvcBuilders.standaloneSetup(desk).build();

        assertThatThrownBy(() -> mvc.perform(post("/page")))
                .rootCause()
                .hasMessageContaining("intercomkit-spring-boot-starter must be a dependency")
                .hasMessageContaining("IntercomAutoConfiguration and IntercomWebAutoConfiguration must be at work");
    }
}
