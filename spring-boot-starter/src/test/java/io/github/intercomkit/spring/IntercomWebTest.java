package io.github.intercomkit.spring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.session.MessengerSession;
import io.github.intercomkit.spring.shop.Shop;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

class IntercomWebTest {
    private final WebApplicationContextRunner context = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    IntercomAutoConfiguration.class,
                    IntercomWebAutoConfiguration.class,
                    IntercomSecurityAutoConfiguration.class))
            .withUserConfiguration(Shop.class, Shop.Web.class, Mvc.class)
            .withPropertyValues("intercom.app-id=k8w2v7qz", "intercom.cookie-domain=example.com");

    @Test
    void payloadsAreWrittenAsTheyAreAndKeptOutOfCaches() {
        context.run(started -> {
            MockMvc mvc = mvc(started);
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
    void aControllerIsGivenTheSessionOfTheHttpSession() {
        context.run(started -> {
            MockMvc mvc = mvc(started);
            MockHttpSession httpSession = new MockHttpSession();

            assertThat(perform(mvc, "/load?apples=1", httpSession))
                    .isEqualTo("[[\"boot\",{\"app_id\":\"k8w2v7qz\",\"user_id\":\"17\",\"apples\":1}]]");
            assertThat(perform(mvc, "/change?apples=2", httpSession))
                    .isEqualTo("[[\"update\",{\"user_id\":\"17\",\"apples\":2}]]");
            assertThat(perform(mvc, "/change?apples=2", httpSession)).isEqualTo("[]");
            List<String> names = Collections.list(httpSession.getAttributeNames());
            assertThat(names).hasSize(1);
            assertThat(httpSession.getAttribute(names.get(0))).isInstanceOf(MessengerSession.class);
            assertThat(perform(mvc, "/load?apples=2", new MockHttpSession())).startsWith("[[\"boot\"");
        });
    }

    @Test
    void aSessionOfNoUserIsAMistakeThatSaysWhat() {
        context.run(started -> assertThatThrownBy(() -> perform(mvc(started), "/nobody", new MockHttpSession()))
                .hasStackTraceContaining("MessengerSession<java.lang.String> has 0 serializers"));
    }

    @Test
    void signOutDeletesTheCookiesAndAnswersWhoAsksForJsonWithTheCalls() {
        context.withUserConfiguration(Security.class).run(started -> {
            MockMvc mvc = secured(started);

            MockHttpServletResponse calls = mvc.perform(post("http://app.example.com/logout")
                            .with(user("ada"))
                            .with(csrf())
                            .accept(MediaType.APPLICATION_JSON))
                    .andReturn()
                    .getResponse();
            MockHttpServletResponse page = mvc.perform(post("http://app.example.com/logout")
                            .with(user("ada"))
                            .with(csrf())
                            .accept(MediaType.TEXT_HTML))
                    .andReturn()
                    .getResponse();

            assertThat(calls.getStatus()).isEqualTo(200);
            assertThat(calls.getContentAsString()).isEqualTo("[[\"shutdown\"],[\"boot\",{\"app_id\":\"k8w2v7qz\"}]]");
            assertThat(calls.getHeader("Cache-Control")).isEqualTo("no-store");
            assertThat(page.getStatus()).isEqualTo(302);
            for (MockHttpServletResponse answer : List.of(calls, page)) {
                assertThat(answer.getHeaders("Set-Cookie"))
                        .filteredOn(cookie -> cookie.startsWith("intercom-"))
                        .hasSize(6)
                        .anyMatch(cookie ->
                                cookie.startsWith("intercom-session-k8w2v7qz=; Path=/; Domain=example.com; Max-Age=0"));
            }
        });
    }

    @Test
    void aSignInBootsTheUserAndTheSignInOfAnotherEndsTheFirstOnesSession() {
        context.withUserConfiguration(OpenToVisitors.class).run(started -> {
            MockMvc mvc = secured(started);
            MockHttpSession browser = new MockHttpSession();

            assertThat(perform(mvc, "/page", browser)).isEqualTo("[[\"boot\",{\"app_id\":\"k8w2v7qz\"}]]");
            signIn(mvc, browser, "ada");
            assertThat(perform(mvc, "/signed-in", browser))
                    .isEqualTo("[[\"boot\",{\"app_id\":\"k8w2v7qz\",\"user_id\":\"ada\",\"apples\":1}]]");
            signIn(mvc, browser, "grace");
            assertThat(perform(mvc, "/signed-in", browser))
                    .isEqualTo(
                            "[[\"shutdown\"],[\"boot\",{\"app_id\":\"k8w2v7qz\",\"user_id\":\"grace\",\"apples\":1}]]");
        });
    }

    @Test
    void whoeverComesAfterAUsersSessionHasExpiredIsBootedAfterAShutdown() {
        context.withUserConfiguration(OpenToVisitors.class).run(started -> {
            MockMvc mvc = secured(started);
            MockHttpSession browser = new MockHttpSession();

            signIn(mvc, browser, "ada");
            Cookie marker = markerOf(mvc, post("/page").session(browser));
            assertThat(marker.getMaxAge()).isPositive();
            assertThat(marker.isHttpOnly()).isTrue();
            assertThat(marker.getValue()).isEmpty();

            MockHttpSession later = new MockHttpSession();
            MockHttpServletResponse route = mvc.perform(
                            post("/route").session(later).with(csrf()).cookie(marker))
                    .andReturn()
                    .getResponse();
            assertThat(route.getContentAsString()).isEqualTo("[]");
            assertThat(route.getCookie("intercomkit-user"))
                    .as("nobody was booted yet")
                    .isNull();
            MockHttpServletResponse next = mvc.perform(
                            post("/page").session(later).with(csrf()).cookie(marker))
                    .andReturn()
                    .getResponse();
            assertThat(next.getContentAsString()).isEqualTo("[[\"shutdown\"],[\"boot\",{\"app_id\":\"k8w2v7qz\"}]]");
            assertThat(markerOf(mvc, post("/page").session(later).cookie(marker))
                            .getMaxAge())
                    .as("a visitor was booted since")
                    .isZero();
            assertThat(perform(mvc, "/page", new MockHttpSession())).doesNotContain("shutdown");
        });
    }

    @Test
    void aSignOutForgetsTheUserOnlyIfThePageIsGivenTheCalls() {
        context.withUserConfiguration(OpenToVisitors.class).run(started -> {
            MockMvc mvc = secured(started);
            Cookie marker = new Cookie("intercomkit-user", "");

            MockHttpServletResponse redirect = mvc.perform(
                            post("/logout").with(user("ada")).with(csrf()).cookie(marker))
                    .andReturn()
                    .getResponse();

            assertThat(redirect.getCookie("intercomkit-user")).isNull();
            assertThat(markerOf(
                                    mvc,
                                    post("/logout")
                                            .with(user("ada"))
                                            .accept(MediaType.APPLICATION_JSON)
                                            .cookie(marker))
                            .getMaxAge())
                    .isZero();
        });
    }

    @Test
    void aSignOutForgetsTheUserThoughTheHttpSessionStays() {
        context.withUserConfiguration(OpenToVisitors.class, KeepingSessions.class)
                .run(started -> {
                    MockMvc mvc = secured(started);
                    MockHttpSession browser = new MockHttpSession();
                    signIn(mvc, browser, "ada");
                    assertThat(perform(mvc, "/page", browser)).startsWith("[[\"boot\"");

                    assertThat(mvc.perform(post("/logout")
                                            .session(browser)
                                            .with(csrf())
                                            .accept(MediaType.APPLICATION_JSON))
                                    .andReturn()
                                    .getResponse()
                                    .getContentAsString())
                            .isEqualTo("[[\"shutdown\"],[\"boot\",{\"app_id\":\"k8w2v7qz\"}]]");
                    assertThat(browser.isInvalid()).isFalse();
                    signIn(mvc, browser, "ada");

                    assertThat(perform(mvc, "/signed-in", browser))
                            .isEqualTo(
                                    "[[\"shutdown\"],[\"boot\",{\"app_id\":\"k8w2v7qz\",\"user_id\":\"ada\",\"apples\":1}]]");
                });
    }

    @Test
    void aDomainThatCannotHaveCookiesIsNamedWhicheverMessengerItIs() {
        WebApplicationContextRunner wrong = context.withUserConfiguration(OpenToVisitors.class)
                .withPropertyValues("intercom.cookie-domain=localhost");

        for (WebApplicationContextRunner each : List.of(
                wrong,
                wrong.withPropertyValues("intercom.app-id="),
                wrong.withBean(
                        "ours", Messenger.class, () -> Messenger.builder("own1").build()))) {
            each.run(failed -> assertThat(new IntercomFailureAnalyzer().analyze(failed.getStartupFailure()))
                    .isNotNull()
                    .extracting(FailureAnalysis::getDescription)
                    .asString()
                    .contains("intercom.cookie-domain: ")
                    .containsOnlyOnce("intercom."));
        }
    }

    @Test
    void withoutADomainTheHostsCookiesAreDeleted() {
        context.withUserConfiguration(OpenToVisitors.class)
                .withPropertyValues("intercom.cookie-domain=")
                .run(started -> assertThat(secured(started)
                                .perform(post("/logout").with(user("ada")).with(csrf()))
                                .andReturn()
                                .getResponse()
                                .getHeaders("Set-Cookie"))
                        .filteredOn(cookie -> cookie.startsWith("intercom-"))
                        .hasSize(3)
                        .noneMatch(cookie -> cookie.contains("Domain=")));
    }

    @Test
    void ofSeveralDomainsTheOneOfTheRequestsHostHasItsCookiesDeleted() {
        context.withUserConfiguration(OpenToVisitors.class)
                .withPropertyValues("intercom.cookie-domain=example.com,example.org")
                .run(started -> {
                    assertThat(domainsOfCookies(started, "app.example.com")).containsOnly("example.com");
                    assertThat(domainsOfCookies(started, "example.org")).containsOnly("example.org");
                    assertThat(domainsOfCookies(started, "localhost")).isEmpty();
                });
    }

    @Test
    void whereNobodySeesTheMessengerNobodyIsMarked() {
        context.withUserConfiguration(OpenToVisitors.class)
                .withPropertyValues("intercom.enabled=false")
                .run(started -> assertThat(secured(started)
                                .perform(post("/page").with(user("ada")).with(csrf()))
                                .andReturn()
                                .getResponse()
                                .getCookies())
                        .isEmpty());
    }

    @Test
    void withoutSpringSecurityItWorksAsWell() {
        context.withClassLoader(new FilteredClassLoader(HttpSecurity.class)).run(started -> {
            assertThat(started).hasNotFailed().doesNotHaveBean("intercomLogout");
            assertThat(perform(mvc(started), "/load?apples=1", new MockHttpSession()))
                    .startsWith("[[\"boot\"");
        });
    }

    @Test
    void withoutAWorkspaceControllersAnswerNoCalls() {
        context.withPropertyValues("intercom.enabled=false")
                .run(started -> assertThat(perform(mvc(started), "/load?apples=1", new MockHttpSession()))
                        .isEqualTo("[]"));
    }

    private static List<String> domainsOfCookies(WebApplicationContext started, String host) throws Exception {
        return Arrays.stream(secured(started)
                        .perform(post("http://" + host + "/logout")
                                .with(user("ada"))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getCookies())
                .map(Cookie::getDomain)
                .filter(Objects::nonNull)
                .toList();
    }

    private static void signIn(MockMvc mvc, MockHttpSession browser, String name) throws Exception {
        MockHttpServletRequestBuilder form =
                post("/login").param("username", name).param("password", "pippin");
        assertThat(mvc.perform(form.session(browser).with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/");
    }

    private static Cookie markerOf(MockMvc mvc, MockHttpServletRequestBuilder request) throws Exception {
        return markerIn(mvc.perform(request.with(csrf())).andReturn().getResponse());
    }

    private static Cookie markerIn(MockHttpServletResponse response) {
        return requireNonNull(response.getCookie("intercomkit-user"));
    }

    private static MockMvc secured(WebApplicationContext started) {
        return MockMvcBuilders.webAppContextSetup(started)
                .apply(springSecurity())
                .build();
    }

    private static String perform(MockMvc mvc, String path, MockHttpSession session) throws Exception {
        MockHttpServletResponse answer = mvc.perform(post(path).session(session).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        return answer.getContentAsString();
    }

    private static MockMvc mvc(WebApplicationContext started) {
        return MockMvcBuilders.webAppContextSetup(started).build();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    static class Mvc {}

    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    static class Security {
        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    static class OpenToVisitors {
        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService users() {
            return name -> User.withUsername(name).password("{noop}pippin").build();
        }
    }

    /** Signs out without an end of the HTTP session. */
    @Configuration(proxyBeanMethods = false)
    static class KeepingSessions {
        @Bean
        Customizer<HttpSecurity> keepingSessions() {
            return http -> http.logout(logout -> logout.invalidateHttpSession(false));
        }
    }
}
