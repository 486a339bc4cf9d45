package io.github.intercomkit.spring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** The HTTP session of a request. Where none is kept, each step would begin a new session, and end it with the answer. */
final class RequiredHttpSession {
    /** Set for requests whose security keeps no HTTP session. */
    static final String STATELESS = RequiredHttpSession.class.getName() + ".stateless";

    private RequiredHttpSession() {}

    static HttpSession of(HttpServletRequest request) {
        if (request.getAttribute(STATELESS) != null) {
            throw missing(
                    "the security filter chain keeps who is signed in for one request alone, as with"
                            + " SessionCreationPolicy.STATELESS",
                    null);
        }
        HttpSession session;
        try {
            session = request.getSession();
        } catch (IllegalStateException refused) {
            throw missing("this request may not begin one", refused);
        }
        if (session == null) {
            throw missing("this request has none", null);
        }
        return session;
    }

    private static IllegalStateException missing(String why, @Nullable Throwable cause) {
        return new IllegalStateException(
                "A MessengerSession is kept in the HTTP session, but " + why
                        + ". Let the requests of these steps keep an HTTP"
                        + " session (SessionCreationPolicy.IF_REQUIRED in a chain of their own), or answer without a"
                        + " MessengerSession: serializer.boot(user) for a page that was loaded, serializer.update(user) for"
                        + " a user who changed.",
                cause);
    }
}
