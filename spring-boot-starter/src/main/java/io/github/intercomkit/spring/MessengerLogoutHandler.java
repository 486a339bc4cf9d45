package io.github.intercomkit.spring;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.web.ExpiredCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/**
 * Deletes the Messenger's cookies and sessions at sign-out, and answers a page that accepts JSON with the calls to make. The answer sets
 * a new CSRF cookie if there is a repository for it.
 */
final class MessengerLogoutHandler implements LogoutHandler, LogoutSuccessHandler {
    private final Messenger messenger;
    private final SignOutCookies cookies;
    private final @Nullable CookieCsrfTokenRepository csrfCookies;

    MessengerLogoutHandler(
            Messenger messenger, SignOutCookies cookies, @Nullable CookieCsrfTokenRepository csrfCookies) {
        this.messenger = messenger;
        this.cookies = cookies;
        this.csrfCookies = csrfCookies;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        // The HTTP session may outlive the sign-out, and the next user needs a boot.
        StoredSessions.removeAll(request);
        for (ExpiredCookie cookie : cookies.forHost(request.getServerName())) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.header());
        }
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        // This page makes the shutdown. Without JSON the cookie stays, and the next page makes it.
        UserCookie.delete(request, response);
        if (csrfCookies != null) {
            // The sign-out has deleted the CSRF cookie, and the page's next request needs one.
            csrfCookies.loadDeferredToken(request, response).get();
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(messenger.signOut().toJsonBytes());
    }
}
