package io.github.intercomkit;

import io.github.intercomkit.IntercomSerializer.Output;
import io.github.intercomkit.protocol.StandardAttribute;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in user of a payload. The proof and the attributes come from one snapshot, so one user's proof never stands beside
 * another's attributes.
 *
 * @param before what Intercom was told before, if only the difference is told
 * @param now what the user is
 */
record Person<T>(
        Messenger messenger,
        Identity identity,
        IntercomSerializer<T> serializer,
        @Nullable UserSnapshot<T> before,
        UserSnapshot<T> now) {

    Output output(Map<String, Object> added) {
        return identity.isInToken() ? new Output(added, serializer.signedNames(), false) : Output.of(added);
    }

    /** Writes identifiers, proof and attributes; where a token is the proof, what is signed goes into it. */
    void write(Output out) {
        identity.write(out);
        if (identity.isInToken()) {
            identity.writeToken(out, this::writeSigned);
        }
        writeAttributes(out);
    }

    /** Writes identifiers and attributes. */
    void tell(Output out) {
        identity.writeIdentifiers(out);
        writeAttributes(out);
    }

    /** Whether the identifier is not what it was. */
    boolean isChanged(StandardAttribute identifier) {
        if (before == null) {
            return true;
        }
        return identifier == StandardAttribute.USER_ID
                ? !Objects.equals(before.userId(), now.userId())
                : !Objects.equals(before.email(), now.email());
    }

    private void writeSigned(Output claims) {
        identity.writeClaims(claims, isChanged(StandardAttribute.EMAIL));
        writeAttributes(claims);
        claims.rest();
    }

    private void writeAttributes(Output out) {
        if (before == null) {
            serializer.write(now, out);
        } else {
            serializer.writeChanges(before, now, out);
        }
    }
}
