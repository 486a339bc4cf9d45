package io.github.intercomkit;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.intercomkit.codegen.JsonMembers;
import io.github.intercomkit.json.HtmlSafe;
import io.github.intercomkit.json.JsonReader;
import io.github.intercomkit.json.MapperRefusal;
import io.github.intercomkit.protocol.MessengerMethod;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The argument of a call to the Messenger: one flat JSON object of settings, identifiers, proof and attributes, in that order.
 *
 * <p>A payload that is given to any Jackson {@code ObjectMapper} (2.x or 3.x), or that a Spring MVC or JAX-RS method returns
 * where Jackson writes the answers, is written as the same JSON as {@link #toJson()}. It is written as it stands, so a
 * mapper makes no tree of it; {@link #toMap()} does. Other mappers, such as Gson and JSON-B, refuse it: hand them that map.
 *
 * <p>Immutable and thread-safe. Each output is a new object that the caller may keep. {@code toString()} shows names, never a
 * value. A page or an answer that carries a user's payload must not be cached for other people:
 * {@code Cache-Control: private, no-store}.
 */
// Nothing but the value. Quarkus leaves a class with this annotation to Jackson, whose @JsonValue it would write as a
// text.
@JsonAutoDetect(fieldVisibility = Visibility.NONE, getterVisibility = Visibility.NONE)
public abstract sealed class IntercomPayload permits BootPayload, UpdatePayload {
    /** For mappers that write fields. */
    private final MapperRefusal refusal = MapperRefusal.PAYLOAD;

    private final transient PayloadContent content;
    private final transient Added added;

    IntercomPayload(PayloadContent content, Added added) {
        this.content = content;
        this.added = added;
    }

    /**
     * This payload with one more attribute, for values that only the request knows. A value that is already there under the name is
     * replaced in its place; otherwise the attribute stands last. An attribute that the annotated class declares as signed goes into
     * the token, where there is one.
     *
     * @param name a custom attribute, a standard attribute that may stand in this kind of payload, or a messenger setting but
     *     {@code app_id} and {@code api_base}
     * @param value text ({@code CharSequence}, {@code Character}, {@code UUID}, {@code URI}, {@code URL}, {@code Locale}, an
     *     enum), a number, a {@code Boolean} or a time ({@code Instant}, {@code OffsetDateTime}, {@code ZonedDateTime},
     *     {@code Date}); for {@code avatar} an https address; for {@code alignment} and {@code theme_mode} also their enums;
     *     for {@code session_duration} milliseconds; for {@code auth_tokens}, of a user, a {@code Map} of names and tokens. The
     *     empty text clears a custom attribute of any type
     * @return a new payload; this one is unchanged
     * @throws InvalidPayloadException for an identifier, a proof, a company, a reserved or malformed name, a value that the
     *     attribute does not take (a {@code Locale} without a language, a time before the year 1 or after 9999) and, in the
     *     payload of a visitor or a ping, for what Intercom knows of users only
     */
    public abstract IntercomPayload with(String name, Object value);

    /**
     * This payload with one more attribute of the user's {@code company}, for values that only the request knows. A value that is already
     * there under the name is replaced in its place; otherwise the attribute stands last in the company. In an update that does not send
     * the company, it comes with {@code company_id} and {@code name}, which Intercom needs.
     *
     * @param name a custom attribute of a company, or one of Intercom's own but {@code company_id}
     * @param value text, a number, a {@code Boolean} or a time, of the types that {@link #with} takes. The empty text clears a custom
     *     attribute of any type
     * @return a new payload; this one is unchanged
     * @throws InvalidPayloadException for {@code company_id}, a reserved or malformed name, a value that the attribute does not take and,
     *     in the payload of a visitor, a ping, or a user without a {@code company}. One among {@code companies} is none
     */
    public abstract IntercomPayload withCompany(String name, Object value);

    /**
     * The payload as JSON.
     *
     * @return the text of one JSON object. Inside a {@code <script>} use {@link #toScript()}
     */
    @JsonValue
    @JsonRawValue
    public String toJson() {
        return new String(toJsonBytes(), StandardCharsets.UTF_8);
    }

    /**
     * The payload as JSON in UTF-8.
     *
     * @return the bytes of one JSON object
     */
    public byte[] toJsonBytes() {
        JsonMembers out = JsonMembers.open(added.members(), content.signedNames());
        content.write(out);
        out.writeAdded();
        return out.toObject();
    }

    /**
     * Writes the payload as JSON in UTF-8. The stream is neither flushed nor closed.
     *
     * @param out where to
     * @throws IOException if the stream throws it
     */
    public void writeTo(OutputStream out) throws IOException {
        out.write(toJsonBytes());
    }

    /**
     * The payload as a map, in the order of its JSON. A token is one text in it.
     *
     * @return an unmodifiable map of {@code String}, {@code Long}, {@code Double} and {@code Boolean}, and of such maps and
     *     lists for the avatar, companies and tokens
     */
    public Map<String, Object> toMap() {
        return JsonReader.object(toJsonBytes());
    }

    /**
     * The identifiers and attributes of the user, those that stand in a token too, and everything that {@code with} added; without
     * the settings that the Messenger was built with and the proof. Two payloads with equal maps describe the user in the same way.
     *
     * @return an unmodifiable map in the order of the payload, with values as in {@link #toMap()}
     */
    public Map<String, Object> attributes() {
        JsonMembers out = JsonMembers.open(added.members(), Set.of());
        content.writeAttributes(out);
        out.writeAdded();
        return JsonReader.object(out.toObject());
    }

    /**
     * When the proof of this payload expires.
     *
     * @return the second in which the token ends; empty for a {@code user_hash}, for a token that never expires, and without a
     *     proof
     */
    public Optional<Instant> proofExpiresAt() {
        return content.proofExpiresAt();
    }

    /**
     * The call itself, a JavaScript statement: {@code Intercom('boot', {…});}.
     *
     * @return the statement. It can stand inside an inline {@code <script>} of an HTML page, with any attributes
     */
    public String toScript() {
        return Call.of(this).toScript();
    }

    /**
     * The payload as JSON for an attribute of an HTML element, between double or single quotes:
     * {@code <body data-intercom="…">}. The browser's {@code JSON.parse(element.dataset.intercom)} gives the payload.
     *
     * @return the attribute's text, which a template writes as it is, without escaping it again
     */
    public String toHtmlAttribute() {
        return HtmlSafe.attribute(toJson());
    }

    /**
     * Refuses mappers that write what getters return, as JSON-B does, since they would write an empty object.
     *
     * @return never
     * @throws UnsupportedOperationException always, with what to write instead
     */
    public final Object getRefusal() {
        return refusal.iterator();
    }

    /** Shows the names of the members, never a value. */
    @Override
    public final String toString() {
        JsonMembers out = JsonMembers.namesOf(added.members(), content.signedNames());
        content.write(out);
        out.writeAdded();
        return getClass().getSimpleName() + out.names();
    }

    /** Whether the call takes no argument. */
    final boolean isEmpty() {
        return content instanceof PayloadContent.Ping && added.members().isEmpty();
    }

    /** The method of the Messenger that takes the payload. */
    abstract MessengerMethod method();

    final PayloadContent content() {
        return content;
    }

    final Map<String, Object> added() {
        return added.members();
    }

    /** The names of {@link #attributes()}, in order. */
    final List<String> attributeNames() {
        JsonMembers out = JsonMembers.namesOf(added.members(), Set.of());
        content.writeAttributes(out);
        out.writeAdded();
        return out.names();
    }

    final Added addedWith(String name, Object value) {
        requireValue(name, value, "Attribute");
        return added.with(name, AddedAttribute.wireValue(name, value, content));
    }

    final Added addedWithCompany(String name, Object value) {
        requireValue(name, value, "Company attribute");
        return added.withCompany(name, AddedCompanyAttribute.wireValue(name, value, content), content);
    }

    private static void requireValue(String name, Object value, String label) {
        Objects.requireNonNull(name, "name");
        if (value == null) {
            throw new NullPointerException(
                    label + " \"" + name + "\" cannot be added as null. Add the empty text to clear it.");
        }
    }
}
