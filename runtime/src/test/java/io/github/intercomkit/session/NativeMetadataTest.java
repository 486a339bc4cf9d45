package io.github.intercomkit.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.intercomkit.BootPayload;
import io.github.intercomkit.IntercomPayload;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.MessengerEvent;
import io.github.intercomkit.UpdatePayload;
import io.github.intercomkit.fixture.AppleOrder;
import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.web.MessengerPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The metadata for native images in the jar, compared with what the library does by reflection. No native image is built. */
class NativeMetadataTest extends SessionFixture {
    private static final String FILE =
            "/META-INF/native-image/io.github.intercomkit/intercomkit-runtime/reachability-metadata.json";

    @Test
    void theClassesOfStoredSessionsAndSnapshotsAreRegisteredAndNoOthers() throws Exception {
        Set<String> stored = new TreeSet<>();
        stored.addAll(classesIn(session));
        session.pageLoaded(full(1));
        session.track(AppleOrder.of(3).event());
        session.userChanged(full(2));
        stored.addAll(classesIn(session));
        stored.addAll(classesIn(customers.snapshot(full(1))));
        Customer withSeveral = full(1);
        withSeveral.companies = List.of(company("a"), company("b"), company("c"));
        stored.addAll(classesIn(customers.snapshot(withSeveral)));
        session.userChanged(ada(0));
        stored.addAll(classesIn(session));
        // An application's own, which the starter registers.
        stored.removeIf(name -> name.startsWith(customers.getClass().getName()));

        assertThat(stored).contains(KeptEvent.class.getName(), "byte[]", "java.util.ArrayList", "java.lang.Double");
        assertThat(registered(entry -> entry.path("serializable").asBoolean())).containsAll(stored);
        // A session is read from its saved form.
        stored.add(MessengerSession.class.getName());
        assertThat(registered(entry -> entry.path("serializable").asBoolean()))
                .as("what is registered, and not used")
                .isSubsetOf(stored);
    }

    @Test
    void theMethodsThatJsonMappersCallAreRegistered() throws Exception {
        Set<String> written = new TreeSet<>();
        for (Class<?> type : List.of(
                IntercomPayload.class,
                BootPayload.class,
                UpdatePayload.class,
                MessengerCalls.class,
                MessengerEvent.class,
                MessengerSession.class)) {
            assertThat(Arrays.stream(type.getMethods()))
                    .as(type.getName())
                    .anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
            written.add(type.getName());
        }

        assertThat(registered(entry -> entry.path("allPublicMethods").asBoolean()))
                .isEqualTo(written);
    }

    @Test
    void theFilesThatTheLibraryReadsAndServesAreRegistered() throws Exception {
        Path resources = Path.of("src/main/resources");
        List<String> used = new ArrayList<>();
        try (Stream<Path> files = Files.walk(resources)) {
            files.filter(Files::isRegularFile)
                    .map(file -> resources.relativize(file).toString().replace('\\', '/'))
                    // Types are for editors.
                    .filter(name -> !name.startsWith("META-INF/native-image/") && !name.endsWith(".d.ts"))
                    .forEach(used::add);
        }
        List<String> globs = new ArrayList<>();
        metadata().get("resources").forEach(entry -> globs.add(entry.get("glob").asText()));

        assertThat(globs).containsExactlyInAnyOrderElementsOf(used);
        assertThat(globs)
                .allSatisfy(name ->
                        assertThat(MessengerPage.class.getResource("/" + name)).isNotNull());
    }

    private static Set<String> registered(Predicate<JsonNode> filter) throws IOException {
        Set<String> types = new TreeSet<>();
        for (JsonNode entry : metadata().get("reflection")) {
            if (filter.test(entry)) {
                types.add(entry.get("type").asText());
            }
        }
        return types;
    }

    private static JsonNode metadata() throws IOException {
        try (InputStream in = Objects.requireNonNull(MessengerSession.class.getResourceAsStream(FILE))) {
            return new ObjectMapper().readTree(in);
        }
    }

    /** A session contains its snapshots as bytes, so the classes of a snapshot need a call of their own. */
    private static Set<String> classesIn(Object stored) throws IOException {
        Set<String> classes = new TreeSet<>();
        try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream()) {
            @Override
            protected void annotateClass(Class<?> type) {
                classes.add(type.getTypeName());
            }
        }) {
            out.writeObject(stored);
        }
        return classes;
    }

    private static Customer full(long apples) {
        Customer customer = ada(apples);
        customer.name = "Ada";
        customer.createdAt = Instant.EPOCH;
        customer.credits = 5L;
        customer.ratio = 0.5;
        customer.score = 7.5;
        customer.vip = true;
        customer.beta = true;
        customer.unsubscribed = false;
        customer.company = company("a");
        customer.companies = List.of(company("b"));
        return customer;
    }

    private static Company company(String id) {
        return Company.named(id, "Company " + id);
    }
}
