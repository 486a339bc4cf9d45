package io.github.intercomkit;

import io.github.intercomkit.codegen.Attribute;
import io.github.intercomkit.codegen.JsonMembers;
import io.github.intercomkit.codegen.MemberWriter;
import io.github.intercomkit.identity.Proof;
import io.github.intercomkit.json.JsonReader;
import io.github.intercomkit.protocol.CompanyAttribute;
import io.github.intercomkit.protocol.StandardAttribute;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The identifiers, proof and attributes of one signed-in user. All come from one snapshot, so the proof of one user never stands
 * beside the attributes of another. Immutable and thread-safe.
 */
abstract sealed class UserContent<T> implements PayloadContent permits UserBoot, UserUpdate {
    private static final Attribute USER_ID = Attribute.standard(StandardAttribute.USER_ID.jsonName());
    private static final Attribute EMAIL = Attribute.standard(StandardAttribute.EMAIL.jsonName());

    final transient IntercomSerializer<T> serializer;
    final transient UserSnapshot<T> now;
    private final transient @Nullable Proof proof;

    /**
     * The content of a payload.
     *
     * @param now the user
     * @throws InvalidPayloadException if the user has no {@code user_id} for a token
     */
    UserContent(IntercomSerializer<T> serializer, UserSnapshot<T> now) {
        this.serializer = serializer;
        this.now = now;
        this.proof = serializer.messenger().newProof();
        if (proof != null && proof.holdsSignedAttributes()) {
            UserRules.requireUserId(now);
        }
    }

    /** Writes the settings that belong to the payload, if any. */
    void writeSettings(JsonMembers out) {}

    /** Writes the attributes but the identifiers. */
    abstract void writeOthers(JsonMembers out);

    /** Whether an identifier is there and new to Intercom. */
    abstract boolean isNew(StandardAttribute identifier);

    @Override
    public final Messenger messenger() {
        return serializer.messenger();
    }

    @Override
    public final boolean isUser() {
        return true;
    }

    @Override
    public final Optional<Instant> proofExpiresAt() {
        return proof == null ? Optional.empty() : proof.expiresAt();
    }

    @Override
    public final Set<String> signedNames() {
        return proof != null && proof.holdsSignedAttributes() ? serializer.signedNames() : Set.of();
    }

    @Override
    public final Set<String> omittedNames() {
        Set<String> names = new LinkedHashSet<>();
        serializer.write(now, now, MemberWriter.omitted(names));
        return Collections.unmodifiableSet(names);
    }

    @Override
    public final void write(JsonMembers out) {
        writeSettings(out);
        writeIdentifiers(out);
        if (proof != null) {
            String identifier = now.userId() == null ? now.email() : now.userId();
            proof.write(out, Objects.requireNonNull(identifier), this::writeClaims);
        }
        writeOthers(out);
    }

    @Override
    public final void writeAttributes(JsonMembers out) {
        writeIdentifiers(out);
        writeOthers(out);
    }

    @Override
    public final Map<String, Object> company() {
        JsonMembers sent = JsonMembers.all();
        writeOthers(sent);
        Map<String, Object> company = companyIn(sent);
        if (!company.isEmpty()) {
            return company;
        }
        JsonMembers all = JsonMembers.all();
        serializer.write(now, now, MemberWriter.all(all));
        Map<String, Object> minimum = new LinkedHashMap<>(companyIn(all));
        minimum.keySet()
                .removeIf(name -> CompanyAttribute.named(name)
                        .filter(CompanyAttribute::required)
                        .isEmpty());
        return minimum;
    }

    @SuppressWarnings("unchecked") // The names of JSON are texts.
    private static Map<String, Object> companyIn(JsonMembers members) {
        Object company = JsonReader.object(members.toObject()).get(StandardAttribute.COMPANY.jsonName());
        return company == null ? Map.of() : (Map<String, Object>) company;
    }

    private void writeIdentifiers(JsonMembers out) {
        out.text(USER_ID, now.userId());
        out.text(EMAIL, now.email());
    }

    /** Writes the claims of a token, in which {@code email} is an attribute like others. */
    private void writeClaims(JsonMembers claims) {
        claims.text(USER_ID, now.userId());
        writeSettings(claims);
        if (isNew(StandardAttribute.EMAIL)) {
            claims.text(EMAIL, now.email());
        }
        writeOthers(claims);
        claims.writeAdded();
    }
}
