package io.github.intercomkit;

import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.json.Member;
import io.github.intercomkit.protocol.KnownAttribute;
import io.github.intercomkit.protocol.Limits;
import io.github.intercomkit.protocol.MessengerSetting;
import io.github.intercomkit.protocol.StandardAttribute;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns users into payloads. The processor writes a subclass for each type that is annotated with {@code @IntercomUser}; make
 * one for a workspace's {@link Messenger} and share it.
 *
 * <p>Generated serializers are immutable and thread-safe. They read the user's members once per call, those of a refused user
 * twice, and neither change nor keep the user. Where a user can change concurrently, take the payload while it cannot.
 *
 * <p>All methods refuse a user whom Intercom would reject or take for another with an {@link InvalidPayloadException}: one with
 * neither a {@code user_id} nor an {@code email}, an {@code email} that is no address, a custom text that is too long, a number
 * that JavaScript cannot hold, a time before the year 1 or after 9999, an avatar that is not https, a company without id or
 * name. One exception names all that is wrong. Identifiers that are blank or placeholders ({@code null}, {@code undefined} and
 * the like) count as absent. Where identity is proved by tokens
 * ({@link io.github.intercomkit.identity.UserJwt}), boot, update and diff also refuse a user without a {@code user_id}.
 *
 * @param <T> the user's type
 */
@SuppressWarnings("exports") // A reader of the module need not have JSpecify.
public abstract class IntercomSerializer<T> extends SerializerSupport {
    private final transient Messenger messenger;
    private transient @Nullable Set<String> signedNames;

    /**
     * For generated code.
     *
     * @param messenger the workspace's Messenger
     */
    protected IntercomSerializer(Messenger messenger) {
        super(Objects.requireNonNull(messenger, "messenger").values().ofOneSerializer());
        this.messenger = messenger;
    }

    /**
     * The boot of a signed-in user: the settings, the identifiers, the proof and every attribute that is not null.
     *
     * @param user the user
     * @return the argument of {@code Intercom('boot', …)}
     * @throws InvalidPayloadException if the user is refused
     */
    public final BootPayload boot(T user) {
        return bootOf(snapshot(user), messenger.clock());
    }

    /**
     * A full update: the identifiers, the proof and every attribute that is not null.
     *
     * @param user the user
     * @return the argument of {@code Intercom('update', …)}
     * @throws InvalidPayloadException if the user is refused
     */
    public final UpdatePayload update(T user) {
        return updateOf(snapshot(user), messenger.clock());
    }

    /**
     * What Intercom would be told of the user now, to compare a later state with.
     *
     * @param user the user
     * @return an immutable snapshot without a reference to the user
     * @throws InvalidPayloadException if the user is refused
     */
    public final UserSnapshot<T> snapshot(T user) {
        Objects.requireNonNull(user, "user");
        UserSnapshot<T> snapshot;
        try {
            snapshot = read(user);
        } catch (InvalidPayloadException first) {
            throw allRefusals(first, () -> read(user), messenger.identityVerification() instanceof UserJwt);
        }
        Identity.requireIdentifier(snapshot);
        return snapshot;
    }

    /**
     * What changed since a snapshot was taken: the identifiers and the proof, always, and the attributes that Intercom would
     * see differ. An attribute that became null is cleared with an empty text where Intercom can clear it (custom attributes
     * and, though that is not documented, standard ones that are text), else left out.
     *
     * @param before a snapshot of the same person that this type of serializer took
     * @param user the user as it is now
     * @return the argument of {@code Intercom('update', …)}; nothing need be sent unless it {@link UpdatePayload#hasChanges()}
     * @throws InvalidPayloadException if the user is refused, or is not the person of the snapshot: that is a
     *     {@code shutdown} and a {@code boot}
     * @throws IllegalArgumentException if another type of serializer took the snapshot
     */
    public final UpdatePayload diff(UserSnapshot<T> before, T user) {
        Objects.requireNonNull(before, "before");
        UserSnapshot<T> after = snapshot(user);
        if (before.getClass() != after.getClass()) {
            throw new IllegalArgumentException(
                    "The snapshot was not taken by a " + getClass().getSimpleName() + ". Compare with one that was.");
        }
        Identity.requireSamePerson(before, after);
        return diffOf(before, after, messenger.clock());
    }

    /**
     * What changed between two states of an immutable user, as {@link #diff(UserSnapshot, Object)} tells it. A mutable user is
     * one object with one state: take a {@link #snapshot} before it changes.
     *
     * @param before the user as it was
     * @param after the same person as it is now
     * @return the argument of {@code Intercom('update', …)}
     * @throws InvalidPayloadException if one of the two is refused, or they are different people
     */
    public final UpdatePayload diff(T before, T after) {
        return diff(snapshot(before), after);
    }

    /**
     * Everything that Intercom can be told of such a user, whatever the user's values: for privacy reviews and tests.
     *
     * @return an unmodifiable list in the order of the payloads: {@code user_id}, {@code email}, standard attributes, custom
     *     attributes; without the Messenger's settings, the proof and what {@code with} adds to a payload
     */
    public final List<AttributeInfo> attributes() {
        return table(told());
    }

    /**
     * The session with the Messenger that was kept in an HTTP session, ready for its next step; a new one if there is none.
     *
     * @param stored what is stored: a {@link MessengerSession}, its {@link MessengerSession#toText() text}, or null for none.
     *     Anything else is a session that can no longer be read: it does not know who was there, and its first step begins with
     *     {@code shutdown}
     * @return the stored session itself, or a new one, to be stored after its step
     */
    public final MessengerSession<T> session(@Nullable Object stored) {
        return session(stored, messenger.clock());
    }

    /**
     * The session with the Messenger, with a clock that says when updates and tokens are made, for tests.
     *
     * @param stored what is stored, as {@link #session(Object)} takes it
     * @param clock the clock
     * @return the stored session itself, or a new one, to be stored after its step
     */
    public final MessengerSession<T> session(@Nullable Object stored, Clock clock) {
        Objects.requireNonNull(clock, "clock");
        return sessionOf(stored).bind(this, clock);
    }

    /**
     * The session with the Messenger, with what stores it after each step and hears of steps that fail: for frameworks that hand
     * sessions to an application's code.
     *
     * @param stored what is stored, as {@link #session(Object)} takes it
     * @param clock the clock
     * @param keeper what stores the session, until the session is taken again
     * @return the stored session itself, or a new one
     */
    public final MessengerSession<T> session(@Nullable Object stored, Clock clock, SessionKeeper keeper) {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(keeper, "keeper");
        return sessionOf(stored).bind(this, clock, keeper);
    }

    /** Shows the type and the workspace. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[" + messenger + "]";
    }

    /**
     * For generated code: all that is told of a user, in the order of the payloads.
     *
     * @return a new array
     */
    protected abstract Attribute[] told();

    /**
     * For generated code: reads a user's members, each once.
     *
     * @param user the user
     * @return its snapshot
     */
    protected abstract UserSnapshot<T> read(T user);

    /**
     * For generated code: writes the attributes, the identifiers aside. Whether all of them or those that differ is for
     * {@code out} to know.
     *
     * @param before a snapshot that {@link #read} made; {@code after} itself where there is no earlier one
     * @param after a later one
     * @param out where to
     */
    protected abstract void write(UserSnapshot<T> before, UserSnapshot<T> after, Output out);

    @SuppressWarnings("unchecked") // A session of another serializer forgets what that one told.
    private MessengerSession<T> sessionOf(@Nullable Object stored) {
        return (MessengerSession<T>) MessengerSession.of(stored);
    }

    final BootPayload bootOf(UserSnapshot<T> now, Clock clock) {
        return new BootPayload(new PayloadContent.UserBoot(new Person<>(this, null, now, clock)));
    }

    final UpdatePayload updateOf(UserSnapshot<T> now, Clock clock) {
        return new UpdatePayload(new PayloadContent.UserUpdate(new Person<>(this, null, now, clock)));
    }

    final UpdatePayload diffOf(UserSnapshot<T> before, UserSnapshot<T> now, Clock clock) {
        return new UpdatePayload(new PayloadContent.UserUpdate(new Person<>(this, before, now, clock)));
    }

    final Messenger messenger() {
        return messenger;
    }

    /** Who takes the snapshots, and which workspace is told of them. */
    final String writer() {
        return messenger.appId() + " " + getClass().getName() + " ";
    }

    /** The {@link #writer()} and what it tells. */
    final String form() {
        return writer() + Integer.toHexString(attributes().toString().hashCode());
    }

    /** What stands in a token and not in the open payload, where identity is proved by one. */
    final Set<String> signedNames() {
        Set<String> names = signedNames;
        if (names == null) {
            // Two threads may both do it, with equal results.
            names = attributes().stream()
                    .filter(attribute ->
                            attribute.signed() || attribute.name().equals(StandardAttribute.USER_ID.jsonName()))
                    .map(AttributeInfo::name)
                    .collect(Collectors.toUnmodifiableSet());
            signedNames = names;
        }
        return names;
    }

    /** What Intercom is told of one company; implemented by generated records. */
    protected interface CompanySnapshot extends Serializable {
        /** The {@code company_id}. */
        String companyId();

        /** The {@code name}. */
        String name();

        /** Writes it as {@link IntercomSerializer#write} does, {@code company_id} and {@code name} aside. */
        void write(CompanySnapshot before, Output out);
    }

    /** The name of an attribute or setting, encoded once, and the rules for its value. */
    protected static final class Attribute {
        final String name;
        final String label;
        final Member member;
        final boolean clearable;
        final long maximum;
        final int longestText;

        /** Which of Intercom's own it is, if it is one. */
        private final @Nullable KnownAttribute known;

        /** What is told of it; nothing of what is no attribute: a setting, a proof. */
        private final @Nullable AttributeInfo info;

        private Attribute(
                String name,
                String whose,
                boolean clearable,
                long maximum,
                int longestText,
                @Nullable KnownAttribute known,
                @Nullable AttributeInfo info) {
            this.name = name;
            this.label = whose + " \"" + name + "\"";
            this.member = Member.of(name);
            this.clearable = clearable;
            this.maximum = maximum;
            this.longestText = longestText;
            this.known = known;
            this.info = info;
        }

        private Attribute(Attribute other, AttributeInfo info) {
            this.name = other.name;
            this.label = other.label;
            this.member = other.member;
            this.clearable = other.clearable;
            this.maximum = other.maximum;
            this.longestText = other.longestText;
            this.known = other.known;
            this.info = info;
        }

        /** One of Intercom's own attributes, of a person or of a company. */
        static Attribute known(KnownAttribute known, String whose) {
            AttributeInfo.Type type = AttributeInfo.Type.valueOf(known.type().name());
            AttributeInfo info = new AttributeInfo(known.jsonName(), type, false, true, List.of());
            return new Attribute(
                    known.jsonName(), whose, known.clearable(), known.maximum(), Integer.MAX_VALUE, known, info);
        }

        /** A custom attribute, of a person or of a company. */
        static Attribute custom(String name, AttributeInfo.Type type, String whose) {
            AttributeInfo info = new AttributeInfo(name, type, false, false, List.of());
            return new Attribute(name, whose, true, Limits.MAX_WHOLE_NUMBER, Limits.MAX_CUSTOM_TEXT, null, info);
        }

        /** A messenger setting. */
        static Attribute setting(MessengerSetting setting) {
            return unclearable(setting.jsonName());
        }

        /** What proves identity: a proof, or a claim of a token. */
        static Attribute proof(String name) {
            return unclearable(name);
        }

        private static Attribute unclearable(String name) {
            return new Attribute(name, "Attribute", false, Limits.MAX_WHOLE_NUMBER, Integer.MAX_VALUE, null, null);
        }

        /** Whether it says which person or company it is. */
        boolean identifies() {
            return known != null && known.identifies();
        }

        boolean takesLanguageAndRegion() {
            return known != null && known.takesLanguageAndRegion();
        }

        boolean is(KnownAttribute one) {
            return one.equals(known);
        }

        AttributeInfo info() {
            return Objects.requireNonNull(info, name);
        }

        Attribute signed() {
            return new Attribute(this, new AttributeInfo(name, info().type(), true, info().standard(), List.of()));
        }

        Attribute with(List<AttributeInfo> ofCompany) {
            return new Attribute(this, new AttributeInfo(name, info().type(), false, info().standard(), ofCompany));
        }
    }

    /** What a payload's attributes are written to. */
    protected static final class Output extends PayloadOutput {
        Output(@Nullable Selection selection) {
            super(selection);
        }

        /** Takes everything. */
        static Output of(Map<String, Object> added) {
            return of(added, Set.of());
        }

        /** Takes what is not signed, and a token. */
        static Output of(Map<String, Object> added, Set<String> signed) {
            return new Output(Selection.of(added, signed));
        }
    }
}
