package io.github.intercomkit.spring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * A cookie that is present if a user was booted in this browser and Intercom's session of the user may still be open. It
 * outlives the HTTP session: after a time-out, only this cookie says that a {@code shutdown} is due.
 */
final class UserCookie {
    static final String NAME = "intercomkit-user";

    private static final Duration LIFETIME = Duration.ofDays(365);

    private UserCookie() {}

    static boolean isPresent(HttpServletRequest request) {
        return WebUtils.getCookie(request, NAME) != null;
    }

    static void add(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, LIFETIME);
    }

    static void delete(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, Duration.ZERO);
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, Duration lifetime) {
        String cookie = ResponseCookie.from(NAME, "1")
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
