package io.github.intercomkit.rest;

import io.github.intercomkit.IntercomPayload;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.MessengerEvent;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Write the types whose JSON the library makes itself, each of them by a writer of its own. Quarkus finds them as providers. */
final class JsonWriters {
    private JsonWriters() {}

    /** Writes payloads. */
    @Provider
    static final class OfPayloads extends JsonWriter<IntercomPayload> {
        OfPayloads() {
            super(IntercomPayload.class);
        }

        @Override
        byte[] json(IntercomPayload payload) {
            return payload.toJsonBytes();
        }
    }

    /** Writes calls. */
    @Provider
    static final class OfCalls extends JsonWriter<MessengerCalls> {
        OfCalls() {
            super(MessengerCalls.class);
        }

        @Override
        byte[] json(MessengerCalls calls) {
            return calls.toJsonBytes();
        }
    }

    /** Writes events. */
    @Provider
    static final class OfEvents extends JsonWriter<MessengerEvent> {
        OfEvents() {
            super(MessengerEvent.class);
        }

        @Override
        byte[] json(MessengerEvent event) {
            return event.toJson().getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Writes objects of one type, and forbids caches to store them. */
    abstract static class JsonWriter<T> implements MessageBodyWriter<T> {
        private final Class<T> written;

        private JsonWriter(Class<T> written) {
            this.written = written;
        }

        abstract byte[] json(T value);

        @Override
        public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType media) {
            return written.isAssignableFrom(type) && isJson(media);
        }

        @Override
        public void writeTo(
                T value,
                Class<?> type,
                Type genericType,
                Annotation[] annotations,
                MediaType media,
                MultivaluedMap<String, Object> headers,
                OutputStream body)
                throws IOException {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
            body.write(json(value));
        }

        private static boolean isJson(MediaType media) {
            String subtype = media.getSubtype().toLowerCase(Locale.ROOT);
            return media.isCompatible(MediaType.APPLICATION_JSON_TYPE) || subtype.endsWith("+json");
        }
    }
}
