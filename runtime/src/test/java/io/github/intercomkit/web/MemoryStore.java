package io.github.intercomkit.web;

import org.jspecify.annotations.Nullable;

/** The state of one browser. */
final class MemoryStore implements StateStore {
    private final String id;
    private @Nullable String state;

    MemoryStore(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public @Nullable String load() {
        return state;
    }

    @Override
    public void save(String saved) {
        state = saved;
    }
}
