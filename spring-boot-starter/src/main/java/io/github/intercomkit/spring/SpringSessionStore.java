package io.github.intercomkit.spring;

import io.github.intercomkit.web.StateStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Keeps the state in a repository of Spring Session. The session of a request is a copy, which is as old as the request, and is written
 * when the answer begins. So a step loads the session again, and saves the state at once, while it has the lock of its browser. Only the
 * session that a request creates is the request's own until then. Not thread-safe; made for each request.
 */
final class SpringSessionStore implements StateStore {
    private static final String PREFIX = "io.github.intercomkit.session.";
    private static final String ID = PREFIX + "id";

    private final HttpServletRequest request;
    private final String attribute;
    private final boolean writesWholeSessions;
    private @Nullable HttpSession copy;
    private @Nullable Session present;

    /**
     * A store.
     *
     * @param appId the workspace: an application can have several
     * @param writesWholeSessions whether the repository writes the copy of a request back as it is, and not its changes alone
     */
    SpringSessionStore(HttpServletRequest request, String appId, boolean writesWholeSessions) {
        this.request = request;
        this.attribute = PREFIX + "state." + appId;
        this.writesWholeSessions = writesWholeSessions;
    }

    /** The id that the session had at its first step, which it keeps at a sign-in. It is saved with the state of that step. */
    @Override
    public String id() {
        HttpSession session = copy();
        try {
            return Objects.requireNonNullElse(session.getAttribute(ID), session.getId())
                    .toString();
        } catch (IllegalStateException ended) {
            // Loading the state tells it.
            return session.getId();
        }
    }

    @Override
    public @Nullable String load() {
        HttpSession session = copy();
        if (isOwn(session)) {
            return text(session.getAttribute(attribute));
        }
        Session loaded = loaded(session);
        present = loaded;
        return text(loaded.getAttribute(attribute));
    }

    @Override
    public void save(String state) {
        HttpSession session = copy();
        String id = id();
        Session loaded = present;
        if (loaded != null) {
            if (loaded.getAttribute(ID) == null) {
                loaded.setAttribute(ID, id);
            }
            loaded.setAttribute(attribute, state);
            repository().save(loaded);
        }
        if (loaded == null || writesWholeSessions) {
            session.setAttribute(ID, id);
            session.setAttribute(attribute, state);
        }
    }

    /** Whether no other request can have the session. */
    private boolean isOwn(HttpSession session) {
        return session.isNew() || request.getAttribute(SessionRepositoryFilter.SESSION_REPOSITORY_ATTR) == null;
    }

    /** The session as any server saved it last. Where this request has given it another id, it has the old one until the answer. */
    private Session loaded(HttpSession session) {
        return Stream.of(session.getId(), Objects.requireNonNullElse(request.getRequestedSessionId(), ""))
                .distinct()
                .map(repository()::findById)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The session has ended."));
    }

    @SuppressWarnings("unchecked") // It saves the sessions that it finds.
    private SessionRepository<Session> repository() {
        return (SessionRepository<Session>) request.getAttribute(SessionRepositoryFilter.SESSION_REPOSITORY_ATTR);
    }

    private HttpSession copy() {
        HttpSession session = copy;
        if (session == null) {
            session = request.getSession();
            copy = session;
        }
        return session;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
