package io.github.intercomkit.spring;

import io.github.intercomkit.web.StepLocks;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.springframework.integration.support.locks.DistributedLock;
import org.springframework.integration.support.locks.LockRegistry;

/**
 * The locks of a registry of Spring Integration, which servers share.
 *
 * @param registry of Redis or of a database, for instance
 */
record RegistryLocks(LockRegistry<?> registry) implements StepLocks {
    /** Apart from what the application locks. */
    private static final String PREFIX = "intercomkit.";

    /** Shorter than a page waits, so that it gets its answer though the server with the lock has died. */
    private static final Duration LEASE = Duration.ofSeconds(5);

    @Override
    public Lock of(String id) {
        Lock lock = registry.obtain(PREFIX + id);
        return lock instanceof DistributedLock distributed ? new Leased(distributed) : lock;
    }

    /** A lock with a lease of our own: that of the registry suits the application's own locks. */
    private record Leased(DistributedLock leased) implements Lock {
        @Override
        public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
            return leased.tryLock(Duration.of(time, unit.toChronoUnit()), LEASE);
        }

        @Override
        public void unlock() {
            leased.unlock();
        }

        @Override
        public void lock() {
            leased.lock(LEASE);
        }

        @Override
        public void lockInterruptibly() throws InterruptedException {
            leased.lockInterruptibly();
        }

        @Override
        public boolean tryLock() {
            return leased.tryLock();
        }

        @Override
        public Condition newCondition() {
            return leased.newCondition();
        }
    }
}
