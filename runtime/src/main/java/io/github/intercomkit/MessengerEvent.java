package io.github.intercomkit;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.intercomkit.codegen.EventMetadata;
import io.github.intercomkit.json.JsonReader;
import io.github.intercomkit.json.JsonWriter;
import io.github.intercomkit.json.MapperRefusal;
import io.github.intercomkit.json.Member;
import io.github.intercomkit.protocol.FixedTexts;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;

/**
 * An event of a person, such as an order, as {@code Intercom('trackEvent', …)} tells it: a name and metadata. The processor writes a
 * subclass for each type that is annotated with {@code @IntercomEvent}; its constructor reads the members once, and keeps no reference to
 * the object.
 *
 * <p>An event is a value: two events with one name and equal metadata are equal. Its JSON is
 * {@code {"event_name":"ordered-apples","metadata":{…}}}, without {@code metadata} where there is none. Any Jackson
 * {@code ObjectMapper} (2.x or 3.x) writes it so. Other mappers, such as Gson and JSON-B, refuse it: hand them {@link #toMap()}.
 *
 * <p>To have a page tell it, answer {@link MessengerCalls#then(MessengerEvent)}, or give it to a
 * {@link io.github.intercomkit.session.MessengerSession#track session}.
 *
 * <p>Immutable and thread-safe. {@code toString()} shows the name and the keys, never a value.
 */
// Nothing but the value. Quarkus leaves a class with this annotation to Jackson, whose @JsonValue it would write as a
// text.
@JsonAutoDetect(fieldVisibility = Visibility.NONE, getterVisibility = Visibility.NONE)
public abstract class MessengerEvent {
    private static final Member NAME = Member.of(FixedTexts.EVENT_NAME);
    private static final Member METADATA = Member.of(FixedTexts.EVENT_METADATA);

    /** For mappers that write fields. */
    private final MapperRefusal refusal = MapperRefusal.EVENT;

    private final transient String name;
    private final transient List<String> keys;
    private final transient byte[] metadata;

    /**
     * For generated code.
     *
     * @param name the name
     * @param metadata the metadata
     * @throws InvalidPayloadException if a value was refused: a text over 255 UTF-16 units, a number that JavaScript cannot hold, a time
     *     before the year 1 or after 9999, money below zero
     */
    protected MessengerEvent(String name, EventMetadata metadata) {
        this.name = Objects.requireNonNull(name, "name");
        List<String> refused = metadata.values().refusals();
        if (!refused.isEmpty()) {
            throw new InvalidPayloadException("Event \"" + name + "\": " + String.join(" ", refused));
        }
        this.keys = metadata.keys();
        this.metadata = metadata.toObject();
    }

    /**
     * An event out of its JSON, for queues and stores: equal to the event that wrote it.
     *
     * @param json what {@link #toJson()} gave
     * @return the event
     * @throws IllegalArgumentException if it is not the JSON of an event
     */
    public static MessengerEvent ofJson(String json) {
        EventMetadata metadata = new EventMetadata();
        try {
            Map<String, Object> members = JsonReader.foreignObject(json.getBytes(StandardCharsets.UTF_8));
            if (members.get(FixedTexts.EVENT_METADATA) instanceof Map<?, ?> written) {
                metadata.all(written);
            }
            return new Stored((String) Objects.requireNonNull(members.get(FixedTexts.EVENT_NAME)), metadata);
        } catch (JacksonException | IllegalStateException | ClassCastException | NullPointerException noEvent) {
            // Without its cause, whose text could quote a value.
            throw new IllegalArgumentException("It is not the JSON of an event. Give what toJson() of an event wrote.");
        }
    }

    /**
     * The event's name.
     *
     * @return as the annotation has it
     */
    public final String name() {
        return name;
    }

    /**
     * The event as JSON.
     *
     * @return the text of one JSON object. Inside a {@code <script>} use {@link #toScript()}
     */
    @JsonValue
    @JsonRawValue
    public final String toJson() {
        return new String(json(), StandardCharsets.UTF_8);
    }

    /**
     * The event as a map, in the order of its JSON.
     *
     * @return an unmodifiable map with the name and, if there is any, a map of the metadata: {@code String}, {@code Long}, {@code Double},
     *     and such maps for money and links
     */
    public final Map<String, Object> toMap() {
        return JsonReader.object(json());
    }

    /**
     * The call itself, a JavaScript statement: {@code Intercom('trackEvent', "ordered-apples", {…});}.
     *
     * @return the statement. It can stand inside an inline {@code <script>} of an HTML page, with any attributes
     */
    public final String toScript() {
        return Call.of(this).toScript();
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

    /** Whether Intercom would be told the same. */
    @Override
    public final boolean equals(Object other) {
        return other instanceof MessengerEvent event
                && event.name.equals(name)
                && Arrays.equals(event.metadata, metadata);
    }

    @Override
    public final int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(metadata);
    }

    /** Shows the name and the keys, never a value. */
    @Override
    public final String toString() {
        return name + keys;
    }

    boolean hasMetadata() {
        return !keys.isEmpty();
    }

    void writeMetadata(JsonWriter json) {
        json.raw(metadata);
    }

    Map<String, Object> metadata() {
        return JsonReader.object(metadata);
    }

    List<String> keys() {
        return keys;
    }

    /** An event that was written before. */
    private static final class Stored extends MessengerEvent {
        Stored(String name, EventMetadata metadata) {
            super(name, metadata);
        }
    }

    private byte[] json() {
        JsonWriter json = new JsonWriter();
        json.text(NAME, name);
        if (hasMetadata()) {
            json.name(METADATA);
            json.raw(metadata);
        }
        json.endObject(0);
        return json.toBytes();
    }
}
