package io.github.intercomkit.micronaut;

import io.github.intercomkit.IntercomPayload;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.MessengerEvent;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Have Micronaut Serialization write the library's types, also inside objects of the application, without introspection. */
final class JsonSerializers {
    private JsonSerializers() {}

    /** Writes payloads. */
    @Singleton
    static final class OfPayloads implements Serializer<IntercomPayload> {
        @Override
        public void serialize(
                Encoder json, EncoderContext context, Argument<? extends IntercomPayload> type, IntercomPayload payload)
                throws IOException {
            write(json, type, payload.toMap());
        }
    }

    /** Writes calls. */
    @Singleton
    static final class OfCalls implements Serializer<MessengerCalls> {
        @Override
        public void serialize(
                Encoder json, EncoderContext context, Argument<? extends MessengerCalls> type, MessengerCalls calls)
                throws IOException {
            write(json, type, calls.toList());
        }
    }

    /** Writes events. */
    @Singleton
    static final class OfEvents implements Serializer<MessengerEvent> {
        @Override
        public void serialize(
                Encoder json, EncoderContext context, Argument<? extends MessengerEvent> type, MessengerEvent event)
                throws IOException {
            write(json, type, event.toMap());
        }
    }

    /** Writes what {@code toMap} and {@code toList} give: an encoder takes no JSON as it stands. */
    private static void write(Encoder json, Argument<?> type, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            Encoder object = json.encodeObject(type);
            for (Map.Entry<?, ?> member : map.entrySet()) {
                object.encodeKey(String.valueOf(member.getKey()));
                write(object, type, member.getValue());
            }
            object.finishStructure();
        } else if (value instanceof List<?> list) {
            Encoder array = json.encodeArray(type);
            for (Object element : list) {
                write(array, type, element);
            }
            array.finishStructure();
        } else if (value instanceof Long number) {
            json.encodeLong(number);
        } else if (value instanceof Double number) {
            json.encodeDouble(number);
        } else if (value instanceof Boolean flag) {
            json.encodeBoolean(flag);
        } else {
            json.encodeString(value.toString());
        }
    }
}
