package io.github.intercomkit.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Logs each message at most once an hour. Messages hold no values, so that there are few different ones. Thread-safe. */
public final class HourlyLog {
    private static final Duration PERIOD = Duration.ofHours(1);

    /** More than there are reasons in any application. */
    private static final int MOST_MESSAGES = 10_000;

    private final Map<String, Instant> nextByMessage = new ConcurrentHashMap<>();
    private final String name;
    private final Clock clock;

    /** The log of a class, whose hours a clock counts. */
    public HourlyLog(Class<?> type, Clock clock) {
        // Not the logger itself: it would lead mappers that write fields into the application.
        this.name = type.getName();
        this.clock = clock;
    }

    /** Logs a message, unless it was logged within the last hour. */
    public void log(System.Logger.Level level, String message) {
        Instant now = clock.instant();
        // Two threads may both log it once.
        if (!now.isBefore(nextByMessage.getOrDefault(message, Instant.MIN))) {
            if (nextByMessage.size() >= MOST_MESSAGES) {
                nextByMessage.clear();
            }
            nextByMessage.put(message, now.plus(PERIOD));
            System.getLogger(name).log(level, message);
        }
    }
}
