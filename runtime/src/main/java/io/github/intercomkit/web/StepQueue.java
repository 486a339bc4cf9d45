package io.github.intercomkit.web;

import io.github.intercomkit.log.Failures;
import io.github.intercomkit.log.HourlyLog;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the steps of a browser one after the other. No failure of a lock fails a request.
 *
 * @param locks a lock for each browser
 * @param log for locks that fail
 */
record StepQueue(StepLocks locks, HourlyLog log) {
    /** As long as the client waits for an answer. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** Makes a step within the lock of its browser; empty if the lock cannot be had. */
    <R> Optional<R> run(String id, Supplier<R> step) {
        Lock lock = lockOf(id);
        if (lock == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(step.get());
        } finally {
            unlock(lock);
        }
    }

    /** Null if it is not free in time: where a step hangs, further requests must not hang with it. */
    private @Nullable Lock lockOf(String id) {
        try {
            Lock lock = locks.of(id);
            return lock.tryLock(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS) ? lock : null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            // Not its message, which may hold the id of the HTTP session.
            log.log(
                    System.Logger.Level.ERROR,
                    "The lock of a step cannot be had, so the page is asked to try again: "
                            + Failures.nameAndPlace(failure));
        }
        return null;
    }

    private void unlock(Lock lock) {
        try {
            lock.unlock();
        } catch (RuntimeException lost) {
            // A lease that ended, for instance. The step has noticed if another one was made meanwhile.
            log.log(
                    System.Logger.Level.WARNING,
                    "The lock of a step cannot be released. Its lease may be shorter than the step: "
                            + Failures.nameAndPlace(lost));
        }
    }
}
