package io.github.intercomkit.test;

import java.util.Map;

/**
 * An event that Intercom took. Immutable and thread-safe.
 *
 * @param person whose event it is, as in {@link MessengerCall#person()}
 * @param name the event's name
 * @param metadata the metadata; empty if there is none
 */
public record TrackedEvent(String person, String name, Map<String, Object> metadata) {
    /**
     * Makes a copy of the metadata.
     *
     * @param person whose event it is
     * @param name the event's name
     * @param metadata the metadata
     */
    public TrackedEvent {
        metadata = Map.copyOf(metadata);
    }
}
