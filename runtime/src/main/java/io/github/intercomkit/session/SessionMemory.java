package io.github.intercomkit.session;

import io.github.intercomkit.UserSnapshot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The memory of a session between its steps. Not thread-safe. */
final class SessionMemory<T> {
    final UpdateBudget budget;
    final Unacknowledged unacknowledged;
    final KeptEvents events;

    SessionState state = SessionState.NEW;

    /** The user as it was sent last. */
    @Nullable UserSnapshot<T> lastSent;

    /** The user as it is to be sent with the next update, if an update had to wait. */
    @Nullable UserSnapshot<T> pending;

    /** The random text in the keys of this session's persons. */
    String salt = PersonKey.newSalt();

    /** When the proof expires that was sent last, as {@link ProofRenewal} counts it. */
    long proofEnds = ProofRenewal.NO_TOKEN;

    /** What customizers added to the payloads that were sent, as {@link SentEdits} writes it. */
    String edits = "";

    SessionMemory(UpdateBudget budget, Unacknowledged unacknowledged, KeptEvents events) {
        this.budget = budget;
        this.unacknowledged = unacknowledged;
        this.events = events;
    }

    /** The next boot is for another person than the one before. */
    void reset(SessionState state, @Nullable UserSnapshot<T> sent) {
        this.state = state;
        this.lastSent = sent;
        this.pending = null;
        this.proofEnds = ProofRenewal.NO_TOKEN;
        this.edits = "";
        budget.restart();
        unacknowledged.reset();
    }

    /** A new session does not know the updates that the page made before. */
    void startInPageThatStays(Instant now) {
        if (!state.isBooted()) {
            budget.startUnknown(now);
        }
    }

    /** Who is there, as events name the person. */
    String person() {
        return state.isBooted()
                ? PersonKey.of(salt, state == SessionState.USER ? lastSent : null)
                : KeptEvents.NOBODY_YET;
    }

    /** The user as it was sent last, or as it is now if nothing was sent. */
    UserSnapshot<T> lastSentOr(UserSnapshot<T> now) {
        return lastSent == null ? now : lastSent;
    }
}
