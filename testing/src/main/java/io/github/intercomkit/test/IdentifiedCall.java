package io.github.intercomkit.test;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A boot or an update, with its identity checked.
 *
 * @param person the {@code user_id}, else the {@code email}, else {@link SimulatedMessenger#VISITOR}
 * @param open the identifiers and attributes outside a token, without settings
 * @param signed those in the token
 * @param settings those of the Messenger
 * @param refusal why the identity does not count; null if it does
 */
record IdentifiedCall(
        String person,
        Map<String, Object> open,
        Map<String, Object> signed,
        Map<String, Object> settings,
        @Nullable DropReason refusal) {
    /** All attributes. A signed value counts more than one outside the token. */
    Map<String, Object> attributes() {
        Map<String, Object> all = new LinkedHashMap<>(open);
        all.putAll(signed);
        return all;
    }

    boolean isEmpty() {
        return open.isEmpty() && signed.isEmpty();
    }
}
