package io.github.intercomkit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.intercomkit.json.JsonWriter;
import io.github.intercomkit.json.MapperRefusal;
import io.github.intercomkit.protocol.FixedTexts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Calls of the Messenger that a page has to make, in their order. Their JSON is the list of the calls' arguments,
 * {@code [["shutdown"],["boot",{…}]]}, so that a page does {@code calls.forEach(args => Intercom(...args))}.
 *
 * <p>Calls that are given to any Jackson {@code ObjectMapper} (2.x or 3.x) are written as {@link #toJson()}. Other mappers, such
 * as Gson and JSON-B, refuse them: hand them {@link #toList()}.
 *
 * <p>Immutable and thread-safe. {@code toString()} shows methods and names of attributes, never a value. An answer with a
 * user's calls must not be cached for other people: {@code Cache-Control: private, no-store}.
 */
public final class MessengerCalls {
    private static final MessengerCalls NONE = new MessengerCalls(List.of());
    private static final MessengerCalls SHUTDOWN = new MessengerCalls(List.of(new Call(FixedTexts.SHUTDOWN, null)));

    /** For mappers that write fields. */
    private final MapperRefusal refusal = MapperRefusal.CALLS;

    private final transient List<Call> calls;

    private MessengerCalls(List<Call> calls) {
        this.calls = calls;
    }

    /**
     * No call.
     *
     * @return calls that are empty
     */
    public static MessengerCalls none() {
        return NONE;
    }

    /**
     * The call of {@code boot}.
     *
     * @param boot its argument
     * @return one call
     */
    public static MessengerCalls boot(BootPayload boot) {
        return new MessengerCalls(List.of(new Call(FixedTexts.BOOT, Objects.requireNonNull(boot, "boot"))));
    }

    /**
     * The call of {@code update}.
     *
     * @param update its argument; a ping has none
     * @return one call
     */
    public static MessengerCalls update(UpdatePayload update) {
        return new MessengerCalls(List.of(new Call(FixedTexts.UPDATE, Objects.requireNonNull(update, "update"))));
    }

    /**
     * The call of {@code shutdown}, which ends the session of the user who is there.
     *
     * @return one call
     */
    public static MessengerCalls shutdown() {
        return SHUTDOWN;
    }

    /**
     * These calls, and more after them.
     *
     * @param more the calls that follow
     * @return all of them
     */
    public MessengerCalls then(MessengerCalls more) {
        Objects.requireNonNull(more, "more");
        return new MessengerCalls(
                Stream.concat(calls.stream(), more.calls.stream()).toList());
    }

    /**
     * Whether there is nothing to call.
     *
     * @return true if there is not
     */
    public boolean isEmpty() {
        return calls.isEmpty();
    }

    /**
     * The calls as JSON.
     *
     * @return the text of one JSON array of arrays, each a method and, if it takes one, its argument. Inside a
     *     {@code <script>} use {@link #toScript()}
     */
    @JsonValue
    @JsonRawValue
    public String toJson() {
        return new String(toJsonBytes(), StandardCharsets.UTF_8);
    }

    /**
     * The calls as JSON in UTF-8.
     *
     * @return the bytes of one JSON array
     */
    public byte[] toJsonBytes() {
        JsonWriter json = new JsonWriter();
        for (Call call : calls) {
            json.element();
            int start = json.length();
            json.element();
            json.text(call.method());
            if (call.argument() != null && !call.argument().isEmpty()) {
                json.element();
                json.raw(call.argument().toJsonBytes());
            }
            json.endArray(start);
        }
        json.endArray(0);
        return json.toBytes();
    }

    /**
     * The calls themselves, JavaScript statements: {@code Intercom('shutdown');Intercom('boot', {…});}.
     *
     * @return the statements. They can stand inside an inline {@code <script>} of an HTML page, with any attributes
     */
    public String toScript() {
        return calls.stream().map(Call::toScript).collect(Collectors.joining());
    }

    /**
     * The calls as lists and maps, for mappers other than Jackson.
     *
     * @return an unmodifiable list of the calls, each an unmodifiable list of a method and, if it takes one, its argument as
     *     {@link IntercomPayload#toMap()} gives it
     */
    public List<List<Object>> toList() {
        return calls.stream().map(Call::toList).toList();
    }

    /**
     * Refuses mappers that write what getters return, as JSON-B does, since they would write an empty object.
     *
     * @return never
     * @throws UnsupportedOperationException always, with what to write instead
     */
    public Object getRefusal() {
        return refusal.iterator();
    }

    /** Shows the methods and the names of attributes, never a value. */
    @Override
    public String toString() {
        return calls.stream().map(Call::toString).collect(Collectors.joining(", ", "MessengerCalls[", "]"));
    }

    private record Call(String method, @Nullable IntercomPayload argument) {
        List<Object> toList() {
            return argument == null || argument.isEmpty() ? List.of(method) : List.of(method, argument.toMap());
        }

        String toScript() {
            return argument == null ? FixedTexts.FUNCTION + "('" + method + "');" : argument.toScript();
        }

        @Override
        public String toString() {
            return argument == null ? method : method + " " + argument;
        }
    }
}
