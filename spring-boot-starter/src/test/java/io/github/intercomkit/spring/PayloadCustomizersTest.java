package io.github.intercomkit.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.github.intercomkit.IntercomPayload;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.PayloadCustomizer;
import io.github.intercomkit.servlet.CurrentUser;
import io.github.intercomkit.session.MessengerSession;
import io.github.intercomkit.spring.club.Member;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** Beans that edit each boot and update of the endpoint and of a {@code MessengerSession} argument. */
class PayloadCustomizersTest {
    private final WebApplicationContextRunner context = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    IntercomAutoConfiguration.class,
                    IntercomWebAutoConfiguration.class,
                    IntercomEndpointAutoConfiguration.class))
            .withUserConfiguration(Application.class)
            .withPropertyValues("intercom.app-id=k8w2v7qz");

    @Test
    void theyEditTheCallsOfASessionArgument() {
        context.run(started -> {
            Browser browser = new Browser(started, "phone");
            assertThat(browser.change(1))
                    .contains("\"boot\"", "\"points\":1,\"first\":\"phone\",\"second\":\"phone!\"");
            assertThat(browser.change(1))
                    .as("what is added each time is no update")
                    .isEqualTo("[]");
            assertThat(browser.change(2)).isEqualTo("[[\"update\",{\"user_id\":\"17\",\"points\":2}]]");

            browser.device = "tablet";

            assertThat(browser.change(2))
                    .isEqualTo("[[\"update\",{\"user_id\":\"17\",\"first\":\"tablet\",\"second\":\"tablet!\"}]]");
        });
    }

    @Test
    void theyEditTheAnswersOfTheEndpoint() {
        context.run(started -> {
            Browser browser = new Browser(started, "phone");
            assertThat(browser.step("pageLoaded")).contains("\"first\":\"phone\",\"second\":\"phone!\"");
            assertThat(browser.step("userChanged")).contains("\"calls\":[]");

            browser.device = "tablet";

            assertThat(browser.step("routeChanged")).contains("[[\"update\",{\"user_id\":\"17\",\"first\":\"tablet\"");
            assertThat(browser.step("routeChanged")).contains("[[\"update\"]]");
        });
    }

    @Test
    void oneThatThrowsDoesNotStopTheMessenger() {
        context.withBean(PayloadCustomizer.class, () -> payload -> {
                    throw new IllegalStateException();
                })
                .run(started -> assertThat(new Browser(started, "phone").step("pageLoaded"))
                        .contains("\"boot\"", "\"first\":\"phone\""));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    @AutoConfigurationPackage(basePackageClasses = Member.class)
    @Import(Points.class)
    static class Application {
        @Bean
        CurrentUser<Member> currentMember() {
            return request -> member(1);
        }

        /** A second one, declared first. */
        @Bean
        @Order(2)
        PayloadCustomizer second() {
            return payload -> payload.with("second", payload.attributes().get("first") + "!");
        }

        @Bean
        @Order(1)
        PayloadCustomizer first() {
            return PayloadCustomizersTest::withDevice;
        }
    }

    @RestController
    static class Points {
        @PostMapping("/change")
        MessengerCalls change(MessengerSession<Member> session, @RequestParam long points) {
            return session.userChanged(member(points));
        }
    }

    /** The bean reads the request in which the step is made. */
    private static IntercomPayload withDevice(IntercomPayload payload) {
        ServletRequestAttributes attributes =
                (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return payload.with("first", attributes.getRequest().getHeader("Device"));
    }

    private static Member member(long points) {
        return new Member("17", null, points, null, null, null, null);
    }

    private static final class Browser {
        private final MockMvc mvc;
        private final MockHttpSession session = new MockHttpSession();
        private String device;

        Browser(WebApplicationContext started, String device) {
            this.mvc = MockMvcBuilders.webAppContextSetup(started).build();
            this.device = device;
        }

        String change(int points) throws Exception {
            return answer(post("/change?points=" + points));
        }

        String step(String step) throws Exception {
            return answer(post("/intercomkit/session")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"step\":\"" + step + "\"}"));
        }

        private String answer(MockHttpServletRequestBuilder request) throws Exception {
            return mvc.perform(request.session(session).header("Device", device))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
        }
    }
}
