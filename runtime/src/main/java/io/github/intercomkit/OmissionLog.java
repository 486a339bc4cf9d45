package io.github.intercomkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Logs attributes that are left out, each reason at most once an hour. Thread-safe. */
final class OmissionLog {
    private static final System.Logger LOGGER = System.getLogger(Messenger.class.getName());
    private static final Duration PERIOD = Duration.ofHours(1);

    /** As many as attributes are declared, times the few reasons why one is refused. */
    private final Map<String, Instant> nextByRefusal = new ConcurrentHashMap<>();

    private final Clock clock;

    OmissionLog(Clock clock) {
        this.clock = clock;
    }

    void log(List<String> refusals) {
        Instant now = clock.instant();
        for (String refusal : refusals) {
            Instant next = nextByRefusal.getOrDefault(refusal, Instant.MIN);
            // Two threads may both log it once.
            if (!now.isBefore(next)) {
                nextByRefusal.put(refusal, now.plus(PERIOD));
                LOGGER.log(System.Logger.Level.WARNING, "Not sent to Intercom. " + refusal);
            }
        }
    }
}
