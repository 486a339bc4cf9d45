package io.github.intercomkit;

import io.github.intercomkit.json.JsonWriter;
import io.github.intercomkit.json.Member;
import io.github.intercomkit.protocol.Limits;
import io.github.intercomkit.protocol.WellFormedText;
import java.util.Map;
import java.util.Objects;

/** The argument of a call of the Messenger. {@code toString()} shows no value. Immutable. */
sealed interface CallArgument {
    /** Writes the argument as one value. */
    void writeTo(JsonWriter json);

    /** The argument for mappers other than Jackson. */
    Object toValue();

    /** An id that Intercom gave to an article, a tour and the like. */
    static CallArgument id(long id) {
        if (id < 1 || id > Limits.MAX_WHOLE_NUMBER) {
            throw new IllegalArgumentException("The id is no id of Intercom's: these are whole numbers above zero."
                    + " Copy it from the address of its page in the workspace.");
        }
        return new WholeNumber(id);
    }

    static CallArgument text(String what, String text) {
        Objects.requireNonNull(text, what);
        if (text.isBlank()) {
            throw new IllegalArgumentException("The " + what + " is blank, and the Messenger needs one.");
        }
        return new Text(WellFormedText.of(text));
    }

    static CallArgument authTokens(Map<String, String> tokens) {
        return new Texts(AuthTokenRules.checked(
                Objects.requireNonNull(tokens, "tokens"),
                rule -> new IllegalArgumentException("setAuthTokens cannot be called so: " + rule)));
    }

    /** A payload. */
    record Payload(IntercomPayload payload) implements CallArgument {
        @Override
        public void writeTo(JsonWriter json) {
            json.raw(payload.toJsonBytes());
        }

        @Override
        public Object toValue() {
            return payload.toMap();
        }

        @Override
        public String toString() {
            return payload.toString();
        }
    }

    /** A text. */
    record Text(String text) implements CallArgument {
        @Override
        public void writeTo(JsonWriter json) {
            json.text(text);
        }

        @Override
        public Object toValue() {
            return text;
        }

        @Override
        public String toString() {
            return "text";
        }
    }

    /** The name of an event, which is no value of a person. */
    record Name(String name) implements CallArgument {
        @Override
        public void writeTo(JsonWriter json) {
            json.text(name);
        }

        @Override
        public Object toValue() {
            return name;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** The metadata of an event. */
    record Metadata(MessengerEvent event) implements CallArgument {
        @Override
        public void writeTo(JsonWriter json) {
            event.writeMetadata(json);
        }

        @Override
        public Object toValue() {
            return event.metadata();
        }

        @Override
        public String toString() {
            return event.keys().toString();
        }
    }

    /** A whole number. */
    record WholeNumber(long number) implements CallArgument {
        @Override
        public void writeTo(JsonWriter json) {
            json.wholeNumber(number);
        }

        @Override
        public Object toValue() {
            return number;
        }

        @Override
        public String toString() {
            return "number";
        }
    }

    /** A boolean. */
    record Bool(boolean value) implements CallArgument {
        @Override
        public void writeTo(JsonWriter json) {
            json.bool(value);
        }

        @Override
        public Object toValue() {
            return value;
        }

        @Override
        public String toString() {
            return "boolean";
        }
    }

    /** Texts by their names. */
    record Texts(Map<String, String> texts) implements CallArgument {
        @Override
        public void writeTo(JsonWriter json) {
            JsonWriter object = new JsonWriter();
            texts.forEach((name, text) -> object.text(Member.of(name), text));
            object.endObject(0);
            json.raw(object.toBytes());
        }

        @Override
        public Object toValue() {
            return texts;
        }

        @Override
        public String toString() {
            return texts.keySet().toString();
        }
    }
}
