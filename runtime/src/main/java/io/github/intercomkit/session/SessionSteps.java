package io.github.intercomkit.session;

import io.github.intercomkit.BootPayload;
import io.github.intercomkit.CompanySwitch;
import io.github.intercomkit.ExcludedUser;
import io.github.intercomkit.IntercomPayload;
import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.UpdatePayload;
import io.github.intercomkit.UserSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Works out the calls of each step, and notes them in the memory of the session. A step that throws has changed nothing. Not
 * thread-safe.
 */
final class SessionSteps<T> {
    private final IntercomSerializer<T> serializer;
    private final Messenger messenger;
    private final SessionMemory<T> memory;
    private final Unacknowledged unacknowledged;

    SessionSteps(IntercomSerializer<T> serializer, SessionMemory<T> memory) {
        this.serializer = serializer;
        this.messenger = serializer.messenger();
        this.memory = memory;
        this.unacknowledged = memory.unacknowledged;
    }

    MessengerCalls pageLoaded(@Nullable T user) {
        ExcludedUser excluded = exclusionOf(user);
        return excluded == ExcludedUser.NO_MESSENGER ? bootNone(false) : loadPage(excluded == null ? user : null);
    }

    private MessengerCalls loadPage(@Nullable T user) {
        boolean shutsDown = memory.state.mayBeUser();
        boolean repeatsShutdown = unacknowledged.isShutdownMissed();
        if (user == null) {
            return bootVisitor(shutsDown, repeatsShutdown);
        }
        UserSnapshot<T> now = serializer.snapshot(user);
        if (isSamePerson(now)) {
            return bootAgain(now, isInOtherCompany(now));
        }
        return bootUser(serializer.boot(now), now, shutsDown, repeatsShutdown);
    }

    MessengerCalls userChanged(@Nullable T user) {
        ExcludedUser excluded = exclusionOf(user);
        return excluded == ExcludedUser.NO_MESSENGER
                ? bootNone(memory.state != SessionState.EXCLUDED)
                : changeUser(excluded == null ? user : null);
    }

    private MessengerCalls changeUser(@Nullable T user) {
        if (user == null) {
            return visitorStays();
        }
        UserSnapshot<T> now = serializer.snapshot(user);
        if (!isSamePerson(now)) {
            BootPayload boot = serializer.boot(now);
            memory.startInPageThatStays(now());
            return bootUser(boot, now, memory.state != SessionState.VISITOR, false);
        }
        if (isInOtherCompany(now)) {
            return bootAgain(now, true);
        }
        MessengerCalls calls = updateUser(now, true);
        unacknowledged.setShutdownMissed(false);
        return calls;
    }

    MessengerCalls routeChanged() {
        if (!memory.state.isBooted()) {
            return MessengerCalls.none();
        }
        unacknowledged.setShutdownMissed(false);
        UserSnapshot<T> latest = memory.pending == null ? memory.lastSent : memory.pending;
        MessengerCalls waiting = latest == null
                ? MessengerCalls.none()
                : updateUser(latest, latest.isComplete() && !unacknowledged.areAttributesMissing());
        return waiting.isEmpty() ? ping() : waiting;
    }

    MessengerCalls routeChanged(@Nullable T user) {
        MessengerCalls calls = userChanged(user);
        return calls.isEmpty() ? routeChanged() : calls;
    }

    /** No event of this browser's people is left to the next one. */
    MessengerCalls signedOut() {
        memory.events.dropAll();
        return endSession();
    }

    private MessengerCalls endSession() {
        memory.startInPageThatStays(now());
        return bootVisitor(true, false);
    }

    private @Nullable ExcludedUser exclusionOf(@Nullable T user) {
        return user == null ? null : serializer.exclusionOf(user).orElse(null);
    }

    /**
     * Makes no boot. A page that was just loaded shows no person, and has nothing to end: then the next boot ends the session before it.
     *
     * @param shutsDown whether the page may show a person
     */
    private MessengerCalls bootNone(boolean shutsDown) {
        boolean mayBeUser = memory.state.mayBeUser() || (shutsDown && memory.state == SessionState.NEW);
        memory.reset(SessionState.EXCLUDED, null);
        unacknowledged.setShutdownMissed(mayBeUser || unacknowledged.isShutdownMissed());
        return unlessDisabled(shutsDown ? MessengerCalls.shutdown() : MessengerCalls.none());
    }

    private MessengerCalls visitorStays() {
        if (memory.state != SessionState.VISITOR) {
            return endSession();
        }
        unacknowledged.setShutdownMissed(false);
        return MessengerCalls.none();
    }

    /**
     * Boots a visitor.
     *
     * @param shutsDown whether the session of a user ends with it
     * @param repeatsShutdown whether the answer that ended one may be lost
     */
    private MessengerCalls bootVisitor(boolean shutsDown, boolean repeatsShutdown) {
        memory.reset(SessionState.VISITOR, null);
        unacknowledged.setShutdownMissed(shutsDown);
        return callBoot(customized(messenger.bootVisitor()), shutsDown || repeatsShutdown);
    }

    private MessengerCalls bootUser(BootPayload boot, UserSnapshot<T> now, boolean shutsDown, boolean repeatsShutdown) {
        memory.reset(SessionState.USER, now);
        memory.proofEnds = ProofRenewal.endOf(boot, messenger);
        unacknowledged.setShutdownMissed(shutsDown);
        return callBoot(customized(boot), shutsDown || repeatsShutdown);
    }

    /**
     * Boots the person who is there, and clears what a boot leaves out.
     *
     * @param shutsDown whether the session before it ends
     */
    private MessengerCalls bootAgain(UserSnapshot<T> now, boolean shutsDown) {
        BootPayload plain = serializer.boot(now);
        UpdatePayload changes = serializer.diff(memory.lastSentOr(now), now);
        BootPayload boot = customized(plain);
        UpdatePayload diff = edits(plain, boot).addedTo(changes);
        List<String> cleared = withoutValue(diff, boot);
        boolean clears = !cleared.isEmpty() || SentAttributes.of(diff).clearsWithinCompany();
        UpdatePayload clearing = SentAttributes.cleared(diff, cleared);
        // All that can be refused was refused by now.
        MessengerCalls calls = callBoot(boot, shutsDown || unacknowledged.isShutdownMissed());
        memory.lastSent = now;
        memory.pending = null;
        memory.proofEnds = ProofRenewal.endOf(boot, messenger);
        memory.budget.restart();
        unacknowledged.setShutdownMissed(shutsDown);
        unacknowledged.setUpdateMissed(false);
        unacknowledged.attributesComplete();
        unacknowledged.addCleared(cleared);
        return clears ? calls.then(sendIfAllowed(clearing, false)) : calls;
    }

    /**
     * Updates the person who is there.
     *
     * @param isComplete whether the snapshot holds all attributes of this server
     */
    private MessengerCalls updateUser(UserSnapshot<T> now, boolean isComplete) {
        UpdatePayload changes = serializer.diff(memory.lastSentOr(now), now);
        UpdatePayload plain = serializer.update(now);
        UpdatePayload everything = messenger.customized(plain);
        SentEdits edits = edits(plain, everything);
        UpdatePayload diff = edits.addedTo(changes);
        List<String> cleared = withoutValue(diff, everything);
        MessengerCalls calls = MessengerCalls.none();
        // A full update does not clear within a company: the diff goes first.
        if (unacknowledged.isUpdateMissed()
                && isComplete
                && !SentAttributes.of(diff).clearsWithinCompany()) {
            calls = sendIfSafe(SentAttributes.cleared(everything, cleared));
        }
        unacknowledged.addCleared(cleared);
        if (isComplete) {
            unacknowledged.attributesComplete();
        }
        if (calls.isEmpty() && edits.isNews(changes)) {
            calls = sendIfAllowed(diff, false);
            if (calls.isEmpty()) {
                memory.pending = now;
                if (!messenger.isDisabled()) {
                    messenger.observer().updateHeldBack();
                }
                return renewProof();
            }
        }
        if (memory.pending != null && !now.isComplete()) {
            // Tokens that waited in a store are gone: the next step with the user sends them.
            unacknowledged.attributesDiffer();
        }
        memory.pending = null;
        memory.lastSent = now;
        memory.edits = edits.toText();
        return calls.isEmpty() ? renewProof() : calls;
    }

    /** The identifiers and a new token, if the token of the page has ended or ends soon. */
    private MessengerCalls renewProof() {
        UserSnapshot<T> user = memory.lastSent;
        return user != null && ProofRenewal.isDue(messenger, memory.proofEnds, now())
                ? sendIfAllowed(serializer.diff(user, user), false)
                : MessengerCalls.none();
    }

    /** The attributes that were cleared earlier or change now, and have no value now. One that is left out keeps its value. */
    private List<String> withoutValue(UpdatePayload diff, IntercomPayload all) {
        Set<String> kept = SentAttributes.of(all).namesWithValue();
        kept.addAll(diff.omittedAttributes());
        return unacknowledged.without(kept, diff.changedAttributes());
    }

    /** A user's edits that changed were sent before, or have to wait. */
    private MessengerCalls ping() {
        UpdatePayload plain = messenger.ping();
        boolean isVisitor = memory.state == SessionState.VISITOR;
        SentEdits edits = isVisitor ? edits(plain, messenger.customized(plain)) : SentEdits.NONE;
        UpdatePayload ping = edits.addedTo(plain);
        if (!memory.budget.take(SentAttributes.of(ping).hash(), now())) {
            return MessengerCalls.none();
        }
        memory.edits = isVisitor ? edits.toText() : memory.edits;
        return unlessDisabled(MessengerCalls.update(ping));
    }

    private BootPayload customized(BootPayload boot) {
        BootPayload customized = messenger.customized(boot);
        memory.edits = SentEdits.of(boot, customized, "", memory.salt).toText();
        return customized;
    }

    private SentEdits edits(IntercomPayload plain, IntercomPayload customized) {
        return SentEdits.of(plain, customized, memory.edits, memory.salt);
    }

    /** A full update, if Intercom certainly takes it. */
    private MessengerCalls sendIfSafe(UpdatePayload everything) {
        return memory.budget.isSafe(SentAttributes.of(everything).hash(), now())
                ? sendIfAllowed(everything, true)
                : MessengerCalls.none();
    }

    /**
     * An update, if the page can make it now.
     *
     * @param isComplete whether it sends all attributes
     */
    private MessengerCalls sendIfAllowed(UpdatePayload update, boolean isComplete) {
        long content = SentAttributes.of(update).hash();
        boolean safe = memory.budget.isSafe(content, now());
        if (!memory.budget.take(content, now())) {
            return MessengerCalls.none();
        }
        memory.proofEnds = ProofRenewal.endOf(update, messenger);
        unacknowledged.setUpdateMissed(!safe || (unacknowledged.isUpdateMissed() && !isComplete));
        return unlessDisabled(MessengerCalls.update(update));
    }

    private MessengerCalls callBoot(BootPayload boot, boolean afterShutdown) {
        MessengerCalls calls = MessengerCalls.boot(boot);
        return unlessDisabled(afterShutdown ? MessengerCalls.shutdown().then(calls) : calls);
    }

    private MessengerCalls unlessDisabled(MessengerCalls calls) {
        return messenger.isDisabled() ? MessengerCalls.none() : calls;
    }

    /** Whether the Messenger is to start again because the user is in another company. */
    private boolean isInOtherCompany(UserSnapshot<T> now) {
        return messenger.companySwitch() == CompanySwitch.RESTART
                && SentAttributes.isCompanyLeft(serializer.update(memory.lastSentOr(now)), serializer.update(now));
    }

    private boolean isSamePerson(UserSnapshot<T> now) {
        return memory.state == SessionState.USER && memory.lastSentOr(now).isSamePerson(now);
    }

    private Instant now() {
        return messenger.clock().instant();
    }
}
