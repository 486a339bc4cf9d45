package io.github.intercomkit.session;

import io.github.intercomkit.protocol.Limits;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.stream.Stream;

/**
 * The updates that a page may still make since its boot, and whether Intercom certainly takes one: a tab that is older than the
 * boot may have made all updates before it. Not thread-safe.
 */
final class UpdateBudget implements Serializable {
    private static final long serialVersionUID = 1;

    /** The oldest first. The last {@link Limits#MAX_UPDATES} say as much as all. */
    private final ArrayDeque<Sent> sent = new ArrayDeque<>();

    private int beforeBoot;
    private long unknownUntil = Long.MIN_VALUE;

    /** A new page has made no update. */
    void restart() {
        beforeBoot = sent.size();
    }

    /** The page stays from an earlier session, which counted other updates. */
    void startUnknown(Instant now) {
        unknownUntil = now.getEpochSecond() + Limits.UPDATES_PERIOD.toSeconds();
    }

    /**
     * Counts an update, if a page that was loaded with the boot can make it now.
     *
     * @param content the hash of its attributes
     * @return false if it must wait
     */
    boolean take(long content, Instant now) {
        removeExpired(now);
        Sent next = new Sent(now.getEpochSecond(), content);
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

    /** Whether Intercom takes an update with that hash now, whichever tab makes it. */
    boolean isSafe(long content, Instant now) {
        removeExpired(now);
        Sent next = new Sent(now.getEpochSecond(), content);
        return now.getEpochSecond() > unknownUntil
                && sent.size() < Limits.MAX_UPDATES
                && !next.repeatsAnyOf(sent.stream());
    }

    /** Whether deserialization left no field out and put nothing else in. */
    boolean isIntact() {
        return sent != null
                && sent.size() <= Limits.MAX_UPDATES
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

    /** An update in the second that ends the period still counts: to wait a second too long is safe, too short is not. */
    private void removeExpired(Instant now) {
        long second = now.getEpochSecond() - Limits.UPDATES_PERIOD.toSeconds();
        while (!sent.isEmpty() && sent.getFirst().second() < second) {
            sent.removeFirst();
            beforeBoot = Math.max(0, beforeBoot - 1);
        }
    }

    /**
     * An update that was sent.
     *
     * @param second when, in Unix seconds
     * @param content the hash of its attributes
     */
    private record Sent(long second, long content) implements Serializable {
        boolean repeatsAnyOf(Stream<Sent> earlier) {
            long since = second - Limits.IDENTICAL_UPDATES_PERIOD.toSeconds();
            return earlier.anyMatch(one -> one.content() == content && one.second() >= since);
        }
    }
}
