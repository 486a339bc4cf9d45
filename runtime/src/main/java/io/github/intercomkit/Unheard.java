package io.github.intercomkit;

import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What Intercom may not have heard though it was told: the answer may have been lost, its update thrown away in a tab that had
 * made too many, or the server that told it may have known fewer attributes. Not thread-safe.
 */
final class Unheard implements Serializable {
    private static final long serialVersionUID = 1;

    /** What once became null: a boot, which leaves null out, says nothing of it. */
    private final LinkedHashSet<String> cleared = new LinkedHashSet<>();

    private boolean updates;
    private boolean shutdown;

    /** Whether the snapshots were read by a server that knows other attributes: to it they lack what is new. */
    private boolean otherAttributes;

    /** Nothing was told of the person who is there now. */
    void forget() {
        cleared.clear();
        updates = false;
        otherAttributes = false;
    }

    /** Notes what has no value now. */
    void cleared(Collection<String> names) {
        cleared.addAll(names);
    }

    /** What was cleared earlier or changes now, and has no value now. */
    List<String> cleared(Collection<String> changed, Set<String> withValue) {
        return Stream.concat(cleared.stream(), changed.stream())
                .filter(name -> !withValue.contains(name))
                .distinct()
                .toList();
    }

    /** Whether an update was told that Intercom may have thrown away. */
    boolean updates() {
        return updates;
    }

    void updates(boolean unheard) {
        updates = unheard;
    }

    /** Whether {@code shutdown} was answered, and no step since has shown that the page called it. */
    boolean shutdown() {
        return shutdown;
    }

    void shutdown(boolean unheard) {
        shutdown = unheard;
    }

    /** Whether the snapshots lack what this server knows, so that all that they say may not be told as all that there is. */
    boolean otherAttributes() {
        return otherAttributes;
    }

    /** The attributes are others than those of the server that told them. */
    void attributesChanged() {
        updates = true;
        otherAttributes = true;
    }

    /** The newest snapshot is this server's own. */
    void attributesRead() {
        otherAttributes = false;
    }

    /** Whether nothing is missing, as in one that an earlier version wrote, and nothing else was put in. */
    boolean isWhole() {
        return cleared != null && cleared.stream().allMatch(String.class::isInstance);
    }

    Unheard copy() {
        Unheard copy = new Unheard();
        copy.cleared.addAll(cleared);
        copy.updates = updates;
        copy.shutdown = shutdown;
        copy.otherAttributes = otherAttributes;
        return copy;
    }
}
