package io.github.intercomkit.web;

import io.github.intercomkit.session.MessengerSession;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A cookie that says no more than that a user was booted at this browser, and no visitor since. It outlives the HTTP session, so that
 * the first boot after a time-out comes after {@code shutdown}. {@link SessionEndpoint} sets it by itself. It has a value, since Undertow
 * fails at an empty one that a client sends in the form of RFC 2965.
 *
 * <p>Immutable and thread-safe.
 */
public final class UserMarker {
    /** The name of the cookie: {@value}. */
    public static final String NAME = "intercomkit-user";

    private static final Pattern COOKIE = Pattern.compile("(^|;)\\s*" + NAME + "\\s*=");
    private static final Duration LIFETIME = Duration.ofDays(365);

    private final boolean isPresent;
    private final boolean isSecure;

    private UserMarker(boolean isPresent, boolean isSecure) {
        this.isPresent = isPresent;
        this.isSecure = isSecure;
    }

    static UserMarker of(EndpointRequest request) {
        String cookies = request.header("Cookie");
        return new UserMarker(cookies != null && COOKIE.matcher(cookies).find(), request.isSecure());
    }

    /**
     * The header that sets the cookie, for a year.
     *
     * @param isSecure whether the cookie may be restricted to https
     * @return the value of {@code Set-Cookie}
     */
    public static String header(boolean isSecure) {
        return header(LIFETIME, isSecure);
    }

    /**
     * The header that deletes the cookie.
     *
     * @param isSecure whether the request came over https
     * @return the value of {@code Set-Cookie}
     */
    public static String expiredHeader(boolean isSecure) {
        return header(Duration.ZERO, isSecure);
    }

    /** Whether the request brings the cookie. */
    boolean isPresent() {
        return isPresent;
    }

    /** The headers that set the cookie for a user, or delete it once a visitor was booted. */
    Map<String, String> headersAfter(MessengerSession<?> session) {
        if (session.isUser() && !isPresent) {
            return Map.of("Set-Cookie", header(isSecure));
        }
        return session.isVisitor() && isPresent ? Map.of("Set-Cookie", expiredHeader(isSecure)) : Map.of();
    }

    private static String header(Duration lifetime, boolean isSecure) {
        return NAME + "=1; Path=/; Max-Age=" + lifetime.toSeconds() + "; HttpOnly; SameSite=Lax"
                + (isSecure ? "; Secure" : "");
    }
}
