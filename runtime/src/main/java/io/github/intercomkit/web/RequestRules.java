package io.github.intercomkit.web;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses requests that no page of the same origin makes, before anything is read. */
final class RequestRules {
    private static final String JSON = "application/json";

    private RequestRules() {}

    /** The answer of a refused request; null if the request is accepted. */
    static @Nullable EndpointAnswer refusal(EndpointRequest request, AllowedOrigins allowed) {
        if (!request.method().equals("POST")) {
            return EndpointAnswers.refused(405, Map.of("Allow", "POST"));
        }
        if (isOfOtherOrigin(request) && !allowed.contains(request.header("Origin"))) {
            return EndpointAnswers.refused(403, Map.of());
        }
        return isJson(request) ? null : EndpointAnswers.refused(415, Map.of("Accept", JSON));
    }

    /**
     * Whether a page of another origin made it, a sub-domain of the same site too. Browsers say so in {@code Sec-Fetch-Site} where the
     * page came over https; elsewhere {@code Origin} must name the host.
     */
    private static boolean isOfOtherOrigin(EndpointRequest request) {
        String site = request.header("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin");
        }
        String origin = request.header("Origin");
        return origin != null && !isOfHost(origin, request.header("Host")) && !isOfHost(origin, request.host());
    }

    private static boolean isOfHost(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean isJson(EndpointRequest request) {
        String type = request.header("Content-Type");
        if (type == null) {
            return false;
        }
        int parameters = type.indexOf(';');
        String media = parameters < 0 ? type : type.substring(0, parameters);
        return media.strip().toLowerCase(Locale.ROOT).equals(JSON);
    }
}
