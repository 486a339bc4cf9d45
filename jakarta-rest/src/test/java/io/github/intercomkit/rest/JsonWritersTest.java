package io.github.intercomkit.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.BootPayload;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.MessengerEvent;
import io.github.intercomkit.UpdatePayload;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.ByteArrayOutputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The writers write the JSON of their own types, as JSON only. */
class JsonWritersTest {
    private static final Messenger MESSENGER = Messenger.builder("k8w2v7qz").build();
    private static final Annotation[] NO_ANNOTATIONS = {};

    @Test
    void aServerFindsTheFeatureAsAService() {
        assertThat(ServiceLoader.load(Feature.class)).hasAtLeastOneElementOfType(IntercomFeature.class);
    }

    @Test
    void eachTypeIsWrittenAsItsJsonThatNoCacheStores() throws Exception {
        BootPayload boot = MESSENGER.bootVisitor();
        MessengerCalls calls = MESSENGER.signOut();
        MessengerEvent event = MessengerEvent.ofJson("{\"event_name\":\"ordered-apples\",\"metadata\":{\"n\":\"ä\"}}");

        assertThat(written(new JsonWriters.OfPayloads(), boot)).isEqualTo(boot.toJson());
        assertThat(written(new JsonWriters.OfCalls(), calls)).isEqualTo(calls.toJson());
        assertThat(written(new JsonWriters.OfEvents(), event)).isEqualTo(event.toJson());
    }

    @Test
    void aWriterWritesNoOtherType() {
        for (Class<?> other : List.of(String.class, Object.class, MessengerCalls.class, Messenger.class)) {
            assertThat(isWriteable(new JsonWriters.OfPayloads(), other, "application/json"))
                    .isFalse();
        }
        assertThat(isWriteable(new JsonWriters.OfPayloads(), UpdatePayload.class, "application/json"))
                .isTrue();
        assertThat(isWriteable(new JsonWriters.OfCalls(), BootPayload.class, "application/json"))
                .isFalse();
        assertThat(isWriteable(new JsonWriters.OfEvents(), MessengerCalls.class, "application/json"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, true",
        "application/problem+JSON, true",
        "*/*, true",
        "text/html, false",
        "application/xml, false"
    })
    void theyAreWrittenAsJsonOnly(String media, boolean isWritten) {
        assertThat(isWriteable(new JsonWriters.OfPayloads(), BootPayload.class, media))
                .isEqualTo(isWritten);
    }

    private static boolean isWriteable(MessageBodyWriter<?> writer, Class<?> type, String media) {
        return writer.isWriteable(type, type, NO_ANNOTATIONS, media(media));
    }

    /** Without an implementation of the API, which {@code MediaType.valueOf} needs. */
    private static MediaType media(String text) {
        String[] parts = text.split("/");
        return new MediaType(parts[0], parts[1]);
    }

    private static <T> String written(MessageBodyWriter<T> writer, T value) throws Exception {
        MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
        headers.putSingle("Cache-Control", "max-age=60");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        writer.writeTo(
                value,
                value.getClass(),
                value.getClass(),
                NO_ANNOTATIONS,
                MediaType.APPLICATION_JSON_TYPE,
                headers,
                body);
        assertThat(headers.get("Cache-Control")).containsExactly("no-store");
        return body.toString(StandardCharsets.UTF_8);
    }
}
