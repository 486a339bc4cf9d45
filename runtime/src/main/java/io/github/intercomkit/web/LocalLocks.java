package io.github.intercomkit.web;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/** The locks of one server, a fixed number of them: two browsers may share one, which costs time and no more. Thread-safe. */
final class LocalLocks implements StepLocks {
    private static final int COUNT = 1024;

    private final Lock[] locks =
            IntStream.range(0, COUNT).mapToObj(i -> new ReentrantLock()).toArray(Lock[]::new);

    @Override
    public Lock of(String id) {
        int hash = id.hashCode();
        return locks[(hash ^ (hash >>> 16)) & (COUNT - 1)];
    }
}
