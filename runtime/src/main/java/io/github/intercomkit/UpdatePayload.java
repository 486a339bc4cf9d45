package io.github.intercomkit;

import io.github.intercomkit.protocol.FixedTexts;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The argument of {@code Intercom('update', …)}: all of a user's attributes, what changed of them, or nothing at all for a
 * ping. A user's update carries the identifiers and the proof, whatever changed.
 *
 * <p>Immutable and thread-safe.
 */
public final class UpdatePayload extends IntercomPayload {
    UpdatePayload(PayloadContent content) {
        this(content, Map.of());
    }

    private UpdatePayload(PayloadContent content, Map<String, Object> added) {
        super(content, added);
    }

    @Override
    public UpdatePayload with(String name, Object value) {
        return new UpdatePayload(content(), addedWith(name, value));
    }

    /**
     * Whether the payload tells Intercom anything new of the user.
     *
     * @return false if {@link #changedAttributes()} is empty: a difference need not be sent then; a ping is sent for its own
     *     sake
     */
    public boolean hasChanges() {
        return !added().isEmpty() || content().hasChanges();
    }

    /**
     * The names that the payload tells Intercom anew: without the proof and, in a difference, without identifiers that are
     * what they were. What stands in a token is among them.
     *
     * @return an unmodifiable set of top-level names, in the payload's order; for a full update all of them but the proof, for
     *     a ping none but what was added to it
     */
    public Set<String> changedAttributes() {
        Set<String> changed = new LinkedHashSet<>(toldNames());
        changed.removeIf(name -> !content().isChange(name));
        return Collections.unmodifiableSet(changed);
    }

    /** Equal for updates that tell the same, whatever their proofs. */
    long contentHash() {
        byte[] told = toldBytes();
        return (long) Arrays.hashCode(told) << Integer.SIZE | told.length;
    }

    @Override
    String method() {
        return FixedTexts.UPDATE;
    }
}
