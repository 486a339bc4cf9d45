package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.session.MessengerSession;
import io.github.intercomkit.web.StateSealer;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mappers other than Jackson refuse payloads, calls and sessions, and name the method whose result they can write. */
class OtherMappersTest {
    private static final Jsonb JSONB = JsonbBuilder.create();

    private static final Map<String, Mapper> MAPPERS = mappers();

    static Stream<Object[]> refused() {
        List<Object[]> refused = new ArrayList<>();
        MAPPERS.keySet().forEach(mapper -> written().forEach(written -> refused.add(new Object[] {mapper, written})));
        return refused.stream();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void payloadsCallsAndSessionsAreRefusedWithTheMethodToCall(String mapper, Object written) {
        String methodToCall = written instanceof MessengerCalls
                ? "calls.toList()"
                : written instanceof MessengerSession<?> ? "session.toText()" : "payload.toMap()";

        List<Object> places = List.of(
                written,
                new Answer("Ada", written),
                new Bean(written),
                Map.of("calls", written),
                List.of(written),
                new Object[] {written});
        for (Object place : places) {
            assertThatThrownBy(() -> MAPPERS.get(mapper).write(place))
                    .satisfies(refusal -> assertThat(messages(refusal)).contains(methodToCall));
        }
    }

    @Test
    void theSuggestedMethodWritesTheSameJson() throws Exception {
        MessengerCalls calls = calls();
        BootPayload boot = customers().boot(Customer.withId(17));

        for (Mapper mapper : List.<Mapper>of(new Gson()::toJson, JSONB::toJson)) {
            assertThat(mapper.write(new Answer("Ada", boot.toMap())))
                    .isEqualTo("{\"calls\":" + boot.toJson() + ",\"customer\":\"Ada\"}");
            assertThat(mapper.write(new Answer("Ada", calls.toList())))
                    .isEqualTo("{\"calls\":" + calls.toJson() + ",\"customer\":\"Ada\"}");
        }
    }

    @Test
    void mappersThatWriteFieldsRefuseConfigurationAndOthersFindNothing() {
        for (Object configuration : List.of(
                messenger(),
                hash(),
                UserJwt.withSecret("secret"),
                customers().messenger(),
                StateSealer.withSecret("a random text of 32 characters..."))) {
            for (Object place : List.of(configuration, new Answer("Ada", configuration), List.of(configuration))) {
                assertThatThrownBy(() -> new Gson().toJson(place))
                        .hasMessageContaining("Take it out of the object that is written");
                assertThatThrownBy(
                                () -> MAPPERS.get("Gson, transient fields too").write(place))
                        .hasMessageContaining("Take it out of the object that is written");
            }
            assertThat(JSONB.toJson(configuration)).isEqualTo("{}");
        }
    }

    /** Tests of applications compare answers in this way. */
    @Test
    void equalAnswersAreEqualFieldByField() {
        Messenger messenger = messenger();

        assertThat(messenger.signOut()).usingRecursiveComparison().isEqualTo(messenger.signOut());
        assertThat(messenger.ping()).usingRecursiveComparison().isEqualTo(messenger.ping());
    }

    private static Map<String, Mapper> mappers() {
        Map<String, Mapper> mappers = new LinkedHashMap<>();
        mappers.put("Gson", new Gson()::toJson);
        mappers.put("Gson, with nulls", new GsonBuilder().serializeNulls().create()::toJson);
        mappers.put(
                "Gson, transient fields too",
                new GsonBuilder().excludeFieldsWithModifiers(Modifier.STATIC).create()::toJson);
        mappers.put("JSON-B", JSONB::toJson);
        return mappers;
    }

    private static List<Object> written() {
        MessengerSession<Customer> session = MessengerSession.of(customers(), null);
        session.pageLoaded(Customer.withId(17));
        return List.of(
                customers().boot(Customer.withId(17)),
                customers().update(Customer.withId(17)).with("page_title", "Apples"),
                messenger().bootVisitor(),
                messenger().ping(),
                calls(),
                MessengerCalls.none(),
                session);
    }

    private static MessengerCalls calls() {
        MessengerSession<Customer> session = MessengerSession.of(customers(), null);
        return session.userChanged(Customer.withId(17));
    }

    private static CustomerIntercomSerializer customers() {
        return new CustomerIntercomSerializer(messenger());
    }

    private static Messenger messenger() {
        return Messenger.builder("k8w2v7qz").identityVerification(hash()).build();
    }

    private static UserHash hash() {
        return UserHash.withSecret("secret");
    }

    private static String messages(Throwable refusal) {
        StringBuilder messages = new StringBuilder();
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            messages.append(cause.getMessage()).append('\n');
        }
        return messages.toString();
    }

    /** A record of an application, in alphabetical order as JSON-B writes it. */
    public record Answer(Object calls, String customer) {
        Answer(String customer, Object calls) {
            this(calls, customer);
        }
    }

    /** A bean of an application. */
    public static final class Bean {
        private final Object calls;

        Bean(Object calls) {
            this.calls = calls;
        }

        public Object getCalls() {
            return calls;
        }
    }

    private interface Mapper {
        String write(Object object) throws Exception;
    }
}
