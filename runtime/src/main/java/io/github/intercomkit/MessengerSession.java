package io.github.intercomkit;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.intercomkit.protocol.FixedTexts;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One person's session with the Messenger, as Intercom's guide for single-page applications describes its life: the boot of a
 * visitor or user, updates with what changed, pings, and a {@code shutdown} before somebody else is there. It remembers what
 * Intercom was told last, and answers each step with the calls that the page must make, in their order.
 *
 * <p>Keep one in each HTTP session, and take it out through {@link IntercomSerializer#session(Object)}. It is small (a snapshot,
 * and a few numbers for each of the last updates) and {@code Serializable}; set the attribute again after each step, so that the
 * container replicates it. After a deployment that changes the user's attributes the next step that is given the user tells
 * everything once more. A session that cannot be read any more does not know what Intercom was told, and boots anew.
 *
 * <p><b>The budget.</b> Intercom throttles a page beyond {@value io.github.intercomkit.protocol.Limits#MAX_UPDATES} updates in 30
 * minutes, pings included, and is reported to drop an update that equals one of the 60 seconds before. The session keeps both
 * limits. An update that must wait is held back; nothing is lost, and the next one carries all that changed since the last that
 * was sent. A boot starts a new budget.
 *
 * <p><b>What is certain.</b> Intercom ends with the state of the user that was given last, once half an hour has passed and a step
 * was made, if the page makes the calls in the order in which the session answered, and where an answer may have been lost asks
 * for {@link #pageLoaded} first: its boot tells everything, and the update after it clears what this session ever cleared. Steps of
 * several threads are answered one after the other. So read the user in the same transaction that changes it or later, and let
 * a page make the calls of one answer before any asks again. What became null while the person was not there is not cleared,
 * nor what became null within a company in an answer that was lost or an update that was thrown away: a boot leaves it out.
 *
 * <p><b>Tokens.</b> Each step of a user whose last token has ended, or will within a tenth of its life, sends an update with the
 * identifiers and a new token, unless it sends one anyway: so no page outlives its token by a step, where the budget allows it.
 * The end is kept for the session. Of two tabs the one that makes no step keeps the token that it was given last.
 *
 * <p><b>A lost {@code shutdown}</b> would leave the next person with the last one's cookies. So the first {@link #pageLoaded}
 * after an answer with {@code shutdown} repeats it in front of its boot, since that answer may be the one that was lost; any
 * other step is asked for by a page that has made the calls. It is repeated once: page after page it would end a visitor's own
 * conversation. Should two answers be lost in a row, what the page itself remembers is all that helps.
 *
 * <p><b>Tabs.</b> Two tabs share one session: what one tells Intercom the other need not. An update counts for both, and the boot
 * of one starts the budget of both, though Intercom counts for each. An update that an older tab may have made in vain is
 * therefore followed by one that tells everything, as soon as no tab can be throttled. Each tab has a Messenger of its own, and
 * calls that end somebody's session are answered to one of them: a tab that is answered for another person than it shows calls
 * {@code shutdown} first, and asks for {@link #pageLoaded} where it is answered no {@code boot}.
 *
 * <p>Thread-safe. {@code toString()} says whether it is a user's, and nothing of the user.
 *
 * @param <T> the user's type
 */
@JsonAutoDetect(
        fieldVisibility = Visibility.NONE,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
@JsonIgnoreProperties(ignoreUnknown = true)
@SuppressWarnings("exports") // A reader of the module need not have JSpecify.
public final class MessengerSession<T> implements Serializable {
    private static final long serialVersionUID = 1;

    private static final SessionKeeper NO_KEEPER = session -> {};

    /** For mappers and stores that write fields. */
    private final NotMapped refusal = NotMapped.SESSION;

    private final transient UpdateBudget budget;
    private final transient Unheard unheard;
    private transient @Nullable SavedSession saved;
    private transient @Nullable IntercomSerializer<T> serializer;
    private transient Clock clock = Clock.systemUTC();
    private transient SessionKeeper keeper = NO_KEEPER;

    private transient Presence presence = Presence.NOBODY;
    private transient @Nullable UserSnapshot<T> told;
    private transient @Nullable UserSnapshot<T> heldBack;

    /** When the token ends that was sent last, as {@link Token} says it. */
    private transient long tokenEnds;

    /** For frameworks that make whatever a method asks for, such as Spring where the starter is not at work. */
    @SuppressWarnings("unused") // Found by reflection.
    private MessengerSession() {
        throw new IllegalStateException(
                "A MessengerSession is made by a serializer's session(…), and nothing here does so. With Spring MVC the"
                        + " starter does: intercomkit-spring-boot-starter must be a dependency, and its"
                        + " IntercomAutoConfiguration and IntercomWebAutoConfiguration must be at work, which they are not"
                        + " where they are excluded or where MockMvc is set up for a controller alone.");
    }

    private MessengerSession(UpdateBudget budget, Unheard unheard) {
        this.budget = budget;
        this.unheard = unheard;
    }

    /** One that was stored; who is there is not known before it is bound. */
    MessengerSession(SavedSession saved) {
        this(saved.budget(), saved.unheard());
        this.saved = saved;
        this.presence = saved.presence();
    }

    /** What is stored, as an object or as its text: a new session where it is nothing, an unknown one where it is anything else. */
    static MessengerSession<?> of(@Nullable Object stored) {
        if (stored == null) {
            // The constructor without parameters throws: mappers would call it, and make a new session of one they
            // cannot read.
            return new MessengerSession<>(new UpdateBudget(), new Unheard());
        }
        if (stored instanceof MessengerSession<?> session && session.isWhole()) {
            return session;
        }
        return stored instanceof String text ? ofText(text) : new MessengerSession<>(SavedSession.UNKNOWN);
    }

    /**
     * The session whose text is stored, for JSON mappers. Applications take it through {@link IntercomSerializer#session(Object)},
     * which also takes the text itself.
     *
     * @param text what {@link #toText()} gave
     * @return the session, not ready for a step yet. A text that is damaged or of another version gives a session that does not
     *     know who was there: its first step begins with {@code shutdown}
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MessengerSession<?> ofText(String text) {
        MessengerSession<?> session = SessionText.read(text);
        return session == null ? new MessengerSession<>(SavedSession.UNKNOWN) : session;
    }

    /**
     * The session of a JSON object, for JSON mappers. Versions before texts were stored left an object without members, which says
     * nothing of who was there.
     *
     * @param text what {@link #toText()} gave; null where the object has no such member
     * @return the session, not ready for a step yet
     */
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public static MessengerSession<?> ofObject(@JsonProperty("text") @Nullable String text) {
        return text == null ? new MessengerSession<>(SavedSession.UNKNOWN) : ofText(text);
    }

    /** Whether it came out of its own constructor: some stores make objects without one, and leave out fields. */
    private boolean isWhole() {
        return budget != null;
    }

    /** Gives it what cannot be stored. */
    synchronized MessengerSession<T> bind(IntercomSerializer<T> serializer, Clock clock) {
        return bind(serializer, clock, NO_KEEPER);
    }

    @SuppressWarnings("ReferenceEquality") // Serializers have no other.
    synchronized MessengerSession<T> bind(IntercomSerializer<T> serializer, Clock clock, SessionKeeper keeper) {
        if (serializer != this.serializer) {
            SavedSession state = this.serializer == null ? saved : save();
            this.serializer = serializer;
            restore(serializer, state);
        }
        this.clock = clock;
        this.keeper = keeper;
        return this;
    }

    /**
     * A page was loaded: it boots with whoever is there.
     *
     * @param user the signed-in user, or null for a visitor
     * @return {@code boot}; after {@code shutdown}, if another person was there or the Messenger is to restart for another company
     *     ({@link Messenger.Builder#companySwitch}), also if the last answer said so; before
     *     {@code update}, if an attribute became null in this session, since a boot clears nothing
     * @throws InvalidPayloadException if the user is refused
     */
    public MessengerCalls pageLoaded(@Nullable T user) {
        return step(() -> loaded(user));
    }

    private MessengerCalls loaded(@Nullable T user) {
        if (user == null) {
            return bootVisitor(presence.maybeUser(), unheard.shutdown());
        }
        UserSnapshot<T> now = bound().snapshot(user);
        if (presence == Presence.USER && isSamePerson(now)) {
            return bootAgain(now, isInAnotherCompany(now));
        }
        return bootUser(bound().bootOf(now, clock), now, presence.maybeUser(), unheard.shutdown());
    }

    /**
     * The user may have changed, or somebody may have signed in or out, while the page stays.
     *
     * @param user the signed-in user, or null for a visitor
     * @return {@code update} with what changed since Intercom was told last, or with a new proof alone if nothing did and the
     *     last one has ended or will soon; no call if neither, or if the update is held
     *     back; {@code boot} if a visitor was there; {@code shutdown} and {@code boot} if the Messenger is to restart for another
     *     company ({@link Messenger.Builder#companySwitch}), or if another person was there, or may have been:
     *     a page that stays has told Intercom of somebody, of whom a new session knows nothing
     * @throws InvalidPayloadException if the user is refused
     */
    public MessengerCalls userChanged(@Nullable T user) {
        return step(() -> changed(user));
    }

    private MessengerCalls changed(@Nullable T user) {
        if (user == null) {
            return presence == Presence.VISITOR ? stillVisitor() : ended();
        }
        UserSnapshot<T> now = bound().snapshot(user);
        if (presence == Presence.USER && isSamePerson(now)) {
            if (isInAnotherCompany(now)) {
                return bootAgain(now, true);
            }
            MessengerCalls calls = update(now, true);
            unheard.shutdown(false);
            return calls;
        }
        BootPayload boot = bound().bootOf(now, clock);
        startInPageThatStays();
        return bootUser(boot, now, presence != Presence.VISITOR, false);
    }

    /**
     * The page shows another route, and Intercom is to look for messages that are due on it.
     *
     * @return {@code update}, with what was held back if anything was, or with a new proof if the last one has ended or will
     *     soon; no call if the budget is spent, the last ping was just
     *     made, or nothing was booted
     */
    public MessengerCalls routeChanged() {
        return step(this::routed);
    }

    private MessengerCalls routed() {
        if (presence == Presence.NOBODY || presence == Presence.UNKNOWN) {
            return MessengerCalls.NONE;
        }
        unheard.shutdown(false);
        UserSnapshot<T> latest = heldBack == null ? told : heldBack;
        MessengerCalls waiting = latest == null ? MessengerCalls.NONE : update(latest, !unheard.otherAttributes());
        return waiting.isEmpty() ? ping() : waiting;
    }

    /**
     * The page shows another route, and the user may have changed, by somebody else's doing for instance.
     *
     * @param user the signed-in user, or null for a visitor
     * @return what {@link #userChanged} answers; if that is no call, what {@link #routeChanged()} does
     * @throws InvalidPayloadException if the user is refused
     */
    public MessengerCalls routeChanged(@Nullable T user) {
        return step(() -> {
            MessengerCalls calls = changed(user);
            return calls.isEmpty() ? routed() : calls;
        });
    }

    /**
     * An earlier session of this browser has ended without a sign-out, by a time-out for instance, and was a user's: the first
     * boot of this one is to come after {@code shutdown}. Changes nothing once somebody was booted.
     */
    public void earlierSessionExpired() {
        synchronized (this) {
            if (presence != Presence.NOBODY) {
                return;
            }
            presence = Presence.UNKNOWN;
        }
        keeper().changed(this);
    }

    /**
     * Whether a visitor is there: the last boot that was answered was a visitor's.
     *
     * @return false for a user, for somebody of whom nothing is known, and before the first boot
     */
    public synchronized boolean isOfVisitor() {
        return presence == Presence.VISITOR;
    }

    /**
     * The user signed out.
     *
     * @return {@code shutdown}, and the {@code boot} of a visitor
     */
    public MessengerCalls signedOut() {
        return step(this::ended);
    }

    private MessengerCalls ended() {
        startInPageThatStays();
        return bootVisitor(true, false);
    }

    /**
     * The session as one text, for stores that hold texts or JSON. Jackson 2 and 3 write a session as this text. It holds the
     * user's attributes in base64url, which is no encryption: keep it in a store, and out of pages and logs.
     *
     * @return a text of letters, digits, {@code .}, {@code -} and {@code _}, which {@link IntercomSerializer#session(Object)} takes
     */
    @JsonValue
    public synchronized String toText() {
        return SessionText.of(save());
    }

    /**
     * Refuses mappers that write what getters return, as JSON-B does, since they would write an empty object.
     *
     * @return never
     * @throws UnsupportedOperationException always, with what to write instead
     */
    public Object getRefusal() {
        return refusal.iterator();
    }

    /** Says who is there, as a word. */
    @Override
    public synchronized String toString() {
        return "MessengerSession[" + presence.word() + "]";
    }

    /** Makes a step, and has the session stored: without its lock, since a keeper may hold locks while it binds a session. */
    private MessengerCalls step(Supplier<MessengerCalls> step) {
        SessionKeeper present = keeper();
        MessengerCalls calls;
        try {
            calls = alone(step);
        } catch (RuntimeException failure) {
            return present.failed(failure);
        }
        present.changed(this);
        return calls;
    }

    private synchronized MessengerCalls alone(Supplier<MessengerCalls> step) {
        return step.get();
    }

    private synchronized SessionKeeper keeper() {
        return keeper;
    }

    /** A new session knows nothing of what the page did before. */
    private void startInPageThatStays() {
        if (presence == Presence.NOBODY || presence == Presence.UNKNOWN) {
            budget.startUnknown(clock.instant());
        }
    }

    /** A visitor of whom there is nothing to tell. */
    private MessengerCalls stillVisitor() {
        unheard.shutdown(false);
        return MessengerCalls.NONE;
    }

    /**
     * Boots a visitor.
     *
     * @param ends whether a user's session ends with it
     * @param endsAgain whether one was ended in an answer that may be lost
     */
    private MessengerCalls bootVisitor(boolean ends, boolean endsAgain) {
        BootPayload boot = bound().messenger().bootVisitor();
        begin(Presence.VISITOR, null, ends);
        return answered(MessengerCalls.boot(boot, ends || endsAgain));
    }

    private MessengerCalls bootUser(BootPayload boot, UserSnapshot<T> now, boolean ends, boolean endsAgain) {
        begin(Presence.USER, now, ends);
        tokenEnds = boot.tokenEnds();
        return answered(MessengerCalls.boot(boot, ends || endsAgain));
    }

    private void begin(Presence presence, @Nullable UserSnapshot<T> told, boolean ends) {
        this.presence = presence;
        this.told = told;
        this.heldBack = null;
        this.tokenEnds = Token.NONE;
        budget.restart();
        unheard.forget();
        unheard.shutdown(ends);
    }

    /**
     * The boot of the person who is there, and what it leaves out.
     *
     * @param ends whether the session before it ends
     */
    private MessengerCalls bootAgain(UserSnapshot<T> now, boolean ends) {
        BootPayload boot = bound().bootOf(now, clock);
        UpdatePayload difference = bound().diffOf(toldOrNow(now), now, clock);
        List<String> cleared = unheard.cleared(difference.changedAttributes(), boot.namesWithValue());
        UpdatePayload clearing = clearing(difference, cleared);
        boolean clears = !cleared.isEmpty() || difference.clearsWithinCompany();
        // Whatever is refused was, and changed nothing.
        MessengerCalls calls = answered(MessengerCalls.boot(boot, ends || unheard.shutdown()));
        told = now;
        heldBack = null;
        tokenEnds = boot.tokenEnds();
        budget.restart();
        unheard.shutdown(ends);
        unheard.updates(false);
        unheard.attributesRead();
        unheard.cleared(cleared);
        return clears ? calls.then(sent(clearing, false)) : calls;
    }

    /**
     * The update of the person who is there.
     *
     * @param isWhole whether the snapshot holds all that there is to tell
     */
    private MessengerCalls update(UserSnapshot<T> now, boolean isWhole) {
        UpdatePayload difference = bound().diffOf(toldOrNow(now), now, clock);
        UpdatePayload everything = bound().updateOf(now, clock);
        List<String> cleared = unheard.cleared(difference.changedAttributes(), everything.namesWithValue());
        // All that there is says nothing of what became null within a company: the difference goes first.
        boolean again = unheard.updates() && isWhole && !difference.clearsWithinCompany();
        MessengerCalls calls = again ? again(clearing(everything, cleared)) : MessengerCalls.NONE;
        unheard.cleared(cleared);
        if (isWhole) {
            unheard.attributesRead();
        }
        if (calls.isEmpty() && difference.hasChanges()) {
            calls = sent(difference, false);
            if (calls.isEmpty()) {
                heldBack = now;
                return renewal();
            }
        }
        heldBack = null;
        told = now;
        return calls.isEmpty() ? renewal() : calls;
    }

    /** The identifiers and a new token, where the page's has ended or will soon. */
    private MessengerCalls renewal() {
        UserSnapshot<T> user = told;
        boolean due = Token.isDue(bound().messenger().identityVerification(), tokenEnds, clock.instant());
        return user == null || !due ? MessengerCalls.NONE : sent(bound().diffOf(user, user, clock), false);
    }

    /** All that an update can tell, if it is surely heard. */
    private MessengerCalls again(UpdatePayload everything) {
        return budget.isSafe(everything, clock.instant()) ? sent(everything, true) : MessengerCalls.NONE;
    }

    /** With the empty text for all that has no value any more. */
    private static UpdatePayload clearing(UpdatePayload update, List<String> cleared) {
        for (String name : cleared) {
            update = update.with(name, FixedTexts.CLEARED);
        }
        return update;
    }

    private MessengerCalls ping() {
        UpdatePayload ping = bound().messenger().ping();
        return budget.take(ping, clock.instant()) ? answered(MessengerCalls.update(ping)) : MessengerCalls.NONE;
    }

    /** The update if it can be made now. */
    private MessengerCalls sent(UpdatePayload update, boolean ofEverything) {
        boolean safe = budget.isSafe(update, clock.instant());
        if (!budget.take(update, clock.instant())) {
            return MessengerCalls.NONE;
        }
        tokenEnds = update.tokenEnds();
        unheard.updates(!safe || (unheard.updates() && !ofEverything));
        return answered(MessengerCalls.update(update));
    }

    private MessengerCalls answered(MessengerCalls calls) {
        return bound().messenger().isDisabled() ? MessengerCalls.NONE : calls;
    }

    /** Whether the Messenger is to be started again because of it. */
    private boolean isInAnotherCompany(UserSnapshot<T> now) {
        return bound().messenger().companySwitch() == CompanySwitch.RESTART
                && bound().updateOf(toldOrNow(now), clock).hasCompanyBeside(bound().updateOf(now, clock));
    }

    private boolean isSamePerson(UserSnapshot<T> now) {
        return Identity.isSamePerson(toldOrNow(now), now);
    }

    private UserSnapshot<T> toldOrNow(UserSnapshot<T> now) {
        return told == null ? now : told;
    }

    private IntercomSerializer<T> bound() {
        if (serializer == null) {
            throw new IllegalStateException(
                    "The session comes out of a store, and knows no serializer. Take it through the"
                            + " serializer's session(…) before each step.");
        }
        return serializer;
    }

    private void restore(IntercomSerializer<T> serializer, @Nullable SavedSession state) {
        saved = null;
        if (state == null) {
            return;
        }
        presence = state.presence();
        told = state.told(serializer);
        heldBack = state.heldBack(serializer);
        tokenEnds = state.tokenEnds();
        if (presence != Presence.USER) {
            return;
        }
        if (told == null) {
            begin(Presence.UNKNOWN, null, false);
        } else if (state.isOfOtherAttributes(serializer)) {
            unheard.attributesChanged();
        }
    }

    private SavedSession save() {
        return saved == null ? SavedSession.of(presence, told, heldBack, tokenEnds, budget, unheard, bound()) : saved;
    }

    /**
     * What is stored instead.
     *
     * @return who was there, the snapshots as bytes, and the updates that count
     */
    private synchronized Object writeReplace() {
        return save();
    }

    /**
     * Never reads, since it is never written.
     *
     * @param in not read
     * @throws InvalidObjectException always
     */
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("A session is read from its saved form");
    }

    /** Who was booted last. */
    enum Presence {
        /** Nobody yet. */
        NOBODY("nobody"),
        VISITOR("a visitor"),
        USER("a user"),
        /** A user of whom is not known what Intercom was told. */
        UNKNOWN("unknown");

        private final String word;

        Presence(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static boolean isKnown(@Nullable String name) {
            return Arrays.stream(values()).anyMatch(presence -> presence.name().equals(name));
        }

        boolean maybeUser() {
            return this == USER || this == UNKNOWN;
        }
    }
}
