package io.github.intercomkit.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A container's request, whose host and scheme are a trusted proxy's where the container is told so. */
class ServletEndpointRequestTest {
    @ParameterizedTest
    @CsvSource({
        "http, 80, shop.example",
        "http, 8080, shop.example:8080",
        "http, 443, shop.example:443",
        "https, 443, shop.example",
        "https, 80, shop.example:80",
        "https, 8443, shop.example:8443"
    })
    void theHostHasItsPortUnlessItIsTheUsualOne(String scheme, int port, String host) {
        assertThat(request(scheme, port).host()).isEqualTo(host);
    }

    @Test
    void aRequestIsSecureWhereTheContainerSaysSo() {
        assertThat(request("https", 443).isSecure()).isTrue();
        assertThat(request("http", 80).isSecure()).isFalse();
    }

    private static ServletEndpointRequest request(String scheme, int port) {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                ServletEndpointRequestTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getServerName" -> "shop.example";
                    case "getServerPort" -> port;
                    case "isSecure" -> scheme.equals("https");
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return new ServletEndpointRequest(request);
    }
}
