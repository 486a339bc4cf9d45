package io.github.intercomkit.web;

import io.github.intercomkit.IntercomSerializer;
import java.util.Objects;

/**
 * The user who is signed in, with the serializer of the user's type. Immutable; {@code toString()} shows nothing of the user.
 *
 * @param serializer the serializer
 * @param user the user
 * @param <T> the user's type
 */
public record SignedInUser<T>(IntercomSerializer<T> serializer, T user) {
    /**
     * Checks that nothing is missing.
     *
     * @param serializer the serializer
     * @param user the user
     */
    public SignedInUser {
        Objects.requireNonNull(serializer, "serializer");
        Objects.requireNonNull(user, "user");
    }

    @Override
    public String toString() {
        return "SignedInUser[" + serializer + "]";
    }
}
