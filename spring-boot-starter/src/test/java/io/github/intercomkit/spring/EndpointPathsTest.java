package io.github.intercomkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.servlet.CurrentUser;
import io.github.intercomkit.spring.club.Member;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The endpoint and the client under the paths of a server, for visitors of an application that lets none in. */
@Timeout(120)
class EndpointPathsTest {
    @ParameterizedTest
    @CsvSource({"/, '', ''", "/, /shop, /shop", "/app, '', /app", "/app, /shop, /shop/app"})
    void bothAreUnderTheContextAndThePathOfSpringMvc(String mvcPath, String contextPath, String prefix)
            throws Exception {
        try (ConfigurableApplicationContext started = new SpringApplicationBuilder(Application.class)
                .run(
                        "--intercom.app-id=k8w2v7qz",
                        "--server.port=0",
                        "--spring.mvc.servlet.path=" + mvcPath,
                        "--server.servlet.context-path=" + contextPath)) {
            String address = "http://localhost:" + started.getEnvironment().getProperty("local.server.port");

            HttpResponse<String> booted =
                    send(HttpRequest.newBuilder(URI.create(address + prefix + "/intercomkit/session"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"step\":\"pageLoaded\"}")));
            assertThat(booted.statusCode()).isEqualTo(200);
            assertThat(booted.body()).contains("[[\"boot\",{\"app_id\":\"k8w2v7qz\"}]]");
            HttpResponse<String> client =
                    send(HttpRequest.newBuilder(URI.create(address + prefix + "/intercomkit/client.js")));
            assertThat(client.statusCode()).isEqualTo(200);
            assertThat(client.body()).contains("export ");
            assertThat(send(HttpRequest.newBuilder(URI.create(address + prefix + "/orders")))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @AutoConfigurationPackage(basePackageClasses = Member.class)
    static class Application {
        @Bean
        CurrentUser<Member> currentMember() {
            return request -> null;
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .csrf(csrf -> csrf.disable())
                    .build();
        }
    }
}
