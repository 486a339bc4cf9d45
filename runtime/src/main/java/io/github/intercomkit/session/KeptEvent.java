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

    /** Whether deserialization left no field out. */
    boolean isIntact() {
        return person != null && event != null;
    }

    /** Shows nothing of the event, which is personal. */
    @Override
    public String toString() {
        return "KeptEvent";
    }
}
