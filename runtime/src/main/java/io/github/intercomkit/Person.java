package io.github.intercomkit;

import io.github.intercomkit.IntercomSerializer.Output;
import io.github.intercomkit.protocol.StandardAttribute;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in user of a payload. The proof and the attributes come from one snapshot, so one user's proof never stands beside
 * another's attributes.
 */
final class Person<T> {
    private final transient IntercomSerializer<T> serializer;
    private final transient @Nullable Token token;
    private final transient @Nullable UserSnapshot<T> before;
    private final transient UserSnapshot<T> now;

    /** Kept once somebody asked whether there are any and there were: to compare twice takes a tenth longer. */
    private transient @Nullable Changes changes;

    /**
     * A person.
     *
     * @param before what Intercom was told before, if only the difference is told
     * @param now what the user is
     * @param clock what tells when its token is made
     */
    Person(IntercomSerializer<T> serializer, @Nullable UserSnapshot<T> before, UserSnapshot<T> now, Clock clock) {
        this.serializer = serializer;
        this.token = Token.of(now, serializer.messenger().identityVerification(), clock);
        this.before = before;
        this.now = now;
    }

    Messenger messenger() {
        return serializer.messenger();
    }

    /** When the token ends, as {@link Token} says it. */
    long tokenEnds() {
        return token == null ? Token.NONE : token.ends();
    }

    Output output(Map<String, Object> added) {
        return token != null ? Output.of(added, serializer.signedNames()) : Output.of(added);
    }

    /** Writes identifiers, proof and attributes; where a token is the proof, what is signed goes into it. */
    void write(Output out) {
        identity().write(out);
        if (token != null) {
            token.write(out, this::writeSigned);
        }
        writeAttributes(out);
    }

    /** Writes identifiers and attributes. */
    void tell(Output out) {
        identity().writeIdentifiers(out);
        writeAttributes(out);
    }

    private Identity identity() {
        return new Identity(now, messenger().identityVerification());
    }

    /** Whether the identifier is there and not what it was. */
    boolean isChanged(StandardAttribute identifier) {
        String told = identifier(now, identifier);
        return told != null && (before == null || !told.equals(identifier(before, identifier)));
    }

    /** Whether Intercom would learn anything. */
    boolean hasChanges() {
        return before == null
                || isChanged(StandardAttribute.USER_ID)
                || isChanged(StandardAttribute.EMAIL)
                || hasChangedAttributes(before);
    }

    /**
     * Not by the snapshots' equality: null and the empty text are the same to Intercom, and not all can be cleared. To ask for it
     * first takes a fifth longer where something changed.
     */
    private boolean hasChangedAttributes(UserSnapshot<T> before) {
        if (changes != null) {
            return true;
        }
        Output out = Output.of(Map.of());
        out.attributes(serializer, before, now);
        byte[] members = out.toBytes();
        if (members.length == 0) {
            return false;
        }
        // Two threads may both do it, with equal results.
        changes = new Changes(members);
        return true;
    }

    private void writeSigned(Output claims) {
        identity().writeClaims(claims, isChanged(StandardAttribute.EMAIL));
        writeAttributes(claims);
        claims.rest();
    }

    private void writeAttributes(Output out) {
        Changes known = changes;
        if (known == null || !out.members(known.members)) {
            out.attributes(serializer, before, now);
        }
    }

    private static @Nullable String identifier(UserSnapshot<?> person, StandardAttribute identifier) {
        return identifier == StandardAttribute.USER_ID ? person.userId() : person.email();
    }

    /** The members of a difference that are attributes, as JSON. */
    private static final class Changes {
        /** Final, so that another thread sees what is in it. */
        private final byte[] members;

        Changes(byte[] members) {
            this.members = members;
        }
    }
}
