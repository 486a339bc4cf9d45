package io.github.intercomkit;

import io.github.intercomkit.protocol.Limits;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.stream.Stream;

/**
 * The updates that a page may still make since its boot, and whether Intercom surely takes one: a tab that is older than the
 * boot may have made all that stand before it. Not thread-safe.
 */
final class UpdateBudget implements Serializable {
    private static final long serialVersionUID = 1;

    /** The oldest first; the last {@link Limits#MAX_UPDATES} say as much as all. */
    private final ArrayDeque<Sent> sent = new ArrayDeque<>();

    private int beforeBoot;
    private long unknownUntil = Long.MIN_VALUE;

    /** A new page has made no update. */
    void restart() {
        beforeBoot = sent.size();
    }

    /** The page stays from an earlier session, whose updates nobody has counted. */
    void startUnknown(Instant now) {
        unknownUntil = now.getEpochSecond() + Limits.UPDATES_PERIOD.toSeconds();
    }

    /** Whether the update can be made now by a page that was loaded with the boot; if so, it counts. */
    boolean take(UpdatePayload update, Instant now) {
        forgetWhatIsOver(now);
        Sent next = new Sent(now.getEpochSecond(), update.contentHash());
        if (sent.size() - beforeBoot >= Limits.MAX_UPDATES
                || next.repeatsAnyOf(sent.stream().skip(beforeBoot))) {
            return false;
        }
        sent.add(next);
        if (sent.size() > Limits.MAX_UPDATES) {
            sent.removeFirst();
            beforeBoot--;
        }
        return true;
    }

    /** Whether Intercom takes the update now, whichever tab makes it. */
    boolean isSafe(UpdatePayload update, Instant now) {
        forgetWhatIsOver(now);
        Sent next = new Sent(now.getEpochSecond(), update.contentHash());
        return now.getEpochSecond() > unknownUntil
                && sent.size() < Limits.MAX_UPDATES
                && !next.repeatsAnyOf(sent.stream());
    }

    /** Whether nothing is missing, as in one that an earlier version wrote, and nothing else was put in. */
    boolean isWhole() {
        return sent != null
                && sent.stream().allMatch(Sent.class::isInstance)
                && beforeBoot >= 0
                && beforeBoot <= sent.size();
    }

    UpdateBudget copy() {
        UpdateBudget copy = new UpdateBudget();
        copy.sent.addAll(sent);
        copy.beforeBoot = beforeBoot;
        copy.unknownUntil = unknownUntil;
        return copy;
    }

    /** What was sent in a second that has only begun to be over counts as still in it: a second too long is not too short. */
    private void forgetWhatIsOver(Instant now) {
        long second = now.getEpochSecond() - Limits.UPDATES_PERIOD.toSeconds();
        while (!sent.isEmpty() && sent.getFirst().second() < second) {
            sent.removeFirst();
            beforeBoot = Math.max(0, beforeBoot - 1);
        }
    }

    /**
     * An update.
     *
     * @param second when it was sent, in Unix seconds
     * @param content the hash of what it said
     */
    private record Sent(long second, long content) implements Serializable {
        boolean repeatsAnyOf(Stream<Sent> earlier) {
            long since = second - Limits.IDENTICAL_UPDATES_PERIOD.toSeconds();
            return earlier.anyMatch(one -> one.content() == content && one.second() >= since);
        }
    }
}
