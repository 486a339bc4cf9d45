package io.github.intercomkit.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.github.intercomkit.Messenger;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

/** The answer to a sign-out through Spring Security, and the cookies that it deletes. */
class SignOutTest {
    private final WebApplicationContextRunner context = SecuredShop.context();

    @Test
    void aSignOutDeletesTheCookiesAndAnswersARequestForJsonWithTheCalls() {
        context.withUserConfiguration(Security.class).run(started -> {
            MockMvc mvc = SecuredShop.secured(started);

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
            assertThat(calls.getContentType()).isEqualTo("application/json");
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
    void aDomainThatCannotHaveCookiesStopsTheApplicationWithAnyMessenger() {
        WebApplicationContextRunner wrong = context.withUserConfiguration(SecuredShop.OpenToVisitors.class)
                .withPropertyValues("intercom.cookie-domain=localhost");

        for (WebApplicationContextRunner each : List.of(
                wrong,
                wrong.withPropertyValues("intercom.app-id="),
                wrong.withBean(
                        "ownMessenger",
                        Messenger.class,
                        () -> Messenger.builder("own1").build()))) {
            each.run(failed -> assertThat(
                            new InvalidIntercomPropertiesFailureAnalyzer().analyze(failed.getStartupFailure()))
                    .isNotNull()
                    .extracting(FailureAnalysis::getDescription)
                    .asString()
                    .contains("intercom.cookie-domain: ")
                    .containsOnlyOnce("intercom."));
        }
    }

    @Test
    void withoutADomainTheCookiesOfTheHostAreDeleted() {
        context.withUserConfiguration(SecuredShop.OpenToVisitors.class)
                .withPropertyValues("intercom.cookie-domain=")
                .run(started -> assertThat(SecuredShop.secured(started)
                                .perform(post("/logout").with(user("ada")).with(csrf()))
                                .andReturn()
                                .getResponse()
                                .getHeaders("Set-Cookie"))
                        .filteredOn(cookie -> cookie.startsWith("intercom-"))
                        .hasSize(3)
                        .noneMatch(cookie -> cookie.contains("Domain=")));
    }

    @Test
    void theCookiesOfTheDomainOfTheRequestsHostAreDeleted() {
        context.withUserConfiguration(SecuredShop.OpenToVisitors.class)
                .withPropertyValues("intercom.cookie-domain=example.com,example.org")
                .run(started -> {
                    assertThat(domainsOfCookies(started, "app.example.com")).containsOnly("example.com");
                    assertThat(domainsOfCookies(started, "example.org")).containsOnly("example.org");
                    assertThat(domainsOfCookies(started, "localhost")).isEmpty();
                });
    }

    private static List<String> domainsOfCookies(WebApplicationContext started, String host) throws Exception {
        return Arrays.stream(SecuredShop.secured(started)
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

    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    static class Security {
        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .build();
        }
    }
}
