package io.github.intercomkit.spring.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.mockUser;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.springSecurity;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A controller in a slice of a WebFlux application. */
@WebFluxTest(controllers = ReactiveDesk.class, properties = "intercom.app-id=k8w2v7qz")
class ReactiveSliceTest {
    @Autowired
    ApplicationContext context;

    @Test
    void payloadsAreWritten() {
        EntityExchangeResult<String> answer = WebTestClient.bindToApplicationContext(context)
                .apply(springSecurity())
                .build()
                .mutateWith(mockUser())
                .get()
                .uri("/reactive-boot")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult();

        assertThat(answer.getResponseBody()).isEqualTo("{\"app_id\":\"k8w2v7qz\",\"user_id\":\"17\"}");
        assertThat(answer.getResponseHeaders().getFirst(HttpHeaders.CACHE_CONTROL))
                .isEqualTo("no-store");
    }
}
