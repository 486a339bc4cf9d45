package io.github.intercomkit.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.intercomkit.servlet.CurrentUser;
import io.github.intercomkit.spring.club.Member;
import io.github.intercomkit.spring.shop.AppleOrder;
import io.github.intercomkit.spring.shop.AppleOrderIntercomEvent;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.RequestContextHolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A controller keeps events, and the endpoint answers them to the page: over HTTP. */
class TrackedEventsTest {
    @Test
    void aControllerKeepsThemForTheNextStepOfThePage() throws Exception {
        try (ConfigurableApplicationContext started = start()) {
            Browser ada = new Browser(started, "17");
            Browser bob = new Browser(started, "18");
            bob.step("pageLoaded");
            ada.step("pageLoaded");

            assertThat(ada.post("/buy?apples=3").statusCode()).isEqualTo(200);

            assertThat(bob.step("routeChanged")).isEqualTo("update");
            JsonNode told = ada.answer("routeChanged");
            assertThat(told.get("calls").get(1).toString())
                    .isEqualTo("[\"trackEvent\",\"ordered-apples\",{\"apples\":3}]");
            ada.lastAnswer--;
            assertThat(ada.step("userChanged")).as("the answer was lost").isEqualTo("boot trackEvent");
            assertThat(ada.step("pageLoaded")).isEqualTo("boot");
        }
    }

    @Test
    void theyAreKeptBeforeTheFirstStepOfAPage() throws Exception {
        try (ConfigurableApplicationContext started = start()) {
            Browser ada = new Browser(started, "17");
            ada.post("/buy?apples=3");

            assertThat(ada.step("pageLoaded")).isEqualTo("boot trackEvent");
        }
    }

    @Test
    void thereIsNoPlaceForThemWithoutAnHttpSession() throws Exception {
        try (ConfigurableApplicationContext started =
                start("--intercom.endpoint.state-secret=0123456789abcdef0123456789abcdef")) {
            assertThat(new Browser(started, "17").post("/buy?apples=3").body())
                    .startsWith("The page keeps the state, so that no event can be kept for it.");
        }
        try (ConfigurableApplicationContext started = start("--stateless=true")) {
            assertThat(new Browser(started, "17").post("/buy?apples=3").body())
                    .contains("the security filter chain is stateless");
        }
    }

    @Test
    void outsideOfARequestNobodyIsKnown() {
        RequestContextHolder.resetRequestAttributes(); // A test of before may have left its own.
        IntercomEvents events = new IntercomEvents((request, event) -> {});

        assertThatIllegalStateException()
                .isThrownBy(() -> events.track(new AppleOrderIntercomEvent(new AppleOrder(3))))
                .withMessageStartingWith("There is no request in this thread");
    }

    private static ConfigurableApplicationContext start(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--intercom.app-id=k8w2v7qz", "--server.port=0"));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(Application.class).run(arguments.toArray(String[]::new));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @AutoConfigurationPackage(basePackageClasses = Member.class)
    @Import(Orders.class)
    static class Application {
        @Bean
        CurrentUser<Member> currentMember() {
            return request -> request.getHeader("User") == null
                    ? null
                    : new Member(request.getHeader("User"), null, 1L, null, null, null, null);
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http, org.springframework.core.env.Environment environment) {
            if (environment.containsProperty("stateless")) {
                http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
            }
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .csrf(csrf -> csrf.disable())
                    .build();
        }
    }

    @RestController
    static class Orders {
        private final Consumer<AppleOrder> tracker;

        Orders(IntercomEvents events) {
            this.tracker = order -> events.track(new AppleOrderIntercomEvent(order));
        }

        @PostMapping("/buy")
        String buy(@RequestParam int apples) {
            try {
                tracker.accept(new AppleOrder(apples));
                return "bought";
            } catch (IllegalStateException refused) {
                return String.valueOf(refused.getMessage());
            }
        }
    }

    private static final class Browser {
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private final String server;
        private final String user;
        private int lastAnswer;

        Browser(ConfigurableApplicationContext started, String user) {
            this.server = "http://localhost:" + started.getEnvironment().getRequiredProperty("local.server.port");
            this.user = user;
        }

        HttpResponse<String> post(String path) throws Exception {
            return send(HttpRequest.newBuilder(URI.create(server + path)).POST(BodyPublishers.noBody()));
        }

        JsonNode answer(String step) throws Exception {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(server + StepRequests.PATH))
                    .header("Content-Type", "application/json")
                    .header("Sec-Fetch-Site", "same-origin")
                    .POST(BodyPublishers.ofString("{\"step\":\"" + step + "\",\"answer\":" + lastAnswer + "}")));
            assertThat(answer.statusCode()).isEqualTo(200);
            JsonNode json = new ObjectMapper().readTree(answer.body());
            lastAnswer = json.get("answer").asInt();
            return json;
        }

        String step(String step) throws Exception {
            List<String> methods = new ArrayList<>();
            answer(step).get("calls").forEach(call -> methods.add(call.get(0).asString()));
            return String.join(" ", methods);
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
            return client.send(request.header("User", user).build(), BodyHandlers.ofString());
        }
    }
}
