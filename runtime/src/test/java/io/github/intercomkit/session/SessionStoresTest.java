package io.github.intercomkit.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.RandomCustomers;
import io.github.intercomkit.fixture.StoppedClock;
import io.github.intercomkit.identity.UserHash;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A session keeps its state in stores that write JSON or text. Any other object is an unknown session. */
class SessionStoresTest {
    private final StoppedClock clock = new StoppedClock();
    private final CustomerIntercomSerializer customers = serializer();
    private final MessengerSession<Customer> session = MessengerSession.of(customers, null);

    @ParameterizedTest
    @MethodSource("io.github.intercomkit.session.SessionStores#all")
    void aSessionKeepsItsStateInAStore(SessionStores.Store store) throws Exception {
        session.pageLoaded(ada(1));
        session.userChanged(ada(2));

        MessengerSession<Customer> other = MessengerSession.of(serializer(), store.writeAndRead(session));
        assertThat(other).hasToString("MessengerSession[user]");
        assertThat(other.userChanged(ada(2)).toJson()).isEqualTo("[]");
        assertThat(other.userChanged(ada(3)).toJson())
                .isEqualTo("[[\"update\"," + customers.diff(ada(2), ada(3)).toJson() + "]]");
        assertThat(MessengerSession.of(serializer(), store.writeAndRead(other))
                        .pageLoaded(null)
                        .toJson())
                .startsWith("[[\"shutdown\"],[\"boot\",");
    }

    @ParameterizedTest
    @MethodSource("io.github.intercomkit.session.SessionStores#all")
    void aStoredSessionThatIsStoredAgainKeepsItsState(SessionStores.Store store) throws Exception {
        session.pageLoaded(ada(1));
        Object stored = store.writeAndRead(session);
        Object again = stored instanceof MessengerSession<?> bare ? store.writeAndRead(bare) : stored;

        assertThat(MessengerSession.of(customers, again).userChanged(ada(1)).toJson())
                .isEqualTo("[]");
    }

    @ParameterizedTest
    @MethodSource("io.github.intercomkit.session.SessionStores#all")
    void theSessionOfAVisitorKeepsItsStateInAStore(SessionStores.Store store) throws Exception {
        session.pageLoaded(null);

        assertThat(MessengerSession.of(customers, store.writeAndRead(session))
                        .userChanged(null)
                        .toJson())
                .isEqualTo("[]");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void anyUserIsReadBackFromTheTextOfASession(long seed) {
        Customer customer = RandomCustomers.customer(new Random(seed));
        session.pageLoaded(customer);

        assertThat(MessengerSession.of(customers, session.toText())
                        .userChanged(customer.copy())
                        .isEmpty())
                .isTrue();
        assertThat(session.toText()).matches("1\\.[A-Za-z0-9_-]+");
    }

    static Stream<Object> otherObjects() {
        return Stream.of(
                Map.of(), List.of(), "", " ", "1.", "1.!", "2.rO0ABXA", "something else", 17, 1.5, true, new Object());
    }

    @ParameterizedTest
    @MethodSource("otherObjects")
    void anotherObjectIsAnUnknownSessionAndNoNewOne(Object stored) {
        MessengerSession<Customer> unknown = MessengerSession.of(customers, stored);

        assertThat(unknown).hasToString("MessengerSession[unknown]");
        assertThat(unknown.pageLoaded(null).toJson()).startsWith("[[\"shutdown\"],[\"boot\",");
        assertThat(MessengerSession.of(customers, unknown.toText())
                        .userChanged(null)
                        .isEmpty())
                .isTrue();
    }

    /** JSON of versions that had no text, and text that cannot be read. */
    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"presence\":\"USER\"}", "{\"text\":\"1.x\"}", "\"\"", "\"garbled\""})
    void jsonThatIsNoSessionIsUnknown(String json) throws Exception {
        assertUnknown(SessionStores.jackson2().get("without types").readValue(json, MessengerSession.class));
        assertUnknown(SessionStores.jackson2().get("typed by a property").readValue(json, MessengerSession.class));
        assertUnknown(SessionStores.jackson3().get("without types").readValue(json, MessengerSession.class));
        assertUnknown(SessionStores.jackson3().get("typed by a property").readValue(json, MessengerSession.class));
    }

    @Test
    void jsonOfEarlierVersionsWithTypeInformationIsUnknown() throws Exception {
        String property = "{\"@class\":\"io.github.intercomkit.session.MessengerSession\"}";
        assertUnknown(SessionStores.jackson2().get("typed by a property").readValue(property, Object.class));
        assertUnknown(
                SessionStores.jackson2().get("typed by a property, all classes").readValue(property, Object.class));
        assertUnknown(SessionStores.jackson3().get("typed by a property").readValue(property, Object.class));
        assertUnknown(MessengerSession.of(customers, new ObjectMapper().readValue(property, Object.class)));
    }

    @Test
    void anyDamagedCharacterMakesTheSessionUnknown() {
        session.pageLoaded(ada(1));
        String text = session.toText();

        for (int at = 0; at < text.length(); at++) {
            char other = text.charAt(at) == 'A' ? 'B' : 'A';
            String damaged = text.substring(0, at) + other + text.substring(at + 1);
            // Some bits of the last character are not used.
            if (at < text.length() - 1) {
                assertUnknown(MessengerSession.ofText(damaged));
            }
            assertUnknown(MessengerSession.ofText(text.substring(0, at)));
        }
    }

    @Test
    void anotherClassIsNotReadFromAText() throws Exception {
        assertUnknown(MessengerSession.ofText(TextOf.object(new ArrayList<>(List.of("other")))));
        assertUnknown(MessengerSession.ofText(TextOf.object(new NeverRead())));
        assertUnknown(MessengerSession.ofText(TextOf.object(new long[100])));
        assertUnknown(MessengerSession.ofText(TextOf.object("text")));
        assertUnknown(MessengerSession.ofText("1." + Base64.getUrlEncoder().encodeToString(new byte[3])));
    }

    /** Some stores make objects by reflection, and fill the fields that they know. */
    @Test
    void aSessionThatWasMadeWithoutItsConstructorIsUnknown() throws Exception {
        Class<?> type = Class.forName("sun.reflect.ReflectionFactory");
        Object factory = type.getMethod("getReflectionFactory").invoke(null);
        Object constructor = type.getMethod("newConstructorForSerialization", Class.class, Constructor.class)
                .invoke(factory, MessengerSession.class, Object.class.getConstructor());
        Object made = ((Constructor<?>) constructor).newInstance();

        assertThat(MessengerSession.of(customers, made).pageLoaded(null).toJson())
                .startsWith("[[\"shutdown\"],[\"boot\",");
    }

    private void assertUnknown(Object stored) {
        assertThat(MessengerSession.of(customers, stored)).hasToString("MessengerSession[unknown]");
    }

    private CustomerIntercomSerializer serializer() {
        return new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz")
                .clock(clock)
                .identityVerification(UserHash.withSecret("secret"))
                .build());
    }

    private static Customer ada(long apples) {
        Customer ada = Customer.withId(17);
        ada.apples = apples;
        return ada;
    }

    static final class NeverRead implements java.io.Serializable {
        private static final long serialVersionUID = 1;

        private Object readResolve() {
            throw new AssertionError("It was read");
        }
    }

    /** Text with a right checksum around another object. */
    private static final class TextOf {
        static String object(Object object) throws Exception {
            var bytes = new java.io.ByteArrayOutputStream();
            bytes.writeBytes(new byte[4]);
            try (var out = new java.io.ObjectOutputStream(bytes)) {
                out.writeObject(object);
            }
            byte[] text = bytes.toByteArray();
            var checksum = new java.util.zip.CRC32C();
            checksum.update(text, 4, text.length - 4);
            java.nio.ByteBuffer.wrap(text).putInt((int) checksum.getValue());
            return "1." + Base64.getUrlEncoder().withoutPadding().encodeToString(text);
        }
    }
}
