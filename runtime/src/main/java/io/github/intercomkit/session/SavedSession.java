package io.github.intercomkit.session;

import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.UserSnapshot;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A session as it is stored. The snapshots are bytes in it, so that a snapshot that can no longer be read does not make the whole HTTP
 * session unreadable.
 */
final class SavedSession implements Serializable {
    private static final long serialVersionUID = 1;

    /** A user may be there, and nothing is known about the user. */
    static final SavedSession UNKNOWN = new SavedSession(
            SessionState.UNKNOWN.name(),
            null,
            null,
            ProofRenewal.NO_TOKEN,
            new UpdateBudget(),
            new Unacknowledged(),
            null,
            null,
            null,
            "");

    private final String state;
    private final byte @Nullable [] lastSent;
    private final byte @Nullable [] pending;

    /** In a session of an earlier version the token seems to have ended. */
    private final long proofEnds;

    private final UpdateBudget budget;
    private final Unacknowledged unacknowledged;

    /** Null where none are kept. */
    private final @Nullable KeptEvents events;

    /** Null in a session of an earlier version, which gets a new one. */
    private final @Nullable String salt;

    /** Null in a session of an earlier version, and where no customizer adds anything. */
    private final @Nullable String edits;

    /** Which serializer wrote it, for which workspace, with which attributes. */
    private final String form;

    private SavedSession(
            String state,
            byte @Nullable [] lastSent,
            byte @Nullable [] pending,
            long proofEnds,
            UpdateBudget budget,
            Unacknowledged unacknowledged,
            @Nullable KeptEvents events,
            @Nullable String salt,
            @Nullable String edits,
            String form) {
        this.state = state;
        this.lastSent = lastSent;
        this.pending = pending;
        this.proofEnds = proofEnds;
        this.budget = budget;
        this.unacknowledged = unacknowledged;
        this.events = events;
        this.salt = salt;
        this.edits = edits;
        this.form = form;
    }

    static <T> SavedSession of(SessionMemory<T> memory, IntercomSerializer<T> serializer) {
        return new SavedSession(
                memory.state.name(),
                StoredSnapshot.bytes(memory.lastSent),
                StoredSnapshot.bytes(memory.pending),
                memory.proofEnds,
                memory.budget.copy(),
                memory.unacknowledged.copy(),
                memory.events.isEmpty() ? null : memory.events.copy(),
                memory.salt,
                memory.edits.isEmpty() ? null : memory.edits,
                form(serializer));
    }

    /**
     * The memory of the session, as far as this serializer can read it. If the snapshot of a user is unreadable, or was taken by
     * another serializer or for another workspace, the user is unknown.
     */
    <T> SessionMemory<T> memory(IntercomSerializer<T> serializer) {
        SessionMemory<T> memory = new SessionMemory<>(budget(), unacknowledged(), events());
        memory.state = state();
        memory.proofEnds = proofEnds;
        if (salt != null) {
            memory.salt = salt;
        }
        memory.edits = edits == null ? "" : edits;
        if (memory.state == SessionState.USER) {
            recallUser(memory, serializer);
        }
        return memory;
    }

    private <T> void recallUser(SessionMemory<T> memory, IntercomSerializer<T> serializer) {
        UserSnapshot<T> user = snapshot(lastSent, serializer);
        if (user == null) {
            memory.reset(SessionState.UNKNOWN, null);
            memory.unacknowledged.setShutdownMissed(false);
            return;
        }
        UserSnapshot<T> next = snapshot(pending, serializer);
        memory.lastSent = user;
        memory.pending = next != null && user.isSamePerson(next) ? next : null;
        memory.unacknowledged.keepClearable(serializer.update(user));
        if (!form.equals(form(serializer))) {
            memory.unacknowledged.attributesDiffer();
        }
    }

    SessionState state() {
        return SessionState.valueOf(state);
    }

    UpdateBudget budget() {
        return budget.copy();
    }

    Unacknowledged unacknowledged() {
        return unacknowledged.copy();
    }

    KeptEvents events() {
        return events == null ? new KeptEvents() : events.copy();
    }

    private Object readResolve() {
        return new MessengerSession<>(isIntact() ? this : UNKNOWN);
    }

    /** Whether it holds what this version stores: another may have written it. */
    private boolean isIntact() {
        return SessionState.isKnown(state)
                && form != null
                && ProofRenewal.isEnd(proofEnds)
                && budget != null
                && budget.isIntact()
                && unacknowledged != null
                && unacknowledged.isIntact()
                && (events == null || events.isIntact());
    }

    private static String form(IntercomSerializer<?> serializer) {
        return writer(serializer)
                + Integer.toHexString(serializer.attributes().toString().hashCode());
    }

    private static String writer(IntercomSerializer<?> serializer) {
        return serializer.messenger().appId() + " " + serializer.getClass().getName() + " ";
    }

    private <T> @Nullable UserSnapshot<T> snapshot(byte @Nullable [] bytes, IntercomSerializer<T> serializer) {
        return form.startsWith(writer(serializer)) ? StoredSnapshot.read(bytes, serializer) : null;
    }
}
