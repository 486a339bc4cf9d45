package io.github.intercomkit.web;

import com.sun.net.httpserver.HttpExchange;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A request of a test's server to the endpoint. */
record ShopRequest(HttpExchange exchange, byte[] content) implements EndpointRequest {
    @Override
    public String method() {
        return exchange.getRequestMethod();
    }

    @Override
    public boolean isSecure() {
        return false;
    }

    @Override
    public @Nullable String header(String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    @Override
    public byte[] body(int limit) {
        return Arrays.copyOf(content, Math.min(limit, content.length));
    }
}
