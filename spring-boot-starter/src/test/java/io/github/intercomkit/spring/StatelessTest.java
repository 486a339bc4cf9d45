package io.github.intercomkit.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.github.intercomkit.spring.shop.Shop;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** Requests without an HTTP session, and requests that create one. */
class StatelessTest {
    private final WebApplicationContextRunner context = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    IntercomAutoConfiguration.class,
                    IntercomWebAutoConfiguration.class,
                    IntercomSecurityAutoConfiguration.class))
            .withUserConfiguration(Shop.class, Shop.Web.class, Chains.class)
            .withPropertyValues("intercom.app-id=k8w2v7qz");

    @Test
    void aStepInAStatelessChainIsRefusedAndCreatesNoSession() {
        policy(SessionCreationPolicy.STATELESS).run(started -> {
            MockMvc mvc = secured(started);
            AtomicReference<MockHttpServletRequest> sent = new AtomicReference<>();

            assertThatThrownBy(() -> mvc.perform(
                            post("/page").with(httpBasic("ada", "pippin")).with(request -> {
                                sent.set(request);
                                return request;
                            })))
                    .rootCause()
                    .hasMessageContaining("SessionCreationPolicy.STATELESS")
                    .hasMessageContaining("serializer.boot(user)");
            assertThat(sent.get().getSession(false)).isNull();
        });
    }

    @ParameterizedTest
    @EnumSource(value = SessionCreationPolicy.class, mode = EnumSource.Mode.EXCLUDE, names = "STATELESS")
    void everyOtherPolicyCreatesASessionWithTheFirstStep(SessionCreationPolicy policy) {
        policy(policy).run(started -> {
            MockMvc mvc = secured(started);

            assertThat(mvc.perform(post("/page").with(csrf()))
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .as("the boot of a visitor")
                    .startsWith("[[\"boot\"");
            assertThat(mvc.perform(post("/page")
                                    .with(httpBasic("ada", "pippin"))
                                    .with(csrf()))
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .as("the boot of a user who signs in with each request")
                    .isEqualTo("[[\"boot\",{\"app_id\":\"k8w2v7qz\",\"user_id\":\"ada\",\"apples\":1}]]");
        });
    }

    @Test
    void aStepIsRefusedIfTheRequestMustNotCreateASession() {
        policy(SessionCreationPolicy.IF_REQUIRED).run(started -> {
            for (boolean throwing : List.of(true, false)) {
                MockMvc mvc = MockMvcBuilders.webAppContextSetup(started)
                        .addFilters((request, response, chain) ->
                                chain.doFilter(new WithoutSession((HttpServletRequest) request, throwing), response))
                        .build();

                assertThatThrownBy(() -> mvc.perform(post("/page")))
                        .hasStackTraceContaining("A MessengerSession is stored in the HTTP session, but this request")
                        .hasStackTraceContaining("serializer.boot(user)");
            }
        });
    }

    private WebApplicationContextRunner policy(SessionCreationPolicy policy) {
        return context.withBean(SessionCreationPolicy.class, () -> policy);
    }

    private static MockMvc secured(WebApplicationContext started) {
        return MockMvcBuilders.webAppContextSetup(started)
                .apply(springSecurity())
                .build();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    @EnableWebSecurity
    static class Chains {
        @Bean
        SecurityFilterChain chain(HttpSecurity http, SessionCreationPolicy policy) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .httpBasic(Customizer.withDefaults())
                    .csrf(csrf -> csrf.disable())
                    .sessionManagement(sessions -> sessions.sessionCreationPolicy(policy))
                    .build();
        }

        @Bean
        UserDetailsService users() {
            return name -> User.withUsername(name).password("{noop}pippin").build();
        }
    }

    /** A request in which a filter forbids a session. */
    private static final class WithoutSession extends HttpServletRequestWrapper {
        private final boolean throwing;

        WithoutSession(HttpServletRequest request, boolean throwing) {
            super(request);
            this.throwing = throwing;
        }

        @Override
        public @Nullable HttpSession getSession() {
            return getSession(true);
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            if (create && throwing) {
                throw new IllegalStateException("No sessions here");
            }
            return null;
        }
    }
}
