package io.github.intercomkit.session;

import io.github.intercomkit.MessengerEvent;
import java.io.Serializable;

/**
 * An event of a person, as a session stores it.
 *
 * @param person the key of the person; empty before the first boot
 * @param event the event as JSON
 */
record KeptEvent(String person, String event) implements Serializable {
    MessengerEvent read() {
        return MessengerEvent.ofJson(event);
    }

    KeptEvent of(String other) {
        return new KeptEvent(other, event);
    }

    /** Whether deserialization left no field out, and the event is one. */
    boolean isIntact() {
        if (person == null || event == null) {
            return false;
        }
        try {
            return !read().name().isEmpty();
        } catch (IllegalArgumentException noEvent) {
            return false;
        }
    }

    /** Shows nothing of the event, which is personal. */
    @Override
    public String toString() {
        return "KeptEvent";
    }
}
