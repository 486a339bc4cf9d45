package io.github.intercomkit;

import io.github.intercomkit.protocol.MessengerMethod;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The argument of {@code Intercom('update', …)}: all of a user's attributes, those that changed, or none for a
 * ping. A user's update always carries the identifiers and the proof, a visitor's never does.
 *
 * <p>Immutable and thread-safe.
 */
public final class UpdatePayload extends IntercomPayload {
    UpdatePayload(PayloadContent content) {
        this(content, Added.NOTHING);
    }

    private UpdatePayload(PayloadContent content, Added added) {
        super(content, added);
    }

    @Override
    public UpdatePayload with(String name, Object value) {
        return new UpdatePayload(content(), addedWith(name, value));
    }

    @Override
    public UpdatePayload withCompany(String name, Object value) {
        return new UpdatePayload(content(), addedWithCompany(name, value));
    }

    /**
     * Whether the payload holds anything new of the person.
     *
     * @return false if {@link #changedAttributes()} is empty: a diff does not have to be sent then; a ping is sent for its own sake
     */
    public boolean hasChanges() {
        return !added().isEmpty() || content().hasChanges();
    }

    /**
     * The names whose values are new: without the proof and, in a diff, without unchanged identifiers. The names of the members of
     * a token are among them.
     *
     * @return an unmodifiable set of top-level names, in the payload's order; for a full update all of them but the proof, for
     *     a ping only those that were added to it
     */
    public Set<String> changedAttributes() {
        Set<String> changed = new LinkedHashSet<>(attributeNames());
        changed.removeIf(name -> !content().isChange(name));
        return Collections.unmodifiableSet(changed);
    }

    /**
     * The names of the user's attributes that are left out because Intercom would reject their values
     * ({@link InvalidAttribute#OMIT}). Intercom keeps the values that it has.
     *
     * @return an unmodifiable set of top-level names; {@code company} or {@code companies} where a company is left out as a whole
     */
    public Set<String> omittedAttributes() {
        return content().omittedNames();
    }

    @Override
    MessengerMethod method() {
        return MessengerMethod.UPDATE;
    }
}
