package io.github.intercomkit.test;

import io.github.intercomkit.protocol.MessengerMethod;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call that a page made. Immutable and thread-safe.
 *
 * @param page the number of the page, in the order in which pages were opened, from 1
 * @param time when, by the simulator's clock
 * @param method such as {@code boot}
 * @param arguments what follows the method: texts, numbers, booleans, maps and lists, as in JSON
 * @param person whose Messenger the page shows after the call: the {@code user_id}, else the {@code email};
 *     {@link SimulatedMessenger#VISITOR} for a visitor, and null after a shutdown and before a boot
 */
@SuppressWarnings("exports") // JSpecify is optional for users of the module.
public record MessengerCall(
        int page,
        Instant time,
        String method,
        List<Object> arguments,
        @Nullable String person) {
    /**
     * Makes a copy of the arguments.
     *
     * @param page the number of the page
     * @param time when
     * @param method such as {@code boot}
     * @param arguments what follows the method
     * @param person whose Messenger the page shows after the call, or null
     */
    public MessengerCall {
        arguments = List.copyOf(arguments);
    }

    /**
     * {@return the last argument, which holds the settings and attributes of a boot or an update, and the metadata of an event; an empty map
     * if there is none}
     */
    @SuppressWarnings("unchecked") // The keys of a JSON object are texts.
    public Map<String, Object> settings() {
        return !arguments.isEmpty() && arguments.get(arguments.size() - 1) instanceof Map<?, ?> settings
                ? (Map<String, Object>) settings
                : Map.of();
    }

    /**
     * {@return the identifiers and attributes of a boot or an update, those of its token too, without settings and proofs; empty for other
     * calls}
     */
    public Map<String, Object> attributes() {
        if (!method.equals(MessengerMethod.BOOT.jsName()) && !method.equals(MessengerMethod.UPDATE.jsName())) {
            return Map.of();
        }
        IdentifiedCall content = IdentityCheck.none().boot(settings());
        return Collections.unmodifiableMap(content.attributes());
    }
}
