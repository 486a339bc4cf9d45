package io.github.intercomkit.identity;

import io.github.intercomkit.codegen.Attribute;
import io.github.intercomkit.codegen.JsonMembers;
import io.github.intercomkit.protocol.AttributeNames;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** The {@code user_hash} of any payload under one key. */
final class HashProof extends Proof {
    private static final Attribute USER_HASH = Attribute.proof(AttributeNames.USER_HASH);

    private final transient HmacSha256 key;

    HashProof(HmacSha256 key) {
        this.key = key;
    }

    @Override
    public Optional<Instant> expiresAt() {
        return Optional.empty();
    }

    @Override
    public boolean holdsSignedAttributes() {
        return false;
    }

    @Override
    public void write(JsonMembers out, String identifier, Consumer<JsonMembers> signed) {
        out.hex(USER_HASH, () -> key.sign(identifier));
    }
}
