package io.github.intercomkit.web;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The state of one request that came sealed from the page, and goes back with the answer. Not thread-safe; made for each request. */
final class SealedStore implements StateStore {
    /** Two users with 250 attributes of 255 characters, three bytes each, are two thirds of it. */
    static final int LONGEST_STATE = 1024 * 1024;

    private final StateSealer sealer;
    private final String appId;
    private final Clock clock;
    private final @Nullable String presented;
    private @Nullable String opened;
    private @Nullable String sealed;

    SealedStore(StateSealer sealer, String appId, Clock clock, @Nullable String presented) {
        this.sealer = sealer;
        this.appId = appId;
        this.clock = clock;
        this.presented = presented;
    }

    @Override
    public String id() {
        return "";
    }

    @Override
    public @Nullable String load() {
        if (presented == null) {
            return null;
        }
        if (opened == null) {
            // A step loads it twice.
            opened = Objects.requireNonNullElse(
                    sealer.open(presented, appId, clock.instant()), VersionedStore.UNREADABLE);
        }
        return opened;
    }

    @Override
    public void save(String state) {
        sealed = sealer.seal(state, appId, clock.instant());
    }

    /** The state for the page. */
    @Nullable String sealed() {
        return sealed;
    }

    /** Whether a page could not send the state back. */
    boolean isTooLong() {
        return sealed != null && sealed.length() > LONGEST_STATE;
    }
}
