package io.github.intercomkit.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of a story's server: the machine's, and what has passed in the story beside it. */
final class StoryClock extends Clock {
    private volatile Duration passed = Duration.ZERO;

    synchronized void forward(Duration duration) {
        passed = passed.plus(duration);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(passed);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
