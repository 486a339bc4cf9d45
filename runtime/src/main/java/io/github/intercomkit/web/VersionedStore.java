package io.github.intercomkit.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A store whose states are numbered, and compared with what this server saved last: a store that gives each request a copy of its HTTP
 * session may hand out an older state. Not thread-safe; made for each request, which holds the lock of its browser.
 */
final class VersionedStore implements StateStore {
    /** Read by no session: what it stands for is unknown. */
    static final String UNREADABLE = "unreadable";

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,18})_(.*)");

    private final StateStore store;
    private final RecentStates recent;
    private final String id;
    private long version;

    VersionedStore(StateStore store, String id, RecentStates recent) {
        this.store = store;
        this.id = id;
        this.recent = recent;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public @Nullable String load() {
        String stored = stored();
        String saved = recent.of(id);
        version = Math.max(version(stored), version(saved));
        if (version(stored) == version(saved) && stored != null && saved != null && !stored.equals(saved)) {
            // Another server made a step from the same state. This server cannot know which calls came last.
            return UNREADABLE;
        }
        return text(version(stored) < version(saved) || stored == null ? saved : stored);
    }

    @Override
    public void save(String state) {
        String numbered = version + 1 + "_" + state;
        try {
            store.save(numbered);
        } catch (IllegalStateException ended) {
            throw new SessionEndedException(ended);
        }
        recent.saved(id, numbered);
    }

    private @Nullable String stored() {
        try {
            return store.load();
        } catch (IllegalStateException ended) {
            throw new SessionEndedException(ended);
        }
    }

    private static long version(@Nullable String state) {
        Matcher numbered = NUMBERED.matcher(state == null ? "" : state);
        return numbered.matches() ? Long.parseLong(numbered.group(1)) : 0;
    }

    private static @Nullable String text(@Nullable String state) {
        Matcher numbered = NUMBERED.matcher(state == null ? "" : state);
        return numbered.matches() ? numbered.group(2) : state;
    }
}
