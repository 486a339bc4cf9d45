package io.github.intercomkit.spring;

import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.session.MessengerSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.List;
import org.springframework.web.util.WebUtils;

/** The attributes of an HTTP session that hold a {@link MessengerSession}, one for each serializer. */
final class StoredSessions {
    private static final String PREFIX = MessengerSession.class.getName() + " of ";

    private StoredSessions() {}

    static String attributeName(IntercomSerializer<?> serializer) {
        return PREFIX + serializer.getClass().getName();
    }

    /** Removes all of them from the HTTP session of a request. */
    static void removeAll(HttpServletRequest request) {
        HttpSession httpSession = request.getSession(false);
        if (httpSession == null) {
            return;
        }
        synchronized (WebUtils.getSessionMutex(httpSession)) {
            attributeNames(httpSession).forEach(httpSession::removeAttribute);
        }
    }

    private static List<String> attributeNames(HttpSession httpSession) {
        return Collections.list(httpSession.getAttributeNames()).stream()
                .filter(name -> name.startsWith(PREFIX))
                .toList();
    }
}
