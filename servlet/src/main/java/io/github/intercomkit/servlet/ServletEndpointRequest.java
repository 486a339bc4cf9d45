package io.github.intercomkit.servlet;

import io.github.intercomkit.web.EndpointRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** A container's request, as the endpoint reads it. */
record ServletEndpointRequest(HttpServletRequest request) implements EndpointRequest {
    private static final String COOKIE = "Cookie";
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    @Override
    public String method() {
        return request.getMethod();
    }

    @Override
    public boolean isSecure() {
        return request.isSecure();
    }

    @Override
    public @Nullable String header(String name) {
        // HTTP/2 lets a browser send each cookie in a header of its own.
        return name.equalsIgnoreCase(COOKIE)
                ? String.join("; ", Collections.list(request.getHeaders(COOKIE)))
                : request.getHeader(name);
    }

    /** The host as the container knows it, which may trust what a proxy says. */
    @Override
    public String host() {
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? HTTPS_PORT : HTTP_PORT);
        return usual ? request.getServerName() : request.getServerName() + ":" + port;
    }

    @Override
    public byte[] body(int limit) throws IOException {
        return request.getInputStream().readNBytes(limit);
    }
}
