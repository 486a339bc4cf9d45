package io.github.intercomkit.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A page's request to the {@link SessionEndpoint}, as far as the endpoint reads it. Implemented for each kind of server. */
@SuppressWarnings("exports") // JSpecify is optional for users of the module.
public interface EndpointRequest {
    /**
     * The method.
     *
     * @return in capitals, such as {@code POST}
     */
    String method();

    /**
     * Whether the browser made it over https.
     *
     * @return true for https
     */
    boolean isSecure();

    /**
     * A header.
     *
     * @param name its name in any case
     * @return its first value, or null if there is none
     */
    @Nullable String header(String name);

    /**
     * The host at which the browser reached the server, as the server knows it: behind a proxy that the server trusts, that of the
     * proxy. A page of that host is a page of the application, even if the proxy sends another {@code Host}.
     *
     * @return such as {@code shop.example}, with the port unless it is the usual one; by default the header {@code Host}
     */
    default @Nullable String host() {
        return header("Host");
    }

    /**
     * Reads the body.
     *
     * @param limit the most bytes to read
     * @return the body, or its first {@code limit} bytes if it is longer
     * @throws IOException if it cannot be read
     */
    byte[] body(int limit) throws IOException;
}
