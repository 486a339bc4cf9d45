package io.github.intercomkit.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** The CSRF cookie after a sign-out, which deletes it. */
class CsrfCookieTest {
    private final WebApplicationContextRunner context = new WebApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(IntercomAutoConfiguration.class, IntercomSecurityAutoConfiguration.class))
            .withUserConfiguration(Security.class)
            .withPropertyValues("intercom.app-id=k8w2v7qz");

    @Test
    void theAnswerToASignOutSetsANewCookieIfItsRepositoryIsABean() {
        context.withBean(CookieCsrfTokenRepository.class, CookieCsrfTokenRepository::withHttpOnlyFalse)
                .run(started -> assertThat(csrfCookiesAfterSignOut(started))
                        .hasSize(2)
                        .first()
                        .asString()
                        .startsWith("XSRF-TOKEN=;"));
        context.withBean(CookieCsrfTokenRepository.class, CookieCsrfTokenRepository::withHttpOnlyFalse)
                .run(started -> assertThat(csrfCookiesAfterSignOut(started).get(1))
                        .matches("XSRF-TOKEN=[\\w-]{8,};.*")
                        .doesNotContain("before"));
    }

    @Test
    void withoutTheBeanTheAnswerSetsNoNewCookie() {
        context.run(started -> assertThat(csrfCookiesAfterSignOut(started)).hasSize(1));
    }

    private static List<String> csrfCookiesAfterSignOut(WebApplicationContext started) throws Exception {
        return MockMvcBuilders.webAppContextSetup(started)
                .apply(springSecurity())
                .build()
                .perform(post("/logout")
                        .with(user("ada"))
                        .cookie(new Cookie("XSRF-TOKEN", "before"))
                        .header("X-XSRF-TOKEN", "before")
                        .accept(MediaType.APPLICATION_JSON))
                .andReturn()
                .getResponse()
                .getHeaders("Set-Cookie")
                .stream()
                .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .toList();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    @EnableWebSecurity
    static class Security {
        @Bean
        SecurityFilterChain chain(HttpSecurity http, ObjectProvider<CookieCsrfTokenRepository> csrfCookies) {
            http.csrf(csrf -> csrf.spa());
            csrfCookies.ifAvailable(cookies -> http.csrf(csrf -> csrf.csrfTokenRepository(cookies)));
            return http.build();
        }
    }
}
