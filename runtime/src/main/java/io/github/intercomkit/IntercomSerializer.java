package io.github.intercomkit;

import io.github.intercomkit.codegen.Attribute;
import io.github.intercomkit.codegen.MemberWriter;
import io.github.intercomkit.codegen.WireValues;
import io.github.intercomkit.protocol.MessengerSetting;
import io.github.intercomkit.protocol.StandardAttribute;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns users into payloads. The processor writes a subclass for each type that is annotated with {@code @IntercomUser}; make
 * one for a workspace's {@link Messenger} and share it.
 *
 * <p>Generated serializers are immutable and thread-safe. They read each of the user's members once per call, and neither change nor
 * keep the user. Where a user can change concurrently, take the payload while it cannot.
 *
 * <p>All methods throw an {@link InvalidPayloadException} for a user that Intercom would reject or take for another: one with
 * neither a {@code user_id} nor an {@code email}, an {@code email} that is no address, a custom text that is too long, a number
 * that JavaScript cannot hold, a time before the year 1 or after 9999, an avatar that is not https, a company without id or
 * name. One exception names all that is wrong. Identifiers that are blank or placeholders ({@code null}, {@code undefined} and
 * the like) count as absent. Where tokens prove identity ({@link io.github.intercomkit.identity.UserJwt}), boot, update and diff
 * also refuse a user without a {@code user_id}.
 *
 * @param <T> the user's type
 */
@SuppressWarnings("exports") // JSpecify is optional for users of the module.
public abstract class IntercomSerializer<T> {
    /** A token proves the identifier, and the browser cannot lengthen a session that stands in it. */
    private static final Set<String> ALWAYS_SIGNED =
            Set.of(StandardAttribute.USER_ID.jsonName(), MessengerSetting.SESSION_DURATION.jsonName());

    private final transient Messenger messenger;
    private transient @Nullable Set<String> signedNames;

    /**
     * For generated code.
     *
     * @param messenger the workspace's Messenger
     */
    protected IntercomSerializer(Messenger messenger) {
        this.messenger = Objects.requireNonNull(messenger, "messenger");
    }

    /**
     * Whether the Messenger excludes the user ({@link MessengerBuilder#excludeUsers}). A session and the endpoint ask it themselves.
     * All methods that read a user refuse one who is excluded.
     *
     * @param user the user
     * @return what the user is for Intercom; empty for a user who is not excluded
     */
    public final Optional<ExcludedUser> exclusionOf(T user) {
        return messenger.exclusionOf(Objects.requireNonNull(user, "user"));
    }

    /**
     * The boot of a signed-in user: the settings, the identifiers, the proof and every attribute that is not null.
     *
     * @param user the user
     * @return the argument of {@code Intercom('boot', …)}
     * @throws InvalidPayloadException if the user is refused
     */
    public final BootPayload boot(T user) {
        return bootOf(snapshot(user));
    }

    /**
     * The boot of a signed-in user, from a snapshot.
     *
     * @param user the snapshot
     * @return the argument of {@code Intercom('boot', …)}, with a proof that is made now
     * @throws InvalidPayloadException if the user has no {@code user_id} and tokens prove identity
     * @throws IllegalArgumentException if another type of serializer took the snapshot
     */
    public final BootPayload boot(UserSnapshot<T> user) {
        requireOwn(user);
        return bootOf(user);
    }

    /**
     * A full update: the identifiers, the proof and every attribute that is not null.
     *
     * @param user the user
     * @return the argument of {@code Intercom('update', …)}
     * @throws InvalidPayloadException if the user is refused
     */
    public final UpdatePayload update(T user) {
        return updateOf(null, snapshot(user));
    }

    /**
     * A full update, from a snapshot.
     *
     * @param user the snapshot
     * @return the argument of {@code Intercom('update', …)}, with a proof that is made now
     * @throws InvalidPayloadException if the user has no {@code user_id} and tokens prove identity
     * @throws IllegalArgumentException if another type of serializer took the snapshot
     */
    public final UpdatePayload update(UserSnapshot<T> user) {
        requireOwn(user);
        return updateOf(null, user);
    }

    /**
     * The values of the user now, to compare a later state with.
     *
     * @param user the user
     * @return an immutable snapshot without a reference to the user
     * @throws InvalidPayloadException if the user is refused
     */
    public final UserSnapshot<T> snapshot(T user) {
        exclusionOf(user).ifPresent(excluded -> {
            throw UserRules.excluded(excluded);
        });
        WireValues values = messenger.newWireValues();
        UserSnapshot<T> snapshot;
        try {
            snapshot = read(user, values);
        } catch (RuntimeException thrown) {
            throw UserRules.refusedBefore(thrown, values, messenger);
        }
        UserRules.requireValid(snapshot, values, messenger);
        return snapshot;
    }

    /**
     * The changes since a snapshot was taken: the identifiers and the proof, always, and the attributes that Intercom would
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
            throw notOwn();
        }
        UserRules.requireSamePerson(before, after);
        return updateOf(before, after);
    }

    /**
     * The changes between two snapshots, as {@link #diff(UserSnapshot, Object)} describes them.
     *
     * @param before the earlier snapshot
     * @param after a later snapshot of the same person
     * @return the argument of {@code Intercom('update', …)}, with a proof that is made now
     * @throws InvalidPayloadException if they are snapshots of different people, or the user has no {@code user_id} and tokens
     *     prove identity
     * @throws IllegalArgumentException if another type of serializer took one of them
     */
    public final UpdatePayload diff(UserSnapshot<T> before, UserSnapshot<T> after) {
        requireOwn(before);
        requireOwn(after);
        UserRules.requireSamePerson(before, after);
        return updateOf(before, after);
    }

    /**
     * The changes between two states of an immutable user, as {@link #diff(UserSnapshot, Object)} describes them. A mutable user is
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
     * All attributes that this serializer can send, for privacy reviews and tests.
     *
     * @return an unmodifiable list in the order of the payloads: {@code user_id}, {@code email}, standard attributes, custom
     *     attributes; without the Messenger's settings, the proof and what {@code with} adds to a payload
     */
    public final List<AttributeInfo> attributes() {
        return Stream.of(declaredAttributes()).map(AttributeInfo::of).toList();
    }

    /**
     * The Messenger that this serializer was made for.
     *
     * @return the workspace's Messenger
     */
    public final Messenger messenger() {
        return messenger;
    }

    /** Shows the type and the workspace. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[" + messenger + "]";
    }

    /**
     * For generated code: the attributes of a user, in the order of the payloads.
     *
     * @return a new array
     */
    protected abstract Attribute[] declaredAttributes();

    /**
     * For generated code: reads each member of a user once.
     *
     * @param user the user
     * @param values the conversions, which note what they refuse
     * @return its snapshot
     */
    protected abstract UserSnapshot<T> read(T user, WireValues values);

    /**
     * For generated code: writes the attributes but the identifiers.
     *
     * @param before a snapshot that {@link #read} made; {@code after} itself where there is no earlier one
     * @param after a later one
     * @param out the writer, which decides whether it writes all attributes or those that differ
     */
    protected abstract void write(UserSnapshot<T> before, UserSnapshot<T> after, MemberWriter out);

    /** The names of the members that stand in a token and not in the open payload, where tokens prove identity. */
    final Set<String> signedNames() {
        Set<String> names = signedNames;
        if (names == null) {
            // Two threads may both do it, with equal results.
            Stream<String> signed =
                    Stream.of(declaredAttributes()).filter(Attribute::isSigned).map(Attribute::name);
            names = Stream.concat(ALWAYS_SIGNED.stream(), signed).collect(Collectors.toUnmodifiableSet());
            signedNames = names;
        }
        return names;
    }

    private BootPayload bootOf(UserSnapshot<T> user) {
        return new BootPayload(new UserBoot<>(this, user));
    }

    private UpdatePayload updateOf(@Nullable UserSnapshot<T> before, UserSnapshot<T> now) {
        return new UpdatePayload(new UserUpdate<>(this, before, now));
    }

    private void requireOwn(UserSnapshot<T> snapshot) {
        // The records of a serializer are nested in it.
        if (snapshot.getClass().getNestHost() != getClass().getNestHost()) {
            throw notOwn();
        }
    }

    private IllegalArgumentException notOwn() {
        return new IllegalArgumentException(
                "The snapshot was not taken by a " + getClass().getSimpleName() + ". Give one that was.");
    }
}
