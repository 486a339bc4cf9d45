package io.github.intercomkit;

import io.github.intercomkit.codegen.Attribute;
import io.github.intercomkit.codegen.MemberWriter;
import io.github.intercomkit.codegen.VisitorSnapshot;
import io.github.intercomkit.codegen.WireValues;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Turns visitors, who are not signed in, into payloads. The processor writes a subclass for each type that is annotated with
 * {@code @IntercomVisitor}; make one for a workspace's {@link Messenger} and share it.
 *
 * <p>The payloads have neither identifiers nor a proof of identity. {@code with} adds to them what it adds to
 * {@link Messenger#bootVisitor()}.
 *
 * <p>Generated serializers are immutable and thread-safe. They read each of the visitor's members once per call, and neither change nor
 * keep the visitor. Where a visitor's object can change concurrently, take the payload while it cannot.
 *
 * <p>All methods throw an {@link InvalidPayloadException} for a visitor with a value that Intercom would reject: a custom text that is
 * too long, a number that JavaScript cannot hold, a time before the year 1 or after 9999, an avatar that is not https. One exception
 * names all that is wrong. With {@link InvalidAttribute#OMIT} such values are left out instead.
 *
 * @param <T> the visitor's type
 */
public abstract class VisitorSerializer<T> {
    private final transient Messenger messenger;

    /**
     * For generated code.
     *
     * @param messenger the workspace's Messenger
     */
    protected VisitorSerializer(Messenger messenger) {
        this.messenger = Objects.requireNonNull(messenger, "messenger");
    }

    /**
     * The boot of a visitor: the settings and every attribute that is not null.
     *
     * @param visitor the visitor
     * @return the argument of {@code Intercom('boot', …)}
     * @throws InvalidPayloadException if the visitor is refused
     */
    public final BootPayload boot(T visitor) {
        VisitorSnapshot now = snapshot(visitor);
        return new BootPayload(new VisitorContent<>(this, true, null, now));
    }

    /**
     * A full update: every attribute that is not null.
     *
     * @param visitor the visitor
     * @return the argument of {@code Intercom('update', …)}
     * @throws InvalidPayloadException if the visitor is refused
     */
    public final UpdatePayload update(T visitor) {
        VisitorSnapshot now = snapshot(visitor);
        return new UpdatePayload(new VisitorContent<>(this, false, null, now));
    }

    /**
     * The changes between two states of an immutable visitor: the attributes that Intercom would see differ. An attribute that became
     * null is cleared with an empty text where Intercom can clear it, as in a {@link IntercomSerializer#diff(Object, Object) user's} diff.
     *
     * @param before the visitor as it was
     * @param after the same visitor as it is now; without an identifier, that it is the same one cannot be checked
     * @return the argument of {@code Intercom('update', …)}; nothing need be sent unless it {@link UpdatePayload#hasChanges()}
     * @throws InvalidPayloadException if one of the two is refused
     */
    public final UpdatePayload diff(T before, T after) {
        VisitorSnapshot earlier = snapshot(before);
        VisitorSnapshot now = snapshot(after);
        return new UpdatePayload(new VisitorContent<>(this, false, earlier, now));
    }

    /**
     * All attributes that this serializer can send, for privacy reviews and tests.
     *
     * @return an unmodifiable list in the order of the payloads: standard attributes, custom attributes; without the Messenger's
     *     settings and what {@code with} adds to a payload
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
     * For generated code: the attributes of a visitor, in the order of the payloads.
     *
     * @return a new array
     */
    protected abstract Attribute[] declaredAttributes();

    /**
     * For generated code: reads each member of a visitor once.
     *
     * @param visitor the visitor
     * @param values the conversions, which note what they refuse
     * @return its values
     */
    protected abstract VisitorSnapshot read(T visitor, WireValues values);

    /**
     * For generated code: writes the attributes.
     *
     * @param before values that {@link #read} took; {@code after} itself where there are no earlier ones
     * @param after later ones
     * @param out the writer, which decides whether it writes all attributes or those that differ
     */
    protected abstract void write(VisitorSnapshot before, VisitorSnapshot after, MemberWriter out);

    private VisitorSnapshot snapshot(T visitor) {
        Objects.requireNonNull(visitor, "visitor");
        WireValues values = messenger.newWireValues();
        VisitorSnapshot snapshot;
        try {
            snapshot = read(visitor, values);
        } catch (RuntimeException thrown) {
            throw UserRules.refusedBefore(thrown, values, messenger);
        }
        UserRules.requireValidValues(values, messenger);
        return snapshot;
    }
}
