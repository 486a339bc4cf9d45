package io.github.intercomkit;

import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What Intercom may not have heard though it was told: the answer may have been lost, or its update thrown away in a tab that
 * had made too many. Not thread-safe.
 */
final class Unheard implements Serializable {
    private static final long serialVersionUID = 1;

    /** What once became null: a boot, which leaves null out, says nothing of it. */
    private final LinkedHashSet<String> cleared = new LinkedHashSet<>();

    private boolean updates;

    /** Nothing was told of the person who is there now. */
    void forget() {
        cleared.clear();
        updates = false;
    }

    /** Notes what changed and has no value now. */
    void changed(Collection<String> changed, Set<String> withValue) {
        changed.stream().filter(name -> !withValue.contains(name)).forEach(cleared::add);
    }

    /** What was cleared and has no value now. */
    List<String> cleared(Set<String> withValue) {
        return cleared.stream().filter(name -> !withValue.contains(name)).toList();
    }

    /** Whether an update was told that Intercom may have thrown away. */
    boolean updates() {
        return updates;
    }

    void updates(boolean unheard) {
        updates = unheard;
    }

    Unheard copy() {
        Unheard copy = new Unheard();
        copy.cleared.addAll(cleared);
        copy.updates = updates;
        return copy;
    }
}
