package io.github.intercomkit;

import io.github.intercomkit.protocol.Limits;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** The updates that a page may still make since its boot. Not thread-safe. */
final class UpdateBudget implements Serializable {
    private static final long serialVersionUID = 1;

    /** The oldest first; never more than Intercom takes. */
    private final ArrayDeque<Sent> sent = new ArrayDeque<>();

    /** A new page has made no update. */
    void restart() {
        sent.clear();
    }

    /** Whether the update can be made now; if so, it counts. */
    boolean take(UpdatePayload update, Instant now) {
        long second = now.getEpochSecond();
        forgetBefore(second - Limits.UPDATES_PERIOD.toSeconds(), sent);
        long content = update.contentHash();
        boolean repeated = sent.stream()
                .anyMatch(earlier -> earlier.content() == content
                        && earlier.second() >= second - Limits.IDENTICAL_UPDATES_PERIOD.toSeconds());
        if (repeated || sent.size() >= Limits.MAX_UPDATES) {
            return false;
        }
        sent.add(new Sent(second, content));
        return true;
    }

    UpdateBudget copy() {
        UpdateBudget copy = new UpdateBudget();
        copy.sent.addAll(sent);
        return copy;
    }

    /** What was sent in a second that has only begun to be over counts as still in it: a second too long is not too short. */
    private static void forgetBefore(long second, Deque<Sent> sent) {
        while (!sent.isEmpty() && sent.getFirst().second() < second) {
            sent.removeFirst();
        }
    }

    /**
     * An update.
     *
     * @param second when it was sent, in Unix seconds
     * @param content the hash of what it said
     */
    private record Sent(long second, long content) implements Serializable {}
}
