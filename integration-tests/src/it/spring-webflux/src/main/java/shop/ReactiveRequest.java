package shop;

import io.github.intercomkit.web.EndpointRequest;
import java.util.Arrays;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** A request of WebFlux, as the endpoint reads it. */
record ReactiveRequest(ServerHttpRequest request, byte[] body) implements EndpointRequest {
    @Override
    public String method() {
        return request.getMethod().name();
    }

    @Override
    public boolean isSecure() {
        return "https".equals(request.getURI().getScheme());
    }

    @Override
    public String header(String name) {
        return request.getHeaders().getFirst(name);
    }

    @Override
    public byte[] body(int limit) {
        return body.length > limit ? Arrays.copyOf(body, limit) : body;
    }
}
