package io.github.intercomkit.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server's request, whose host and scheme are a trusted proxy's where the server is told so. */
class RestRequestTest {
    @ParameterizedTest
    @CsvSource({
        "http://shop.example/intercomkit/session, shop.example, false",
        "http://shop.example:80/intercomkit/session, shop.example, false",
        "http://shop.example:8080/intercomkit/session, shop.example:8080, false",
        "http://shop.example:443/intercomkit/session, shop.example:443, false",
        "https://shop.example/intercomkit/session, shop.example, true",
        "https://shop.example:443/intercomkit/session, shop.example, true",
        "https://shop.example:80/intercomkit/session, shop.example:80, true",
        "HTTPS://shop.example:8443/intercomkit/session, shop.example:8443, true"
    })
    void theHostHasItsPortUnlessItIsTheUsualOne(URI address, String host, boolean isSecure) {
        RestRequest request = request(address);

        assertThat(request.host()).isEqualTo(host);
        assertThat(request.isSecure()).isEqualTo(isSecure);
    }

    @Test
    void theBodyIsReadUpToTheLimit() throws Exception {
        assertThat(request(URI.create("http://shop.example/")).body(3)).containsExactly(1, 2, 3);
        assertThat(request(URI.create("http://shop.example/")).body(9)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void headersAreThoseOfTheRequest() {
        RestRequest request = request(URI.create("http://shop.example/"));

        assertThat(request.header("Origin")).isEqualTo("http://shop.example");
        assertThat(request.header("Cookie")).isNull();
    }

    private static RestRequest request(URI address) {
        Map<String, String> headers = Map.of("Origin", "http://shop.example");
        InputStream body = new ByteArrayInputStream(new byte[] {1, 2, 3, 4});
        return new RestRequest(
                stub(HttpHeaders.class, name -> headers.get(name)), stub(UriInfo.class, nothing -> address), body);
    }

    private static <T> T stub(Class<T> type, java.util.function.Function<Object, Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                RestRequestTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.apply(arguments == null ? null : arguments[0])));
    }
}
