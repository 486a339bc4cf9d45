package io.github.intercomkit.servlet;

import io.github.intercomkit.web.StateStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the state as a text in the HTTP session, which it takes only for a step: a refused request creates none. Not thread-safe; made for
 * each request.
 */
final class HttpSessionStore implements StateStore {
    private static final String PREFIX = "io.github.intercomkit.session.";
    private static final String ID = PREFIX + "id";

    private final HttpServletRequest request;
    private final String attribute;
    private @Nullable HttpSession session;

    /**
     * A store.
     *
     * @param request the request of the step
     * @param appId the workspace: an application can have several
     */
    HttpSessionStore(HttpServletRequest request, String appId) {
        this.request = request;
        this.attribute = PREFIX + "state." + appId;
    }

    /**
     * The id that the HTTP session had at its first step: it changes at a sign-in, while another tab may be within a step. Two first
     * steps at once find the same one, also where a store gives each request a copy of the session.
     */
    @Override
    public String id() {
        Object id = attribute(ID);
        if (id == null) {
            id = session().getId();
            setAttribute(ID, id);
        }
        return id.toString();
    }

    @Override
    public @Nullable String load() {
        Object state = attribute(attribute);
        return state == null ? null : state.toString();
    }

    /** Sets the attribute again, also to an equal text, so that a container replicates it. */
    @Override
    public void save(String state) {
        setAttribute(attribute, state);
    }

    private @Nullable Object attribute(String name) {
        HttpSession present = session();
        try {
            return present.getAttribute(name);
        } catch (IllegalStateException ended) {
            throw new EndedHttpSessionException(ended);
        }
    }

    private void setAttribute(String name, Object value) {
        HttpSession present = session();
        try {
            present.setAttribute(name, value);
        } catch (IllegalStateException ended) {
            throw new EndedHttpSessionException(ended);
        }
    }

    private HttpSession session() {
        HttpSession present = session;
        if (present == null) {
            present = request.getSession();
            session = present;
        }
        return present;
    }
}
