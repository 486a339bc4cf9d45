package io.github.intercomkit;

/**
 * Is told what becomes of steps, for metrics: see {@link Messenger#observedBy}. It is given names and no values of a user, except inside
 * the calls of a step.
 *
 * <p>It is called within the step, by the thread that makes it: do nothing slow. An exception is logged, and fails no step. It must be
 * thread-safe.
 */
public interface MessengerObserver {
    /**
     * A step was answered: by the endpoint, or by a session with a keeper, as controllers of the Spring Boot starter have it. A session
     * without a keeper tells nothing of its own.
     *
     * @param step the step
     */
    default void stepMade(MessengerStep step) {}

    /** An update was due in a step, and waits: Intercom would drop it, since the page has made too many or an equal one. */
    default void updateHeldBack() {}

    /**
     * An invalid attribute was left out of a user, as {@link InvalidAttribute#OMIT} asks for.
     *
     * @param name the attribute's name, that of a company's attribute too
     */
    default void attributeOmitted(String name) {}
}
