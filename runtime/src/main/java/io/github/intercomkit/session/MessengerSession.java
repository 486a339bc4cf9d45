package io.github.intercomkit.session;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.InvalidPayloadException;
import io.github.intercomkit.MessengerBuilder;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.MessengerEvent;
import io.github.intercomkit.MessengerStep.Kind;
import io.github.intercomkit.json.MapperRefusal;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One person's session with the Messenger, as Intercom's guide for single-page applications describes its life. It remembers what
 * was sent last, and answers each step with the calls that the page must make, in their order.
 *
 * <p>Keep one in each HTTP session, take it out through {@link #of}, and set the attribute again after each step, so that the
 * container replicates it. After a deployment that changes the user's attributes, the next step sends all of them. A session that can
 * no longer be read does not know what was sent, and boots again.
 *
 * <p><b>Budget.</b> Intercom throttles a page beyond {@value io.github.intercomkit.protocol.Limits#MAX_UPDATES} updates in 30
 * minutes, pings included, and integrators report that it drops an update that equals one of the 60 seconds before. The session
 * keeps both limits. An update that must wait stays pending, and the next one carries all changes since the last that was sent.
 *
 * <p><b>Guarantee.</b> The page makes the calls of one answer before it asks for the next, in the order of the answers, and asks for
 * {@link #pageLoaded} after an answer that may be lost. Then Intercom ends with the user as given last, at the latest with the first
 * step after half an hour. Steps of several threads are answered one after the other, so read the user in the transaction that changes
 * it or later. Two values stay as they were: an attribute that became null while the person was away, and an attribute of a company
 * that became null in an answer that was lost.
 *
 * <p><b>Tokens.</b> A step of a user whose token has ended, or ends within a tenth of its life, sends an update with a new one, where
 * the budget allows it. <b>Tabs</b> share one session. <b>Two browsers</b> of one person are two sessions: each knows what it sent
 * itself. Intercom has the user as it is once each of them has made a step since the last change, or one has loaded a page.
 *
 * <p><b>Events</b> of {@link #track} are not updates: each is answered, equal ones too, and none counts in the budget; see
 * {@link SessionEvents}. An <b>excluded user</b> ({@link MessengerBuilder#excludeUsers}) is a visitor in each step, or has no Messenger:
 * then a page load answers no call, a change {@code shutdown} where the page may show a person, and no event is kept. Thread-safe.
 * {@code toString()} says whether it is a user's, and nothing of the user.
 *
 * @param <T> the user's type
 */
@JsonAutoDetect(
        fieldVisibility = Visibility.NONE,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
@JsonIgnoreProperties(ignoreUnknown = true)
@SuppressWarnings("exports") // JSpecify is optional for users of the module.
public final class MessengerSession<T> implements Serializable {
    private static final long serialVersionUID = 1;

    /** For mappers and stores that write fields. */
    private final MapperRefusal refusal = MapperRefusal.SESSION;

    private final transient BoundSession<T> bound; // Null where a store made the object without a constructor.

    /** For frameworks that make whatever a method asks for, such as Spring where the starter is not at work. */
    @SuppressWarnings("unused") // Found by reflection.
    private MessengerSession() {
        throw new IllegalStateException(BoundSession.NOT_MADE_SO);
    }

    // The constructor without parameters throws: a mapper would call it, and make a new session of an unreadable one.
    private MessengerSession(BoundSession<T> bound) {
        this.bound = bound;
    }

    MessengerSession(SavedSession saved) {
        this(new BoundSession<>(saved));
    }

    /**
     * The session that is stored, ready for its next step; a new one if none is.
     *
     * @param serializer the serializer of the user's type
     * @param stored a {@link MessengerSession}, its {@link MessengerSession#toText() text}, or null for none. Anything else is a
     *     session that can no longer be read: it does not know who was there, and its first step begins with {@code shutdown}
     * @param <T> the user's type
     * @return the stored session itself, or a new one, to be stored after its step
     */
    public static <T> MessengerSession<T> of(IntercomSerializer<T> serializer, @Nullable Object stored) {
        return bound(serializer, stored, null);
    }

    /**
     * The session, with a keeper that stores it after each step and is given the failures of steps: for frameworks.
     *
     * @param serializer as {@link #of(IntercomSerializer, Object)} takes it, like {@code stored}
     * @param stored the stored session
     * @param keeper the keeper, until the session is taken again
     * @param <T> the user's type
     * @return the session
     */
    public static <T> MessengerSession<T> of(
            IntercomSerializer<T> serializer, @Nullable Object stored, SessionKeeper keeper) {
        return bound(serializer, stored, Objects.requireNonNull(keeper, "keeper"));
    }

    /**
     * {@return the session of a text, for JSON mappers} Applications take it through {@link #of}, which also takes the text. If the text
     * is damaged or of another version, the first step of the session begins with {@code shutdown}: it does not know who was there.
     *
     * @param text what {@link #toText()} gave
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MessengerSession<?> ofText(String text) {
        MessengerSession<?> session = SessionText.read(text);
        return session == null ? new MessengerSession<>(SavedSession.UNKNOWN) : session;
    }

    /**
     * {@return the session of a JSON object, for JSON mappers} Versions before texts were stored left an object without members.
     *
     * @param text what {@link #toText()} gave; null where the object has no such member
     */
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public static MessengerSession<?> ofObject(@JsonProperty("text") @Nullable String text) {
        return text == null ? new MessengerSession<>(SavedSession.UNKNOWN) : ofText(text);
    }

    /**
     * A page was loaded: it boots with the person who is there.
     *
     * @param user the signed-in user, or null for a visitor
     * @return {@code boot}; after {@code shutdown}, if another person was there or the Messenger restarts for another company
     *     ({@link MessengerBuilder#companySwitch}), also if the last answer held one; before {@code update}, if an attribute
     *     became null in this session, since a boot clears nothing
     * @throws InvalidPayloadException if the user is refused
     */
    public MessengerCalls pageLoaded(@Nullable T user) {
        return bound.step(this, Kind.PAGE_LOADED, steps -> steps.pageLoaded(user));
    }

    /**
     * The user may have changed, signed in or signed out, while the page stays.
     *
     * @param user the signed-in user, or null for a visitor
     * @return {@code update} with the changes since the last one, or with a new proof alone if there are none and the last proof
     *     has ended or ends soon; no call if neither, or if the update must wait; {@code boot} if a visitor was there;
     *     {@code shutdown} and {@code boot} if the Messenger restarts for another company, or if another person was there or may
     *     have been: a new session does not know the person that a page shows
     * @throws InvalidPayloadException if the user is refused
     */
    public MessengerCalls userChanged(@Nullable T user) {
        return bound.step(this, Kind.USER_CHANGED, steps -> steps.userChanged(user));
    }

    /**
     * The page shows another route, and Intercom looks for messages that are due on it.
     *
     * @return {@code update}, with the pending changes if there are any, or with a new proof if the last one has ended or ends
     *     soon; no call if the budget is spent, an equal ping was just made, or no page was booted
     */
    public MessengerCalls routeChanged() {
        return bound.step(this, Kind.ROUTE_CHANGED, SessionSteps::routeChanged);
    }

    /**
     * The page shows another route, and the user may have changed too, on another device for instance.
     *
     * @param user the signed-in user, or null for a visitor
     * @return what {@link #userChanged} answers; if that is no call, what {@link #routeChanged()} does
     * @throws InvalidPayloadException if the user is refused
     */
    public MessengerCalls routeChanged(@Nullable T user) {
        return bound.step(this, Kind.ROUTE_CHANGED, steps -> steps.routeChanged(user));
    }

    /** {@return the calls after the user signed out: {@code shutdown}, and the {@code boot} of a visitor} */
    public MessengerCalls signedOut() {
        return bound.step(this, Kind.SIGNED_OUT, SessionSteps::signedOut);
    }

    /**
     * Keeps an event for the person who was booted last, before the first boot for the person who boots first: the next step answers it.
     * A visitor's event goes on with the user who signs in; at a sign-out all are dropped, and the oldest beyond 100.
     *
     * @param event what the person did
     */
    public void track(MessengerEvent event) {
        bound.track(this, Objects.requireNonNull(event, "event"));
    }

    /** {@return its events, for code that knows the person or the page} */
    public SessionEvents<T> events() {
        return new SessionEvents<>(this, bound);
    }

    /**
     * An earlier session of this browser was a user's and ended without a sign-out, by a time-out for instance: the first boot of
     * this session comes after {@code shutdown}. Does nothing after a boot.
     */
    public void earlierSessionExpired() {
        bound.expireEarlierSession(this);
    }

    /**
     * Compares the person that a page shows with the person who was booted last, before the page's step.
     *
     * @param personKey the {@link #personKey()} after the last boot that the page made
     * @return false if they differ: the step must be {@link #pageLoaded}, whose calls then begin with {@code shutdown}, unless the
     *     page shows a visitor of this session
     */
    public boolean pageShows(String personKey) {
        return bound.pageShows(personKey);
    }

    /** {@return whether the last boot that was answered was a user's; false before the first} */
    public boolean isUser() {
        return bound.state() == SessionState.USER;
    }

    /** {@return whether the last boot that was answered was a visitor's; false before the first, and without a Messenger} */
    public boolean isVisitor() {
        return bound.state() == SessionState.VISITOR;
    }

    /**
     * {@return an opaque key of the person who was booted last, for pages to compare: 16 characters of base64url} It holds no
     * identifier, is equal for one person within this session, and differs between sessions. A visitor has a key too.
     */
    public String personKey() {
        return bound.personKey();
    }

    /** {@return when a page needs another proof, with the last tenth of the life of a token; empty if the last never expires} */
    public Optional<Instant> proofDueAt() {
        return bound.proofDueAt();
    }

    /**
     * The session as one text, for stores that hold texts or JSON. Jackson 2 and 3 write a session as this text. It holds the
     * user's attributes in base64url, which is no encryption: keep it in a store, and out of pages and logs.
     *
     * @return a text of letters, digits, {@code .}, {@code -} and {@code _}, which {@link #of} takes
     */
    @JsonValue
    public String toText() {
        return SessionText.of(bound.save());
    }

    /**
     * {@return never} It refuses mappers that write what getters return, as JSON-B does, since they would write an empty object.
     *
     * @throws UnsupportedOperationException always, with what to write instead
     */
    public Object getRefusal() {
        return refusal.iterator();
    }

    /** Shows the state as a word. */
    @Override
    public String toString() {
        return "MessengerSession[" + bound.state().word() + "]";
    }

    @SuppressWarnings("unchecked") // A session forgets the snapshots of another serializer.
    private static <T> MessengerSession<T> bound(
            IntercomSerializer<T> serializer, @Nullable Object stored, @Nullable SessionKeeper keeper) {
        Objects.requireNonNull(serializer, "serializer");
        MessengerSession<T> session = (MessengerSession<T>) ofStored(stored);
        session.bound.bind(serializer, keeper);
        return session;
    }

    private static MessengerSession<?> ofStored(@Nullable Object stored) {
        if (stored == null) {
            return new MessengerSession<>(new BoundSession<>());
        }
        if (stored instanceof MessengerSession<?> session && session.bound != null) {
            return session;
        }
        return stored instanceof String text ? ofText(text) : new MessengerSession<>(SavedSession.UNKNOWN);
    }

    /** {@return the form that is stored: who was there, the snapshots as bytes, and the updates that count} */
    private Object writeReplace() {
        return bound.save();
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
}
