package io.github.intercomkit.spring;

import io.github.intercomkit.web.UserMarker;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;

/** The {@link UserMarker} of a request of Spring MVC: after a time-out, only this cookie says that a {@code shutdown} is due. */
final class UserCookie {
    private UserCookie() {}

    static boolean isPresent(HttpServletRequest request) {
        return WebUtils.getCookie(request, UserMarker.NAME) != null;
    }

    static void add(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, UserMarker.header(request.isSecure()));
    }

    static void delete(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, UserMarker.expiredHeader(request.isSecure()));
    }
}
