package io.github.intercomkit;

/**
 * What keeps a {@link MessengerSession} between its steps, for a framework that hands sessions to an application's code. Give it to
 * {@link IntercomSerializer#session(Object, java.time.Clock, SessionKeeper)}.
 *
 * <p>It is called by the thread that makes the step, while the session is not locked, and must be thread-safe where a session is
 * shared by threads.
 */
public interface SessionKeeper {
    /**
     * Stores the session. Called after each step, before the step returns its calls: so what an answer says is stored before the
     * answer leaves. Also called when {@link MessengerSession#earlierSessionExpired()} changed the session.
     *
     * @param session the session that changed
     */
    void changed(MessengerSession<?> session);

    /**
     * A step failed: the user was refused, or could not be read. The session is what it was before.
     *
     * @param failure what the step threw, often an {@link InvalidPayloadException}
     * @return what the step answers instead
     * @throws RuntimeException the failure itself, unless this method is overridden
     */
    default MessengerCalls failed(RuntimeException failure) {
        throw failure;
    }
}
