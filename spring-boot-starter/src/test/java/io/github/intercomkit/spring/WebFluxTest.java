package io.github.intercomkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.BootPayload;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.servlet.CurrentUser;
import io.github.intercomkit.session.MessengerSession;
import io.github.intercomkit.spring.shop.Admin;
import io.github.intercomkit.spring.shop.AdminIntercomSerializer;
import io.github.intercomkit.spring.shop.Shop;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.assertj.AssertableReactiveWebApplicationContext;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An application on Spring WebFlux. */
class WebFluxTest {
    private static final String VISITOR = "{\"app_id\":\"k8w2v7qz\"}";

    private final ReactiveWebApplicationContextRunner context = new ReactiveWebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    IntercomAutoConfiguration.class,
                    IntercomWebAutoConfiguration.class,
                    IntercomWebFluxAutoConfiguration.class))
            .withUserConfiguration(Reactive.class)
            .withPropertyValues("intercom.app-id=k8w2v7qz");

    @ParameterizedTest
    @CsvSource({"/bare", "/mono", "/routed", "/flux", "/calls"})
    void payloadsAndCallsAreWrittenAsJsonThatNoCacheStores(String path) {
        run(client -> {
            EntityExchangeResult<String> answer = get(client, path);

            assertThat(answer.getStatus()).isEqualTo(HttpStatus.OK);
            assertThat(answer.getResponseHeaders().getFirst(HttpHeaders.CACHE_CONTROL))
                    .isEqualTo("no-store");
            assertThat(answer.getResponseHeaders().getFirst(HttpHeaders.CONTENT_TYPE))
                    .isEqualTo("application/json");
            assertThat(answer.getResponseBody())
                    .isEqualTo(
                            switch (path) {
                                case "/flux" -> "[" + VISITOR + "," + VISITOR + "]";
                                case "/calls" -> "[[\"shutdown\"],[\"boot\"," + VISITOR + "]]";
                                default -> VISITOR;
                            });
        });
    }

    @ParameterizedTest
    @ValueSource(classes = {WithSession.class, WithLaterSession.class})
    void aSessionAsAnArgumentIsRefusedAtTheStartWithAdvice(Class<?> controller) {
        context.withUserConfiguration(controller)
                .run(started -> assertThat(reported(started))
                        .contains(
                                controller.getSimpleName() + "#step",
                                "needs Spring MVC",
                                "WebFlux",
                                "MessengerSession.of(serializer, webSession.getAttribute(\"intercom\"))"));
    }

    @Test
    void aCurrentUserIsRefusedAtTheStartWithAdvice() {
        context.withUserConfiguration(WithCurrentUser.class)
                .run(started -> assertThat(reported(started))
                        .contains("The bean currentAdmin is a CurrentUser", "SessionEndpoint", "docs/frameworks.md"));
    }

    private static String reported(AssertableReactiveWebApplicationContext started) {
        FailureAnalysis analysis = new UnsupportedApplicationFailureAnalyzer().analyze(started.getStartupFailure());
        assertThat(analysis).isNotNull();
        return analysis.getDescription() + " " + analysis.getAction();
    }

    @Test
    void theAdviceWorks() {
        run(client -> {
            EntityExchangeResult<String> first = get(client, "/own?apples=1");
            assertThat(first.getResponseBody()).startsWith("[[\"shutdown\"],[\"boot\"");
            String cookie = first.getResponseCookies().getFirst("SESSION").getValue();

            assertThat(client.get()
                            .uri("/own?apples=1")
                            .cookie("SESSION", cookie)
                            .exchange()
                            .expectBody(String.class)
                            .returnResult()
                            .getResponseBody())
                    .isEqualTo("[]");
        });
    }

    private void run(Consumer<WebTestClient> test) {
        context.run(started -> {
            assertThat(started).hasNotFailed().doesNotHaveBean("intercomWebMvcConfigurer");
            test.accept(WebTestClient.bindToApplicationContext(started).build());
        });
    }

    private static EntityExchangeResult<String> get(WebTestClient client, String uri) {
        return client.get().uri(uri).exchange().expectBody(String.class).returnResult();
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Shop.class)
    @EnableWebFlux
    @Import(Steps.class)
    static class Reactive {
        @Bean
        RouterFunction<ServerResponse> routes(Messenger messenger) {
            return RouterFunctions.route()
                    .GET("/routed", request -> ServerResponse.ok().bodyValue(messenger.bootVisitor()))
                    .build();
        }
    }

    @RestController
    static class Steps {
        private final Messenger messenger;
        private final AdminIntercomSerializer admins;

        Steps(Messenger messenger, AdminIntercomSerializer admins) {
            this.messenger = messenger;
            this.admins = admins;
        }

        @GetMapping("/bare")
        BootPayload bare() {
            return messenger.bootVisitor();
        }

        @GetMapping("/mono")
        Mono<BootPayload> mono() {
            return Mono.just(messenger.bootVisitor());
        }

        @GetMapping("/flux")
        Flux<BootPayload> flux() {
            return Flux.just(messenger.bootVisitor(), messenger.bootVisitor());
        }

        @GetMapping("/calls")
        MessengerCalls calls() {
            return messenger.signOut();
        }

        @GetMapping("/own")
        MessengerCalls own(WebSession webSession, @RequestParam int apples) {
            MessengerSession<Admin> session = MessengerSession.of(admins, webSession.getAttribute("intercom"));
            MessengerCalls calls = session.userChanged(new Admin("a" + apples));
            webSession.getAttributes().put("intercom", session);
            return calls;
        }
    }

    @RestController
    static class WithSession {
        @GetMapping("/session")
        MessengerCalls step(MessengerSession<Admin> session) {
            return session.pageLoaded(null);
        }
    }

    @RestController
    static class WithLaterSession {
        @GetMapping("/later")
        Mono<MessengerCalls> step(Mono<MessengerSession<Admin>> session) {
            return session.map(present -> present.pageLoaded(null));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class WithCurrentUser {
        @Bean
        CurrentUser<Admin> currentAdmin() {
            return request -> null;
        }
    }
}
