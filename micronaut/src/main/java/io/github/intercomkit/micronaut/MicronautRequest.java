package io.github.intercomkit.micronaut;

import io.github.intercomkit.web.EndpointRequest;
import io.micronaut.http.HttpRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A request of Micronaut, as the endpoint reads it. The server limits the length of bodies before. */
final class MicronautRequest implements EndpointRequest {
    private final HttpRequest<?> request;
    private final byte[] body;

    MicronautRequest(HttpRequest<?> request, byte[] body) {
        this.request = request;
        this.body = body;
    }

    @Override
    public String method() {
        return request.getMethodName();
    }

    @Override
    public boolean isSecure() {
        return request.isSecure();
    }

    @Override
    public @Nullable String header(String name) {
        return request.getHeaders().get(name);
    }

    @Override
    public byte[] body(int limit) {
        return body.length <= limit ? body : Arrays.copyOf(body, limit);
    }
}
