package io.github.intercomkit.session;

import io.github.intercomkit.UpdatePayload;
import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The calls that were answered and may not have reached Intercom: an answer may be lost, a tab may drop an update, and another version
 * of the server may have sent fewer attributes. Not thread-safe.
 */
final class Unacknowledged implements Serializable {
    private static final long serialVersionUID = 1;

    /** The attributes that were ever cleared: a boot, which leaves null out, does not clear them. */
    private final LinkedHashSet<String> cleared = new LinkedHashSet<>();

    private boolean updateMissed;
    private boolean shutdownMissed;
    private boolean attributesMissing;

    /** Another person is there, and nothing was sent about that person. */
    void reset() {
        cleared.clear();
        updateMissed = false;
        attributesMissing = false;
    }

    void addCleared(Collection<String> names) {
        cleared.addAll(names);
    }

    /** Forgets names that no update can clear: they were never cleared. */
    void keepClearable(UpdatePayload update) {
        cleared.removeIf(name -> !SentAttributes.isClearable(update, name));
    }

    /** The attributes that were cleared earlier or change now, without those that keep a value. */
    List<String> without(Set<String> kept, Collection<String> changed) {
        return Stream.concat(cleared.stream(), changed.stream())
                .filter(name -> !kept.contains(name))
                .distinct()
                .toList();
    }

    /** Whether Intercom may have dropped an update. */
    boolean isUpdateMissed() {
        return updateMissed;
    }

    void setUpdateMissed(boolean missed) {
        updateMissed = missed;
    }

    /** Whether {@code shutdown} was answered, and no step since has shown that the page called it. */
    boolean isShutdownMissed() {
        return shutdownMissed;
    }

    void setShutdownMissed(boolean missed) {
        shutdownMissed = missed;
    }

    /** Whether the last snapshot lacks attributes of this server: then it must not be sent as the complete user. */
    boolean areAttributesMissing() {
        return attributesMissing;
    }

    /** A server with other attributes took the last snapshot. */
    void attributesDiffer() {
        updateMissed = true;
        attributesMissing = true;
    }

    /** This server took the last snapshot. */
    void attributesComplete() {
        attributesMissing = false;
    }

    /** Whether deserialization left no field out and put nothing else in. */
    boolean isIntact() {
        return cleared != null && cleared.stream().allMatch(String.class::isInstance);
    }

    Unacknowledged copy() {
        Unacknowledged copy = new Unacknowledged();
        copy.cleared.addAll(cleared);
        copy.updateMissed = updateMissed;
        copy.shutdownMissed = shutdownMissed;
        copy.attributesMissing = attributesMissing;
        return copy;
    }
}
