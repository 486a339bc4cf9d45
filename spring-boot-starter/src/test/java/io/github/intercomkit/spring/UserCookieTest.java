package io.github.intercomkit.spring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The cookie that outlives a user's HTTP session, and the {@code shutdown} that follows from it. */
class UserCookieTest {
    private final WebApplicationContextRunner context = SecuredShop.context();

    @Test
    void aSignInBootsTheUserAndAnotherUserIsBootedAfterAShutdown() {
        context.withUserConfiguration(SecuredShop.OpenToVisitors.class).run(started -> {
            MockMvc mvc = SecuredShop.secured(started);
            MockHttpSession browser = new MockHttpSession();

            assertThat(SecuredShop.perform(mvc, "/page", browser)).isEqualTo("[[\"boot\",{\"app_id\":\"k8w2v7qz\"}]]");
            SecuredShop.signIn(mvc, browser, "ada");
            assertThat(SecuredShop.perform(mvc, "/signed-in", browser))
                    .isEqualTo("[[\"boot\",{\"app_id\":\"k8w2v7qz\",\"user_id\":\"ada\",\"apples\":1}]]");
            SecuredShop.signIn(mvc, browser, "grace");
            assertThat(SecuredShop.perform(mvc, "/signed-in", browser))
                    .isEqualTo(
                            "[[\"shutdown\"],[\"boot\",{\"app_id\":\"k8w2v7qz\",\"user_id\":\"grace\",\"apples\":1}]]");
        });
    }

    @Test
    void aVisitorAfterAnExpiredSessionOfAUserIsBootedAfterAShutdown() {
        context.withUserConfiguration(SecuredShop.OpenToVisitors.class).run(started -> {
            MockMvc mvc = SecuredShop.secured(started);
            MockHttpSession browser = new MockHttpSession();

            SecuredShop.signIn(mvc, browser, "ada");
            Cookie userCookie = userCookieAfter(mvc, post("/page").session(browser));
            assertThat(userCookie.getMaxAge()).isPositive();
            assertThat(userCookie.isHttpOnly()).isTrue();
            assertThat(userCookie.getValue()).isEqualTo("1");

            MockHttpSession later = new MockHttpSession();
            MockHttpServletResponse route = mvc.perform(
                            post("/route").session(later).with(csrf()).cookie(userCookie))
                    .andReturn()
                    .getResponse();
            assertThat(route.getContentAsString()).isEqualTo("[]");
            assertThat(route.getCookie("intercomkit-user"))
                    .as("no visitor was booted yet")
                    .isNull();
            MockHttpServletResponse next = mvc.perform(
                            post("/page").session(later).with(csrf()).cookie(userCookie))
                    .andReturn()
                    .getResponse();
            assertThat(next.getContentAsString()).isEqualTo("[[\"shutdown\"],[\"boot\",{\"app_id\":\"k8w2v7qz\"}]]");
            assertThat(userCookieAfter(mvc, post("/page").session(later).cookie(userCookie))
                            .getMaxAge())
                    .as("a visitor was booted")
                    .isZero();
            assertThat(SecuredShop.perform(mvc, "/page", new MockHttpSession())).doesNotContain("shutdown");
        });
    }

    @Test
    void aSignOutDeletesTheUserCookieOnlyIfItAnswersWithTheCalls() {
        context.withUserConfiguration(SecuredShop.OpenToVisitors.class).run(started -> {
            MockMvc mvc = SecuredShop.secured(started);
            Cookie userCookie = new Cookie("intercomkit-user", "1");

            MockHttpServletResponse redirect = mvc.perform(
                            post("/logout").with(user("ada")).with(csrf()).cookie(userCookie))
                    .andReturn()
                    .getResponse();

            assertThat(redirect.getCookie("intercomkit-user")).isNull();
            assertThat(userCookieAfter(
                                    mvc,
                                    post("/logout")
                                            .with(user("ada"))
                                            .accept(MediaType.APPLICATION_JSON)
                                            .cookie(userCookie))
                            .getMaxAge())
                    .isZero();
        });
    }

    @Test
    void aSignOutRemovesTheSessionEvenIfTheHttpSessionStays() {
        context.withUserConfiguration(SecuredShop.OpenToVisitors.class, KeepingSessions.class)
                .run(started -> {
                    MockMvc mvc = SecuredShop.secured(started);
                    MockHttpSession browser = new MockHttpSession();
                    SecuredShop.signIn(mvc, browser, "ada");
                    assertThat(SecuredShop.perform(mvc, "/page", browser)).startsWith("[[\"boot\"");

                    assertThat(mvc.perform(post("/logout")
                                            .session(browser)
                                            .with(csrf())
                                            .accept(MediaType.APPLICATION_JSON))
                                    .andReturn()
                                    .getResponse()
                                    .getContentAsString())
                            .isEqualTo("[[\"shutdown\"],[\"boot\",{\"app_id\":\"k8w2v7qz\"}]]");
                    assertThat(browser.isInvalid()).isFalse();
                    SecuredShop.signIn(mvc, browser, "ada");

                    assertThat(SecuredShop.perform(mvc, "/signed-in", browser))
                            .isEqualTo(
                                    "[[\"shutdown\"],[\"boot\",{\"app_id\":\"k8w2v7qz\",\"user_id\":\"ada\",\"apples\":1}]]");
                });
    }

    @Test
    void whileTheMessengerIsOffThereIsNoUserCookie() {
        context.withUserConfiguration(SecuredShop.OpenToVisitors.class)
                .withPropertyValues("intercom.enabled=false")
                .run(started -> assertThat(SecuredShop.secured(started)
                                .perform(post("/page").with(user("ada")).with(csrf()))
                                .andReturn()
                                .getResponse()
                                .getCookies())
                        .isEmpty());
    }

    private static Cookie userCookieAfter(MockMvc mvc, MockHttpServletRequestBuilder request) throws Exception {
        return requireNonNull(
                mvc.perform(request.with(csrf())).andReturn().getResponse().getCookie("intercomkit-user"));
    }

    /** A sign-out that keeps the HTTP session. */
    @Configuration(proxyBeanMethods = false)
    static class KeepingSessions {
        @Bean
        Customizer<HttpSecurity> keepingSessions() {
            return http -> http.logout(logout -> logout.invalidateHttpSession(false));
        }
    }
}
