package io.github.intercomkit.web;

import io.github.intercomkit.session.MessengerSession;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A cookie that says no more than that a user was booted at this browser, and no visitor since. It outlives the HTTP session, so that
 * the first boot after a time-out comes after {@code shutdown}. It has a value, since Undertow fails at an empty one that a client
 * sends in the form of RFC 2965.
 *
 * @param isPresent whether the request brings the cookie
 * @param isSecure whether the cookie may be restricted to https
 */
record UserMarker(boolean isPresent, boolean isSecure) {
    private static final String NAME = "intercomkit-user";
    private static final Pattern COOKIE = Pattern.compile("(^|;)\\s*" + NAME + "\\s*=");
    private static final Duration LIFETIME = Duration.ofDays(365);

    static UserMarker of(EndpointRequest request) {
        String cookies = request.header("Cookie");
        return new UserMarker(cookies != null && COOKIE.matcher(cookies).find(), request.isSecure());
    }

    /** The headers that set the cookie for a user, or delete it once a visitor was booted. */
    Map<String, String> headersAfter(MessengerSession<?> session) {
        if (session.isUser() && !isPresent) {
            return cookie(LIFETIME);
        }
        return session.isVisitor() && isPresent ? cookie(Duration.ZERO) : Map.of();
    }

    private Map<String, String> cookie(Duration lifetime) {
        return Map.of(
                "Set-Cookie",
                NAME + "=1; Path=/; Max-Age=" + lifetime.toSeconds() + "; HttpOnly; SameSite=Lax"
                        + (isSecure ? "; Secure" : ""));
    }
}
