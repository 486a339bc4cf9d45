package io.github.intercomkit;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What Intercom is told of a user at one moment. It holds values in Intercom's terms (text, whole numbers, decimals, booleans,
 * Unix seconds) and no reference to the user's object, so a later change of that object does not reach it.
 *
 * <p>Taken by {@link IntercomSerializer#snapshot}; implemented by the records that the processor writes, which are immutable
 * and thread-safe. A snapshot can be kept in an HTTP session or a shared cache. One that was written before a deployment which
 * adds an attribute can still be read after it: what it lacks counts as null, or as zero for a primitive.
 *
 * <p>{@code toString()} shows the names of the attributes, never a value.
 *
 * @param <T> the user's type
 */
@SuppressWarnings("exports") // A reader of the module need not have JSpecify.
public interface UserSnapshot<T> extends Serializable {
    /**
     * The user's {@code user_id}.
     *
     * @return the id as text, or null where the user has none
     */
    @Nullable String userId();

    /**
     * The user's {@code email}.
     *
     * @return the address, or null where the user has none
     */
    @Nullable String email();
}
