package io.github.intercomkit.web;

import java.util.concurrent.locks.Lock;

/**
 * The locks within which the steps of a browser are made one after the other. A server has its own ones; servers that share the states of
 * their browsers can share locks, too, such as those of a {@code LockRegistry} of Spring Integration.
 *
 * <p>A shared lock has a lease, so that a server that dies frees it. A lease of five seconds is shorter than the ten that a step waits for
 * its lock. Where a lease ends within a slow step, no state is lost: a step that was overtaken is made again.
 *
 * <p>Must be thread-safe. Where it throws, or a lock does, the page is asked to try again, and the log names the exception's class.
 */
@FunctionalInterface
public interface StepLocks {
    /**
     * The lock of a browser. One thread calls its {@code tryLock(long, TimeUnit)} and its {@code unlock()}, and nothing else.
     *
     * @param id the browser, as {@link StateStore#id()} tells it
     * @return a lock; locks of equal ids exclude each other
     */
    Lock of(String id);
}
