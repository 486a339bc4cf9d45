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
 * At sign-out deletes the Messenger's cookies, forgets whom it was told of, and answers a page that asks for JSON with the calls to
 * make, and with a new CSRF cookie where it is given the cookies' repository.
 */
final class MessengerLogout implements LogoutHandler, LogoutSuccessHandler {
    private final Messenger messenger;
    private final SignOutCookies cookies;
    private final @Nullable CookieCsrfTokenRepository csrfCookies;

    MessengerLogout(Messenger messenger, SignOutCookies cookies, @Nullable CookieCsrfTokenRepository csrfCookies) {
        this.messenger = messenger;
        this.cookies = cookies;
        this.csrfCookies = csrfCookies;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        // The HTTP session may outlive the sign-out, and who comes next is booted.
        KeptSessions.forget(request);
        for (ExpiredCookie cookie : cookies.of(request.getServerName())) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.header());
        }
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        // Where the page is not given the calls, the next one's begin with a shutdown.
        UserMarker.delete(request, response);
        if (csrfCookies != null) {
            // The sign-out has deleted the cookie, and the page's next request needs one.
            csrfCookies.loadDeferredToken(request, response).get();
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(messenger.signOut().toJsonBytes());
    }
}
