package io.github.intercomkit.protocol;

import java.util.List;

/** The rules for secrets that are rotated: the newest one comes first. */
public final class Secrets {
    private Secrets() {}

    /**
     * Refuses an empty list.
     *
     * @throws IllegalArgumentException if there is no secret
     */
    public static void requireAny(List<String> secrets) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("There is no secret. Give at least one, the newest first.");
        }
    }

    /** How many there are, for {@code toString()}. */
    public static String counted(List<?> keys) {
        return keys.size() + (keys.size() == 1 ? " secret" : " secrets");
    }
}
