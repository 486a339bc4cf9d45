package io.github.intercomkit.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The states that this server saved lately, for as long as a request that began before may still be waiting. Thread-safe. */
final class RecentStates {
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int MOST_STATES = 1_000;

    private final Clock clock;

    @SuppressWarnings("serial") // Never serialized.
    private final Map<String, Saved> savedById = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Saved> eldest) {
            return size() > MOST_STATES || isOver(eldest.getValue());
        }
    };

    RecentStates(Clock clock) {
        this.clock = clock;
    }

    synchronized void saved(String id, String state) {
        savedById.put(id, new Saved(state, clock.instant().plus(PERIOD)));
    }

    /** The state that was saved last; null if none was lately. */
    synchronized @Nullable String of(String id) {
        Saved saved = savedById.get(id);
        return saved == null || isOver(saved) ? null : saved.state();
    }

    private boolean isOver(Saved saved) {
        return clock.instant().isAfter(saved.end());
    }

    /** A state, which is kept until a time. */
    private record Saved(String state, Instant end) {
        /** Shows no state, which is personal. */
        @Override
        public String toString() {
            return "Saved";
        }
    }
}
