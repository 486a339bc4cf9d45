package io.github.intercomkit.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.github.intercomkit.session.MessengerSession;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.test.web.servlet.MockMvc;

/** Controllers of Spring MVC that return payloads and calls. */
class IntercomWebTest {
    private final WebApplicationContextRunner context = SecuredShop.context();

    @Test
    void payloadsAreWrittenAsJsonThatNoCacheStores() {
        context.run(started -> {
            MockMvc mvc = SecuredShop.mvc(started);
            MockHttpServletResponse visitor =
                    mvc.perform(get("/visitor")).andReturn().getResponse();
            MockHttpServletResponse shopper =
                    mvc.perform(get("/shopper")).andReturn().getResponse();

            assertThat(visitor.getContentAsString()).isEqualTo("{\"app_id\":\"k8w2v7qz\"}");
            assertThat(visitor.getContentType()).isEqualTo("application/json");
            assertThat(visitor.getHeader("Cache-Control")).isEqualTo("no-store");
            assertThat(shopper.getContentAsString())
                    .isEqualTo("{\"app_id\":\"k8w2v7qz\",\"user_id\":\"17\",\"apples\":1}");
            assertThat(shopper.getHeader("Cache-Control")).isEqualTo("no-store");
        });
    }

    @Test
    void aControllerTakesTheSessionOfTheHttpSession() {
        context.run(started -> {
            MockMvc mvc = SecuredShop.mvc(started);
            MockHttpSession httpSession = new MockHttpSession();

            assertThat(SecuredShop.perform(mvc, "/load?apples=1", httpSession))
                    .isEqualTo("[[\"boot\",{\"app_id\":\"k8w2v7qz\",\"user_id\":\"17\",\"apples\":1}]]");
            assertThat(SecuredShop.perform(mvc, "/change?apples=2", httpSession))
                    .isEqualTo("[[\"update\",{\"user_id\":\"17\",\"apples\":2}]]");
            assertThat(SecuredShop.perform(mvc, "/change?apples=2", httpSession))
                    .isEqualTo("[]");
            List<String> names = Collections.list(httpSession.getAttributeNames());
            assertThat(names).hasSize(1);
            assertThat(httpSession.getAttribute(names.get(0))).isInstanceOf(MessengerSession.class);
            assertThat(SecuredShop.perform(mvc, "/load?apples=2", new MockHttpSession()))
                    .startsWith("[[\"boot\"");
        });
    }

    @Test
    void aSessionArgumentOfATypeThatIsNoUserIsRefused() {
        context.run(started -> assertThatThrownBy(
                        () -> SecuredShop.perform(SecuredShop.mvc(started), "/no-user", new MockHttpSession()))
                .hasStackTraceContaining("MessengerSession<java.lang.String> has 0 serializers"));
    }

    @Test
    void controllersNeedNoSpringSecurity() {
        context.withClassLoader(new FilteredClassLoader(HttpSecurity.class)).run(started -> {
            assertThat(started).hasNotFailed().doesNotHaveBean("intercomLogout");
            assertThat(SecuredShop.perform(SecuredShop.mvc(started), "/load?apples=1", new MockHttpSession()))
                    .startsWith("[[\"boot\"");
        });
    }

    @Test
    void whileTheMessengerIsOffControllersAnswerNoCalls() {
        context.withPropertyValues("intercom.enabled=false")
                .run(started -> assertThat(
                                SecuredShop.perform(SecuredShop.mvc(started), "/load?apples=1", new MockHttpSession()))
                        .isEqualTo("[]"));
    }
}
