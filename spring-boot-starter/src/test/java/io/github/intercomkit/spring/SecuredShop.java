package io.github.intercomkit.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.github.intercomkit.spring.shop.Shop;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

/** The shop with Spring MVC and Spring Security, and requests to it. */
final class SecuredShop {
    private SecuredShop() {}

    static WebApplicationContextRunner context() {
        return new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        IntercomAutoConfiguration.class,
                        IntercomWebAutoConfiguration.class,
                        IntercomSecurityAutoConfiguration.class))
                .withUserConfiguration(Shop.class, Shop.Web.class, Mvc.class)
                .withPropertyValues("intercom.app-id=k8w2v7qz", "intercom.cookie-domain=example.com");
    }

    /** Signs a user in through the form of Spring Security. */
    static void signIn(MockMvc mvc, MockHttpSession browser, String name) throws Exception {
        MockHttpServletRequestBuilder form =
                post("/login").param("username", name).param("password", "pippin");
        assertThat(mvc.perform(form.session(browser).with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/");
    }

    /** Requests that pass the filter chain of Spring Security. */
    static MockMvc secured(WebApplicationContext started) {
        return MockMvcBuilders.webAppContextSetup(started)
                .apply(springSecurity())
                .build();
    }

    /** Posts to a controller, and returns the body. */
    static String perform(MockMvc mvc, String path, MockHttpSession session) throws Exception {
        MockHttpServletResponse answer = mvc.perform(post(path).session(session).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        return answer.getContentAsString();
    }

    /** Requests that go to the controllers directly. */
    static MockMvc mvc(WebApplicationContext started) {
        return MockMvcBuilders.webAppContextSetup(started).build();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    static class Mvc {}

    /** A filter chain that lets visitors in, and a form to sign in. */
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
}
