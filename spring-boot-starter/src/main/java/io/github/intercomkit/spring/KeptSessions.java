package io.github.intercomkit.spring;

import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.session.MessengerSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.List;
import org.springframework.web.util.WebUtils;

/** Where the Messenger's sessions are kept: in the HTTP session, one for each type of user. */
final class KeptSessions {
    private static final String ATTRIBUTE = MessengerSession.class.getName() + " of ";

    private KeptSessions() {}

    static String attributeOf(IntercomSerializer<?> serializer) {
        return ATTRIBUTE + serializer.getClass().getName();
    }

    /** Forgets all of them. */
    static void forget(HttpServletRequest request) {
        HttpSession httpSession = request.getSession(false);
        if (httpSession == null) {
            return;
        }
        synchronized (WebUtils.getSessionMutex(httpSession)) {
            attributes(httpSession).forEach(httpSession::removeAttribute);
        }
    }

    private static List<String> attributes(HttpSession httpSession) {
        return Collections.list(httpSession.getAttributeNames()).stream()
                .filter(name -> name.startsWith(ATTRIBUTE))
                .toList();
    }
}
