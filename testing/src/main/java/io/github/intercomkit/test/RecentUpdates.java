package io.github.intercomkit.test;

import io.github.intercomkit.protocol.Limits;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** The updates of the last minute, of all pages of a browser. */
final class RecentUpdates {
    private final Deque<Update> updates = new ArrayDeque<>();

    /** Remembers an update, and tells whether it equals an earlier one. A newer proof makes no difference. */
    boolean repeats(IdentifiedCall call, Instant now) {
        updates.removeIf(update -> update.time().isBefore(now.minus(Limits.IDENTICAL_UPDATES_PERIOD)));
        boolean repeats = updates.stream().anyMatch(update -> update.call().equals(call));
        updates.add(new Update(now, call));
        return repeats;
    }

    void forget() {
        updates.clear();
    }

    private record Update(Instant time, IdentifiedCall call) {}
}
