package io.github.intercomkit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.intercomkit.IntercomSerializer.Output;
import io.github.intercomkit.json.HtmlSafe;
import io.github.intercomkit.json.JsonReader;
import io.github.intercomkit.protocol.CompanyAttribute;
import io.github.intercomkit.protocol.FixedTexts;
import io.github.intercomkit.protocol.StandardAttribute;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
public abstract sealed class IntercomPayload permits BootPayload, UpdatePayload {
    /** For mappers that write fields. */
    private final NotMapped refusal = NotMapped.PAYLOAD;

    private final transient PayloadContent content;
    private final transient Map<String, Object> added;

    IntercomPayload(PayloadContent content, Map<String, Object> added) {
        this.content = content;
        this.added = added;
    }

    /**
     * This payload with one more attribute, for what only the request knows. A value that is already there under the name is
     * replaced in its place; otherwise the attribute stands last. What the annotated class declares as signed goes into the token,
     * where there is one.
     *
     * @param name a custom attribute, a standard attribute that may stand in this kind of payload, or a messenger setting but
     *     {@code app_id} and {@code api_base}
     * @param value text ({@code CharSequence}, {@code Character}, {@code UUID}, {@code URI}, {@code URL}, {@code Locale}, an
     *     enum), a number, a {@code Boolean} or a time ({@code Instant}, {@code OffsetDateTime}, {@code ZonedDateTime},
     *     {@code Date}); for {@code avatar} an https address; for {@code alignment} and {@code theme_mode} also their enums;
     *     for {@code session_duration} milliseconds. The empty text clears a custom attribute of any type
     * @return a new payload; this one is unchanged
     * @throws InvalidPayloadException for an identifier, a proof, a company, a reserved or malformed name, a value that the
     *     attribute does not take (a {@code Locale} without a language, a time before the year 1 or after 9999) and, in the payload of a visitor or a ping, for what Intercom knows of users only
     */
    public abstract IntercomPayload with(String name, Object value);

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
        return write(content.output(added)).toBytes();
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
     * The call itself, a JavaScript statement: {@code Intercom('boot', {…});}.
     *
     * @return the statement. It can stand inside an inline {@code <script>} of an HTML page, whatever the attributes hold
     */
    public String toScript() {
        return FixedTexts.FUNCTION + "('" + method() + "'" + (isEmpty() ? "" : ", " + HtmlSafe.script(toJson())) + ");";
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
        return getClass().getSimpleName()
                + write(content.output(added).ofNames()).names();
    }

    /** Whether the call takes no argument. */
    final boolean isEmpty() {
        return content instanceof PayloadContent.Ping && added.isEmpty();
    }

    /** The method of the Messenger that takes the payload. */
    abstract String method();

    /** When its token ends, as {@link Token} says it. */
    final long tokenEnds() {
        return content.tokenEnds();
    }

    final PayloadContent content() {
        return content;
    }

    final Map<String, Object> added() {
        return added;
    }

    /** The names of what is told, in order, a token's among them. */
    final List<String> toldNames() {
        return tell(Output.of(added).ofNames()).names();
    }

    /** What is told, a token's claims among it, without the proof. */
    final byte[] toldBytes() {
        return tell(Output.of(added)).toBytes();
    }

    /** The names of what is told with a value: null is not told, and the empty text is none. */
    final Set<String> namesWithValue() {
        Map<String, Object> told = new LinkedHashMap<>(told());
        told.values().removeIf(FixedTexts.CLEARED::equals);
        return told.keySet();
    }

    /** Whether it clears anything within a company. */
    final boolean clearsWithinCompany() {
        Map<String, Object> told = told();
        return Stream.of(StandardAttribute.COMPANY, StandardAttribute.COMPANIES)
                .flatMap(attribute -> companies(told, attribute))
                .anyMatch(company -> company.containsValue(FixedTexts.CLEARED));
    }

    /** Whether a company that is told here is none of those that another payload tells under the same name. */
    final boolean hasCompanyBeside(IntercomPayload other) {
        Map<String, Object> here = told();
        Map<String, Object> there = other.told();
        return Stream.of(StandardAttribute.COMPANY, StandardAttribute.COMPANIES)
                .anyMatch(attribute -> !companyIds(there, attribute).containsAll(companyIds(here, attribute)));
    }

    private static Set<Object> companyIds(Map<String, Object> told, StandardAttribute attribute) {
        return companies(told, attribute)
                .map(company -> company.get(CompanyAttribute.COMPANY_ID.jsonName()))
                .collect(Collectors.toSet());
    }

    private static Stream<Map<?, ?>> companies(Map<String, Object> told, StandardAttribute attribute) {
        Object value = told.get(attribute.jsonName());
        Stream<?> companies = value instanceof List<?> several ? several.stream() : Stream.ofNullable(value);
        return companies.map(company -> (Map<?, ?>) company);
    }

    /** What is told, as a map. */
    private Map<String, Object> told() {
        Output out = tell(Output.of(added));
        out.end();
        return JsonReader.object(out.toBytes());
    }

    private Output tell(Output out) {
        content.tell(out);
        out.rest();
        return out;
    }

    final Map<String, Object> addedWith(String name, Object value) {
        Objects.requireNonNull(name, "name");
        if (value == null) {
            throw new NullPointerException(
                    "Attribute \"" + name + "\" cannot be added as null. Add the empty text to clear it.");
        }
        Map<String, Object> more = new LinkedHashMap<>(added);
        more.put(name, AddedAttribute.wireValue(name, value, content));
        return Collections.unmodifiableMap(more);
    }

    private Output write(Output out) {
        content.write(out);
        out.rest();
        out.end();
        return out;
    }
}
