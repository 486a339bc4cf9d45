package io.github.intercomkit.spring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** Access to the HTTP session that holds a {@code MessengerSession}. A request without one is refused: its steps would not be stored. */
final class HttpSessionAccess {
    /** The attribute of requests whose filter chain is stateless. */
    static final String STATELESS_ATTRIBUTE = HttpSessionAccess.class.getName() + ".stateless";

    private HttpSessionAccess() {}

    /** The HTTP session of a request; a new one if there is none yet. */
    static HttpSession sessionOf(HttpServletRequest request) {
        if (request.getAttribute(STATELESS_ATTRIBUTE) != null) {
            throw refusal("the security filter chain is stateless, as with SessionCreationPolicy.STATELESS", null);
        }
        HttpSession session;
        try {
            session = request.getSession();
        } catch (IllegalStateException noSession) {
            throw refusal("this request must not create one", noSession);
        }
        if (session == null) {
            throw refusal("this request has none", null);
        }
        return session;
    }

    private static IllegalStateException refusal(String reason, @Nullable Throwable cause) {
        return new IllegalStateException(
                "A MessengerSession is stored in the HTTP session, but " + reason
                        + ". Allow an HTTP session for these requests (SessionCreationPolicy.IF_REQUIRED in a chain of their"
                        + " own), or answer without a MessengerSession: serializer.boot(user) for a page that was loaded,"
                        + " serializer.update(user) for a user who changed.",
                cause);
    }
}
