package io.github.intercomkit.test;

import io.github.intercomkit.protocol.Limits;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** The updates of one page. */
final class UpdateBudget {
    private final Deque<Instant> updates = new ArrayDeque<>();

    /** Counts an update, and tells whether it is beyond the limit. */
    boolean isSpentBy(Instant now) {
        updates.removeIf(update -> update.isBefore(now.minus(Limits.UPDATES_PERIOD)));
        updates.add(now);
        return updates.size() > Limits.MAX_UPDATES;
    }

    int left(Instant now) {
        updates.removeIf(update -> update.isBefore(now.minus(Limits.UPDATES_PERIOD)));
        return Math.max(0, Limits.MAX_UPDATES - updates.size());
    }

    void begin() {
        updates.clear();
    }
}
