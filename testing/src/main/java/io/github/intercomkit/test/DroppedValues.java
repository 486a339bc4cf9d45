package io.github.intercomkit.test;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What Intercom did not take. Immutable and thread-safe.
 *
 * @param call the call that carried it
 * @param reason why
 * @param values the attributes that were dropped, in the order of the call; empty for a ping
 * @param isNews whether one of the values differs from what Intercom knows of the person: then the person's data were wrong after the call
 */
public record DroppedValues(MessengerCall call, DropReason reason, Map<String, Object> values, boolean isNews) {
    /**
     * Makes a copy of the values.
     *
     * @param call the call that carried it
     * @param reason why
     * @param values the attributes that were dropped
     * @param isNews whether one of the values differed from what Intercom knew
     */
    public DroppedValues {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
