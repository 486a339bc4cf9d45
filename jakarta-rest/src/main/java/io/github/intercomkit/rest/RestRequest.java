package io.github.intercomkit.rest;

import io.github.intercomkit.web.EndpointRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A request of Jakarta REST, as the endpoint reads it. */
record RestRequest(HttpHeaders headers, UriInfo uri, InputStream stream) implements EndpointRequest {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    /** The resource's method takes no other. */
    @Override
    public String method() {
        return HttpMethod.POST;
    }

    @Override
    public boolean isSecure() {
        return "https".equalsIgnoreCase(uri.getRequestUri().getScheme());
    }

    @Override
    public @Nullable String header(String name) {
        // A header that comes twice is joined with commas: then it names no single origin, and is refused.
        return headers.getHeaderString(name);
    }

    /** The host as the server knows it, which may trust what a proxy says. */
    @Override
    public @Nullable String host() {
        URI address = uri.getRequestUri();
        int port = address.getPort();
        boolean usual = port == -1 || port == (isSecure() ? HTTPS_PORT : HTTP_PORT);
        return usual ? address.getHost() : address.getHost() + ":" + port;
    }

    @Override
    public byte[] body(int limit) throws IOException {
        return stream.readNBytes(limit);
    }
}
