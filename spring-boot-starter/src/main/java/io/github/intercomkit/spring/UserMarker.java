package io.github.intercomkit.spring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * A cookie without content, which says that the Messenger was told of a user at this browser. It outlives the HTTP session: after
 * a time-out nobody else would know that there is somebody's session with Intercom to end.
 */
final class UserMarker {
    static final String NAME = "intercomkit-user";

    private static final Duration LIFETIME = Duration.ofDays(365);

    private UserMarker() {}

    static boolean isIn(HttpServletRequest request) {
        return WebUtils.getCookie(request, NAME) != null;
    }

    static void put(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, LIFETIME);
    }

    static void delete(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, Duration.ZERO);
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, Duration lifetime) {
        String cookie = ResponseCookie.from(NAME)
                .path("/")
                .maxAge(lifetime)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie);
    }
}
