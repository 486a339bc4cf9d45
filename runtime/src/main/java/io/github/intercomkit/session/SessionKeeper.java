package io.github.intercomkit.session;

import io.github.intercomkit.InvalidPayloadException;
import io.github.intercomkit.MessengerCalls;

/**
 * Keeps a {@link MessengerSession} between its steps, for a framework that hands sessions to an application's code. Give it to
 * {@link MessengerSession#of(io.github.intercomkit.IntercomSerializer, Object, SessionKeeper)}.
 *
 * <p>The thread that makes the step calls it, while the session is not locked. A keeper must be thread-safe where threads share a
 * session.
 */
public interface SessionKeeper {
    /**
     * Stores the session. Called after each step, before the step returns its calls: so the state of a session is stored before
     * the answer leaves. Also called when {@link MessengerSession#earlierSessionExpired()} changed the session.
     *
     * @param session the session that changed
     */
    void store(MessengerSession<?> session);

    /**
     * Handles a step that failed: the user was refused, or could not be read. The session is unchanged.
     *
     * @param failure the exception of the step, often an {@link InvalidPayloadException}
     * @return the answer of the step
     * @throws RuntimeException the failure itself, unless this method is overridden
     */
    default MessengerCalls failed(RuntimeException failure) {
        throw failure;
    }

    /**
     * Logs a failure as an error, the same one once an hour: of a refused user the attribute and the rule, of another exception its class
     * and place. No value of an attribute is logged.
     *
     * @param what what failed, a sentence without its full stop
     * @param failure the exception
     */
    static void log(String what, RuntimeException failure) {
        KeeperLog.log(what, failure);
    }
}
