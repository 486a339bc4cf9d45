package io.github.intercomkit.spring;

import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.session.MessengerSession;
import io.github.intercomkit.session.SessionKeeper;
import jakarta.servlet.http.HttpSession;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.web.util.WebUtils;

/** Stores a session in its HTTP session after each step. A step that fails is logged, and the application goes on. */
final class HttpSessionKeeper implements SessionKeeper {
    private static final Log LOGGER = LogFactory.getLog(HttpSessionKeeper.class);

    private final HttpSession httpSession;
    private final String attribute;

    HttpSessionKeeper(HttpSession httpSession, String attribute) {
        this.httpSession = httpSession;
        this.attribute = attribute;
    }

    @Override
    public void store(MessengerSession<?> session) {
        try {
            synchronized (WebUtils.getSessionMutex(httpSession)) {
                // A sign-out may have removed the session during this step: it must not come back.
                if (httpSession.getAttribute(attribute) != null) {
                    httpSession.setAttribute(attribute, session);
                }
            }
        } catch (IllegalStateException ended) {
            LOGGER.debug("The HTTP session ended before a MessengerSession was stored in it.");
        } catch (RuntimeException failure) {
            SessionKeeper.log(
                    "A MessengerSession could not be stored after a step, so the next step begins with the state before it",
                    failure);
        }
    }

    @Override
    public MessengerCalls failed(RuntimeException failure) {
        SessionKeeper.log("A step of a MessengerSession failed, so the page makes no calls", failure);
        return MessengerCalls.none();
    }
}
