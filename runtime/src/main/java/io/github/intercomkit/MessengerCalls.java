package io.github.intercomkit;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.intercomkit.json.JsonWriter;
import io.github.intercomkit.json.MapperRefusal;
import io.github.intercomkit.protocol.MessengerMethod;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
// Nothing but the value. Without this annotation Quarkus would write what @JsonValue returns as a text.
@JsonAutoDetect(fieldVisibility = Visibility.NONE, getterVisibility = Visibility.NONE)
public final class MessengerCalls {
    private static final MessengerCalls NONE = new MessengerCalls(List.of());
    private static final MessengerCalls SHUTDOWN = new MessengerCalls(List.of(new Call(MessengerMethod.SHUTDOWN)));

    /** For mappers that write fields. */
    private final MapperRefusal refusal = MapperRefusal.CALLS;

    private final transient List<Call> calls;

    private MessengerCalls(List<Call> calls) {
        this.calls = calls;
    }

    /** {@return no call} */
    public static MessengerCalls none() {
        return NONE;
    }

    /**
     * {@return the call of {@code boot}}
     *
     * @param boot its argument
     */
    public static MessengerCalls boot(BootPayload boot) {
        return new MessengerCalls(List.of(Call.of(Objects.requireNonNull(boot, "boot"))));
    }

    /**
     * {@return the call of {@code update}}
     *
     * @param update its argument; a ping has none
     */
    public static MessengerCalls update(UpdatePayload update) {
        return new MessengerCalls(List.of(Call.of(Objects.requireNonNull(update, "update"))));
    }

    /** {@return the call of {@code shutdown}, which ends the session of the user who is there} */
    public static MessengerCalls shutdown() {
        return SHUTDOWN;
    }

    /** {@return the call of {@code show}, which opens the Messenger} */
    public static MessengerCalls show() {
        return one(MessengerMethod.SHOW);
    }

    /** {@return the call of {@code hide}, which closes the Messenger} */
    public static MessengerCalls hide() {
        return one(MessengerMethod.HIDE);
    }

    /**
     * {@return the call of {@code showSpace}}
     *
     * @param space which space of the Messenger opens
     */
    public static MessengerCalls showSpace(Space space) {
        return one(MessengerMethod.SHOW_SPACE, CallArgument.text("space", space.jsonName()));
    }

    /** {@return the call of {@code showMessages}, which opens the list of the conversations} */
    public static MessengerCalls showMessages() {
        return one(MessengerMethod.SHOW_MESSAGES);
    }

    /** {@return the call of {@code showNewMessage}, which opens a new conversation} */
    public static MessengerCalls showNewMessage() {
        return one(MessengerMethod.SHOW_NEW_MESSAGE);
    }

    /**
     * {@return the call of {@code showNewMessage}}
     *
     * @param text fills the composer; the person can edit it
     */
    public static MessengerCalls showNewMessage(String text) {
        return one(MessengerMethod.SHOW_NEW_MESSAGE, CallArgument.text("text", text));
    }

    /**
     * {@return the call of {@code startConversation}}
     *
     * @param text the first message, which the person sends with it
     */
    public static MessengerCalls startConversation(String text) {
        return one(MessengerMethod.START_CONVERSATION, CallArgument.text("text", text));
    }

    /**
     * {@return the call of {@code showArticle}}
     *
     * @param id the article's, above zero
     */
    public static MessengerCalls showArticle(long id) {
        return one(MessengerMethod.SHOW_ARTICLE, CallArgument.id(id));
    }

    /**
     * {@return the call of {@code showNews}}
     *
     * @param id the news item's, above zero
     */
    public static MessengerCalls showNews(long id) {
        return one(MessengerMethod.SHOW_NEWS, CallArgument.id(id));
    }

    /**
     * {@return the call of {@code showTicket}}
     *
     * @param id the ticket's
     */
    public static MessengerCalls showTicket(String id) {
        return one(MessengerMethod.SHOW_TICKET, CallArgument.text("id", id));
    }

    /**
     * {@return the call of {@code showConversation}}
     *
     * @param id the conversation's
     */
    public static MessengerCalls showConversation(String id) {
        return one(MessengerMethod.SHOW_CONVERSATION, CallArgument.text("id", id));
    }

    /**
     * {@return the call of {@code startTour}}
     *
     * @param id the product tour's, above zero
     */
    public static MessengerCalls startTour(long id) {
        return one(MessengerMethod.START_TOUR, CallArgument.id(id));
    }

    /**
     * {@return the call of {@code startSurvey}}
     *
     * @param id the survey's, above zero
     */
    public static MessengerCalls startSurvey(long id) {
        return one(MessengerMethod.START_SURVEY, CallArgument.id(id));
    }

    /**
     * {@return the call of {@code startChecklist}}
     *
     * @param id the checklist's, above zero
     */
    public static MessengerCalls startChecklist(long id) {
        return one(MessengerMethod.START_CHECKLIST, CallArgument.id(id));
    }

    /**
     * {@return the call of {@code hideNotifications}}
     *
     * @param hidden whether the Messenger shows no notifications from now on
     */
    public static MessengerCalls hideNotifications(boolean hidden) {
        return one(MessengerMethod.HIDE_NOTIFICATIONS, new CallArgument.Bool(hidden));
    }

    /**
     * {@return the call of {@code setAuthTokens}, by which Data Connectors act for the user}
     *
     * @param tokens the tokens by the names of their connectors, at least one and none blank, as {@code with("auth_tokens", …)} takes them.
     *     They stand in the page, and in no {@code toString()}
     */
    public static MessengerCalls setAuthTokens(Map<String, String> tokens) {
        return one(MessengerMethod.SET_AUTH_TOKENS, CallArgument.authTokens(tokens));
    }

    /**
     * {@return the call of {@code trackEvent}}
     *
     * @param event what the person did
     */
    public static MessengerCalls trackEvent(MessengerEvent event) {
        return new MessengerCalls(List.of(Call.of(Objects.requireNonNull(event, "event"))));
    }

    private static MessengerCalls one(MessengerMethod method, CallArgument... arguments) {
        return new MessengerCalls(List.of(new Call(method, arguments)));
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
     * {@return these calls, and the call of {@code trackEvent} after them}
     *
     * @param event what the person did
     */
    public MessengerCalls then(MessengerEvent event) {
        return then(trackEvent(event));
    }

    /** {@return the methods of the calls in their order, such as {@code [shutdown, boot]}} */
    public List<String> methods() {
        return calls.stream().map(call -> call.method().jsName()).toList();
    }

    /** {@return whether there is nothing to call} */
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

    /** {@return the calls as JSON in UTF-8: the bytes of one JSON array} */
    public byte[] toJsonBytes() {
        JsonWriter json = new JsonWriter();
        for (Call call : calls) {
            json.element();
            call.writeTo(json);
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
}
