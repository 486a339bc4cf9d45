package io.github.intercomkit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages whose origin is not the host that the server is asked at. */
class OtherOriginsTest {
    private final SessionEndpoint endpoint = SessionEndpoint.of(
            new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz").build()));
    private final SessionEndpoint allowing =
            endpoint.allowingOrigins(List.of("https://www.shop.example", "HTTP://other.example:8080"));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "same-site, https://www.shop.example, 200",
                "cross-site, http://other.example:8080, 200",
                "-, https://WWW.shop.example, 200",
                "-, http://www.shop.example, 403",
                "-, http://other.example, 403",
                "same-site, https://blog.shop.example, 403",
                "cross-site, null, 403",
                "cross-site, -, 403"
            })
    void anAllowedOriginIsAnswered(@Nullable String site, @Nullable String origin, int status) throws Exception {
        PageRequest request = request(site, origin);

        assertThat(status(allowing, request)).isEqualTo(status);
        assertThat(status(endpoint, request)).isEqualTo(403);
    }

    /** The proxy sends its own Host, and the server trusts what it says of the browser's. */
    @Test
    void aPageOfTheHostThatTheServerKnowsIsOfTheSameOrigin() throws Exception {
        PageRequest request = request(null, "http://shop.company:8080").with("Host", "backend:9000");

        assertThat(status(endpoint, request)).isEqualTo(403);
        assertThat(status(endpoint, new BehindProxy(request, "shop.company:8080")))
                .isEqualTo(200);
        assertThat(status(endpoint, new BehindProxy(request, "shop.company"))).isEqualTo(403);
    }

    @Test
    void anEndpointWithAScopeAllowsThemToo() throws Exception {
        assertThat(status(allowing.within(new NoScope()), request("same-site", "https://www.shop.example")))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "",
                "shop.example",
                "https://shop.example/",
                "https://shop.example/path",
                "https://*.shop.example",
                "https://user@shop.example",
                "ftp://shop.example",
                "null",
                "no uri"
            })
    void whatIsNoOriginIsRefused(String origin) {
        assertThatThrownBy(() -> endpoint.allowingOrigins(List.of(origin)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not an origin");
    }

    private static PageRequest request(@Nullable String site, @Nullable String origin) {
        return PageRequest.step("pageLoaded").with("Sec-Fetch-Site", site).with("Origin", origin);
    }

    private static int status(SessionEndpoint endpoint, EndpointRequest request) throws IOException {
        return endpoint.answer(request, new MemoryStore("a"), () -> null).status();
    }

    private static final class NoScope implements StepScope {
        @Override
        public <R> R run(Supplier<R> step) {
            return step.get();
        }
    }

    private record BehindProxy(PageRequest request, String host) implements EndpointRequest {
        @Override
        public String method() {
            return request.method();
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public @Nullable String header(String name) {
            return request.header(name);
        }

        @Override
        public byte[] body(int limit) {
            return request.body(limit);
        }
    }
}
