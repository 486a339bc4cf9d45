package io.github.intercomkit;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The values of a user at one moment, in Intercom's terms: text, whole numbers, decimals, booleans, Unix seconds. It holds no
 * reference to the user's object, so a later change of that object does not reach it.
 *
 * <p>{@link IntercomSerializer#snapshot} takes it; the processor writes the records that implement it, which are immutable and
 * thread-safe. A snapshot can be kept in an HTTP session or a shared cache. A snapshot that was written before a deployment that adds
 * an attribute can still be read after it: a value that it lacks counts as null, or as zero for a primitive.
 *
 * <p>{@code toString()} shows the names of the attributes, never a value.
 *
 * @param <T> the user's type
 */
@SuppressWarnings("exports") // JSpecify is optional for users of the module.
public interface UserSnapshot<T> extends Serializable {
    /**
     * The user's {@code user_id}.
     *
     * @return the id as text, or null if the user has none
     */
    @Nullable String userId();

    /**
     * The user's {@code email}.
     *
     * @return the address, or null if the user has none
     */
    @Nullable String email();

    /**
     * Whether it holds all that was read from the user. Auth tokens are not stored, only a digest of them: a snapshot that was
     * stored can tell whether the tokens have changed, and a payload that is made of it has none.
     *
     * @return false if the user has auth tokens and the snapshot was stored
     */
    default boolean isComplete() {
        return true;
    }

    /**
     * Whether Intercom takes two snapshots for one person: the {@code user_id} is equal, or, where this snapshot has no
     * {@code user_id}, the {@code email} is.
     *
     * @param later a later snapshot
     * @return true if a diff from this one to the later one is possible
     */
    default boolean isSamePerson(UserSnapshot<?> later) {
        return userId() != null ? userId().equals(later.userId()) : email() != null && email().equals(later.email());
    }
}
