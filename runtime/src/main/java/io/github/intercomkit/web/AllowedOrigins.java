package io.github.intercomkit.web;

import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The origins whose pages may use the endpoint of another one.
 *
 * @param origins in lower case
 */
record AllowedOrigins(Set<String> origins) {
    static final AllowedOrigins NONE = new AllowedOrigins(Set.of());

    /** Checks the origins. */
    static AllowedOrigins of(Collection<String> origins) {
        return new AllowedOrigins(
                origins.stream().map(AllowedOrigins::checked).collect(Collectors.toUnmodifiableSet()));
    }

    boolean contains(@Nullable String origin) {
        return origin != null && origins.contains(origin.toLowerCase(Locale.ROOT));
    }

    private static String checked(String origin) {
        String lower = origin.toLowerCase(Locale.ROOT);
        if (!isOrigin(lower)) {
            throw new IllegalArgumentException(
                    "\"" + origin + "\" is not an origin as browsers send it. Write scheme, host, and"
                            + " the port unless it is the usual one, such as https://www.example.com, without a slash at the end.");
        }
        return lower;
    }

    private static boolean isOrigin(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && text.equals(
                            uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
