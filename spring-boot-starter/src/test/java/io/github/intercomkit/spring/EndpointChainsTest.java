package io.github.intercomkit.spring;

import static io.github.intercomkit.spring.StepRequests.PATH;
import static io.github.intercomkit.spring.StepRequests.json;
import static io.github.intercomkit.spring.StepRequests.methods;
import static io.github.intercomkit.spring.StepRequests.send;
import static io.github.intercomkit.spring.StepRequests.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;

import io.github.intercomkit.servlet.CurrentUser;
import io.github.intercomkit.spring.buying.Buyer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** The endpoint in the filter chains that applications have. */
@ExtendWith(OutputCaptureExtension.class)
class EndpointChainsTest {
    private static final String SECRET = "intercom.endpoint.state-secret=0123456789012345678901234567890123456789";
    private static final String PAGE = "https://www.example.com";

    private final WebApplicationContextRunner context = SecuredShop.context()
            .withConfiguration(AutoConfigurations.of(IntercomEndpointAutoConfiguration.class))
            .withUserConfiguration(Users.class);

    @Test
    void aStatelessChainWithoutASecretIsRefusedWithOneLine(CapturedOutput output) {
        context.withUserConfiguration(Stateless.class).run(started -> {
            MockMvc mvc = SecuredShop.secured(started);
            for (int i = 0; i < 2; i++) {
                MvcResult refused = mvc.perform(step("pageLoaded").with(httpBasic("17", "pippin")))
                        .andReturn();
                assertThat(refused.getResponse().getStatus()).isEqualTo(500);
                assertThat(refused.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
                assertThat(refused.getResponse().getContentAsString()).isEmpty();
                assertThat(refused.getRequest().getSession(false)).isNull();
            }
        });

        assertThat(output.getAll().lines().filter(line -> line.contains("Set intercom.endpoint.state-secret")))
                .hasSize(1);
    }

    @Test
    void aStatelessChainWithASecretHasNoHttpSession() {
        context.withUserConfiguration(Stateless.class)
                .withPropertyValues(SECRET)
                .run(started -> {
                    MvcResult booted = SecuredShop.secured(started)
                            .perform(step("pageLoaded").with(httpBasic("17", "pippin")))
                            .andReturn();

                    assertThat(json(booted.getResponse()).toString()).contains("\"user_id\":\"17\"", "\"state\":\"s1.");
                    assertThat(booted.getRequest().getSession(false)).isNull();
                });
    }

    @Test
    void aPathThatNoChainMatchesIsSaidOnce(CapturedOutput output) {
        context.withUserConfiguration(ApiOnly.class).run(started -> {
            MockMvc mvc = SecuredShop.secured(started);

            assertThat(methods(send(mvc, step("pageLoaded")))).isEqualTo("boot");
            assertThat(methods(send(mvc, step("pageLoaded")))).isEqualTo("boot");
        });

        assertThat(output.getAll().lines().filter(line -> line.contains("No filter chain of Spring Security matches")))
                .singleElement()
                .asString()
                .contains(PATH);
    }

    @Test
    void aStatelessChainIsSaidAlsoAfterAPathThatNoChainMatches(CapturedOutput output) {
        context.withUserConfiguration(ApiOnly.class).run(started -> {
            EndpointHandler handler = started.getBean(EndpointHandler.class);
            handler.handleRequest(new MockHttpServletRequest("POST", PATH), new MockHttpServletResponse());
            MockHttpServletRequest stateless = new MockHttpServletRequest("POST", PATH);
            stateless.setAttribute(HttpSessionAccess.STATELESS_ATTRIBUTE, true);
            handler.answer(stateless, new MockHttpServletResponse());
        });

        assertThat(output.getAll())
                .contains("No filter chain of Spring Security matches", "Set intercom.endpoint.state-secret");
    }

    @Test
    void aPathThatAChainMatchesIsNotWarnedOf(CapturedOutput output) {
        context.withUserConfiguration(ApiOnly.class, Pages.class).run(started -> {
            MockMvc mvc = SecuredShop.secured(started);

            assertThat(methods(send(mvc, step("pageLoaded").with(csrf())))).isEqualTo("boot");
            assertThat(json(send(mvc, step("pageLoaded").with(csrf()).with(httpBasic("17", "pippin"))))
                            .toString())
                    .contains("\"user_id\":\"17\"");
        });

        assertThat(output.getAll()).doesNotContain("No filter chain");
    }

    @Test
    void ofSeveralChainsTheOneOfThePathAnswers() {
        context.withUserConfiguration(ApiOnly.class, Pages.class)
                .withPropertyValues("intercom.endpoint.path=/api/intercom", SECRET)
                .run(started -> {
                    MockMvc mvc = SecuredShop.secured(started);

                    assertThat(json(send(
                                            mvc,
                                            step("/api/intercom", "pageLoaded").with(httpBasic("17", "pippin"))))
                                    .toString())
                            .contains("\"user_id\":\"17\"", "\"state\":");
                    assertThat(methods(send(mvc, step("/api/intercom", "pageLoaded"))))
                            .as("a visitor, where the API needs a user")
                            .isEqualTo("boot");
                });
    }

    @Test
    void aPageOfAnotherOriginNeedsBothSettings() {
        context.withUserConfiguration(CrossOrigin.class)
                .withPropertyValues("intercom.endpoint.allowed-origins=" + PAGE)
                .run(started -> {
                    MockMvc mvc = SecuredShop.secured(started);

                    MockHttpServletResponse preflight = send(
                            mvc,
                            options(PATH)
                                    .header("Origin", PAGE)
                                    .header("Access-Control-Request-Method", "POST")
                                    .header("Access-Control-Request-Headers", "content-type"));
                    assertThat(preflight.getStatus()).isEqualTo(200);
                    MockHttpServletResponse answer = send(mvc, fromPage());
                    assertThat(methods(answer)).isEqualTo("boot");
                    assertThat(answer.getHeader("Access-Control-Allow-Origin")).isEqualTo(PAGE);
                });
        context.withUserConfiguration(CrossOrigin.class)
                .run(started -> assertThat(
                                send(SecuredShop.secured(started), fromPage()).getStatus())
                        .isEqualTo(403));
    }

    @Test
    void aBearerTokenSaysWhoIsSignedIn() {
        context.withUserConfiguration(Tokens.class).withPropertyValues(SECRET).run(started -> {
            MockMvc mvc = SecuredShop.secured(started);

            assertThat(json(send(mvc, step("pageLoaded").header("Authorization", "Bearer 17")))
                            .toString())
                    .contains("\"user_id\":\"17\"");
            assertThat(methods(send(mvc, step("pageLoaded")))).isEqualTo("boot");
            assertThat(send(mvc, step("pageLoaded").header("Authorization", "Bearer expired"))
                            .getStatus())
                    .isEqualTo(401);
        });
    }

    private static MockHttpServletRequestBuilder fromPage() {
        return step("pageLoaded")
                .header("Origin", PAGE)
                .header("Sec-Fetch-Site", "same-site")
                .header("X-Requested-With", "fetch");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    @AutoConfigurationPackage(basePackageClasses = Buyer.class)
    static class Users {
        @Bean
        CurrentUser<Buyer> currentBuyer() {
            return request -> request.getUserPrincipal() == null
                    ? null
                    : new Buyer(request.getUserPrincipal().getName(), 1);
        }

        @Bean
        UserDetailsService users() {
            return name -> User.withUsername(name).password("{noop}pippin").build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Stateless {
        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .httpBasic(Customizer.withDefaults())
                    .csrf(csrf -> csrf.disable())
                    .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ApiOnly {
        @Bean
        @Order(1)
        SecurityFilterChain api(HttpSecurity http) {
            return http.securityMatcher("/api/**")
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .httpBasic(Customizer.withDefaults())
                    .csrf(csrf -> csrf.disable())
                    .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Pages {
        @Bean
        @Order(2)
        SecurityFilterChain pages(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .httpBasic(Customizer.withDefaults())
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class CrossOrigin {
        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            CorsConfiguration cors = new CorsConfiguration();
            cors.setAllowedOrigins(List.of(PAGE));
            cors.setAllowedMethods(List.of("POST"));
            cors.setAllowedHeaders(List.of("content-type"));
            cors.setAllowCredentials(true);
            UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
            source.registerCorsConfiguration("/**", cors);
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .cors(configurer -> configurer.configurationSource(source))
                    .csrf(csrf -> csrf.disable())
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Tokens {
        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                    .csrf(csrf -> csrf.disable())
                    .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                    .build();
        }

        @Bean
        JwtDecoder decoder() {
            return token -> {
                if (token.equals("expired")) {
                    throw new BadJwtException("The token has expired");
                }
                return Jwt.withTokenValue(token)
                        .header("alg", "none")
                        .subject(token)
                        .issuedAt(Instant.EPOCH)
                        .build();
            };
        }
    }
}
