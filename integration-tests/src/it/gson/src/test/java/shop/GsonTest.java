package shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.github.intercomkit.BootPayload;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.MessengerEvent;
import io.github.intercomkit.UpdatePayload;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.session.MessengerSession;
import io.github.intercomkit.web.StateSealer;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Gson writes fields. It refuses what the library has, and says what to write instead; it never shows an inside or a secret. */
class GsonTest {
    private static final String SECRET = "canary-secret-of-more-than-32-characters";
    private static final UserHash HASH = UserHash.withSecret(SECRET);
    private static final Messenger MESSENGER =
            Messenger.builder("k8w2v7qz").identityVerification(HASH).build();
    private static final CustomerIntercomSerializer CUSTOMERS = new CustomerIntercomSerializer(MESSENGER);
    private static final Customer ADA = new Customer(17, "Ada", 1);

    private static final List<Gson> MAPPERS = List.of(
            new Gson(),
            new GsonBuilder().serializeNulls().setPrettyPrinting().create(),
            new GsonBuilder().excludeFieldsWithModifiers(Modifier.STATIC).create());

    /** Records of an application, which declare what they hold. */
    record Boot(int apples, BootPayload boot) {}

    record Update(int apples, UpdatePayload update) {}

    record Calls(int apples, MessengerCalls calls) {}

    record Event(int apples, MessengerEvent event) {}

    record Session(int apples, MessengerSession<Customer> session) {}

    record Settings(int apples, Messenger messenger) {}

    record Hash(int apples, UserHash hash) {}

    record Jwt(int apples, UserJwt jwt) {}

    record Sealer(int apples, StateSealer sealer) {}

    static Stream<Object[]> refused() {
        MessengerSession<Customer> session = MessengerSession.of(CUSTOMERS, null);
        MessengerCalls calls = session.pageLoaded(ADA);
        MessengerEvent event = new AppleOrderIntercomEvent(new AppleOrder(3));
        List<Object[]> refused = new ArrayList<>();
        add(refused, "payload.toMap()", CUSTOMERS.boot(ADA), new Boot(1, CUSTOMERS.boot(ADA)));
        add(refused, "payload.toMap()", CUSTOMERS.update(ADA), new Update(1, CUSTOMERS.update(ADA)));
        add(refused, "calls.toList()", calls, new Calls(1, calls));
        add(refused, "event.toMap()", event, new Event(1, event));
        add(refused, "session.toText()", session, new Session(1, session));
        add(refused, "Take it out", MESSENGER, new Settings(1, MESSENGER));
        add(refused, "Take it out", HASH, new Hash(1, HASH));
        add(refused, "Take it out", UserJwt.withSecret(SECRET), new Jwt(1, UserJwt.withSecret(SECRET)));
        add(refused, "Take it out", StateSealer.withSecret(SECRET), new Sealer(1, StateSealer.withSecret(SECRET)));
        return refused.stream();
    }

    private static void add(List<Object[]> refused, String wayOut, Object object, Object inRecord) {
        refused.add(new Object[] {wayOut, object, inRecord});
    }

    @ParameterizedTest
    @MethodSource("refused")
    void itIsRefusedWithTheWayOutWhereverItStands(String wayOut, Object object, Object inRecord) {
        for (Gson mapper : MAPPERS) {
            for (Object place : List.of(object, inRecord, List.of(object), Map.of("key", object))) {
                StringBuilder written = new StringBuilder();

                assertThatThrownBy(() -> mapper.toJson(place, written))
                        .hasMessageContaining(wayOut)
                        .hasMessageNotContaining(SECRET);
                assertThat(written.toString()).doesNotContain("user_hash", "Ada", SECRET);
            }
        }
    }

    @Test
    void theWaysOutAreTheJson() {
        BootPayload boot = CUSTOMERS.boot(ADA);
        Gson gson = new Gson();

        assertThat(gson.toJson(new MapAnswer(1, boot.toMap())))
                .isEqualTo("{\"apples\":1,\"intercom\":" + boot.toJson() + "}");
        assertThat(gson.toJson(MessengerCalls.boot(boot).toList()))
                .isEqualTo(MessengerCalls.boot(boot).toJson());
        MessengerEvent event = new AppleOrderIntercomEvent(new AppleOrder(3));
        assertThat(gson.toJson(event.toMap())).isEqualTo(event.toJson());
    }

    @Test
    void aSerializerShowsNoSecret() {
        for (Gson mapper : MAPPERS) {
            StringBuilder written = new StringBuilder();
            try {
                mapper.toJson(CUSTOMERS, written);
            } catch (RuntimeException refused) {
                assertThat(refused).hasMessageContaining("Take it out").hasMessageNotContaining(SECRET);
            }
            assertThat(written.toString()).doesNotContain(SECRET, "k8w2v7qz");
        }
    }

    record MapAnswer(int apples, Object intercom) {}
}
