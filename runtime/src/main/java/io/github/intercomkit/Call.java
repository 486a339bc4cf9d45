package io.github.intercomkit;

import io.github.intercomkit.json.HtmlSafe;
import io.github.intercomkit.json.JsonWriter;
import io.github.intercomkit.protocol.FixedTexts;
import io.github.intercomkit.protocol.MessengerMethod;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One call of the Messenger's function.
 *
 * @param arguments those after the method
 */
record Call(MessengerMethod method, List<CallArgument> arguments) {
    Call(MessengerMethod method, CallArgument... arguments) {
        this(method, List.of(arguments));
    }

    /** The call that takes a payload; that of a ping has no argument. */
    static Call of(IntercomPayload payload) {
        return payload.isEmpty()
                ? new Call(payload.method())
                : new Call(payload.method(), new CallArgument.Payload(payload));
    }

    /** The call that tells an event. */
    static Call of(MessengerEvent event) {
        CallArgument name = new CallArgument.Name(event.name());
        return event.hasMetadata()
                ? new Call(MessengerMethod.TRACK_EVENT, name, new CallArgument.Metadata(event))
                : new Call(MessengerMethod.TRACK_EVENT, name);
    }

    /** Writes the call as an array. */
    void writeTo(JsonWriter json) {
        int start = json.length();
        json.element();
        json.text(method.jsName());
        for (CallArgument argument : arguments) {
            json.element();
            argument.writeTo(json);
        }
        json.endArray(start);
    }

    List<Object> toList() {
        return Stream.concat(Stream.of(method.jsName()), arguments.stream().map(CallArgument::toValue))
                .toList();
    }

    /** The statement that makes the call, safe inside a page. */
    String toScript() {
        return FixedTexts.FUNCTION + "('" + method.jsName() + "'"
                + arguments.stream().map(argument -> ", " + script(argument)).collect(Collectors.joining()) + ");";
    }

    private static String script(CallArgument argument) {
        JsonWriter json = new JsonWriter();
        argument.writeTo(json);
        return HtmlSafe.script(new String(json.toBytes(), StandardCharsets.UTF_8));
    }

    /** Shows the method and the names of attributes, never a value. */
    @Override
    public String toString() {
        return Stream.concat(Stream.of(method.jsName()), arguments.stream().map(CallArgument::toString))
                .collect(Collectors.joining(" "));
    }
}
