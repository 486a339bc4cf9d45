package shop;

import io.github.intercomkit.web.StateStore;
import org.springframework.web.server.WebSession;

/** Keeps the state of a browser in its {@code WebSession}. */
record WebSessionStore(WebSession session) implements StateStore {
    private static final String ID = "intercom.id";
    private static final String STATE = "intercom.state";

    /** The id that the session had at its first step: a sign-in changes it. */
    @Override
    public String id() {
        return (String) session.getAttributes().computeIfAbsent(ID, key -> session.getId());
    }

    @Override
    public String load() {
        return session.getAttribute(STATE);
    }

    @Override
    public void save(String state) {
        session.getAttributes().put(STATE, state);
    }
}
