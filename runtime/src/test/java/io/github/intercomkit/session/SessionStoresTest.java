package io.github.intercomkit.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.json.JsonMapper;

/** A session comes back as itself from a store that writes JSON; what does not is unknown, and never new. */
class SessionStoresTest {
    private final StoppedClock clock = new StoppedClock();
    private final CustomerIntercomSerializer customers = serializer();
    private final MessengerSession<Customer> session = MessengerSession.of(customers, null);

    /** Stores of attributes, each alone as Redis has them, or of all at once. */
    static Stream<Store> stores() {
        List<Store> stores = new ArrayList<>();
        jackson2().forEach((name, mapper) -> {
            stores.add(new Store("Jackson 2, " + name, stored -> {
                return mapper.readValue(mapper.writeValueAsBytes(stored), Object.class);
            }));
            stores.add(new Store("Jackson 2, " + name + ", all attributes", stored -> {
                return mapper.readValue(mapper.writeValueAsBytes(attributes(stored)), LinkedHashMap.class)
                        .get("intercom");
            }));
            stores.add(new Store("Jackson 2, " + name + ", in a record", stored -> {
                byte[] json = mapper.writeValueAsBytes(new Kept(stored));
                return mapper.readValue(json, Kept.class).session();
            }));
        });
        jackson3().forEach((name, mapper) -> {
            stores.add(new Store("Jackson 3, " + name, stored -> {
                return mapper.readValue(mapper.writeValueAsBytes(stored), Object.class);
            }));
            stores.add(new Store("Jackson 3, " + name + ", all attributes", stored -> {
                return mapper.readValue(mapper.writeValueAsBytes(attributes(stored)), LinkedHashMap.class)
                        .get("intercom");
            }));
            stores.add(new Store("Jackson 3, " + name + ", in a record", stored -> {
                byte[] json = mapper.writeValueAsBytes(new Kept(stored));
                return mapper.readValue(json, Kept.class).session();
            }));
        });
        stores.add(new Store("text", MessengerSession::toText));
        return stores.stream();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aSessionKeepsItsStateInAStore(Store store) throws Exception {
        session.pageLoaded(ada(1));
        session.userChanged(ada(2));

        MessengerSession<Customer> other = MessengerSession.of(serializer(), store.through(session));
        assertThat(other).hasToString("MessengerSession[user]");
        assertThat(other.userChanged(ada(2)).toJson()).isEqualTo("[]");
        assertThat(other.userChanged(ada(3)).toJson())
                .isEqualTo("[[\"update\"," + customers.diff(ada(2), ada(3)).toJson() + "]]");
        assertThat(MessengerSession.of(serializer(), store.through(other))
                        .pageLoaded(null)
                        .toJson())
                .startsWith("[[\"shutdown\"],[\"boot\",");
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aStoredSessionThatIsStoredAgainKeepsItsState(Store store) throws Exception {
        session.pageLoaded(ada(1));
        Object stored = store.through(session);
        Object again = stored instanceof MessengerSession<?> bare ? store.through(bare) : stored;

        assertThat(MessengerSession.of(customers, again).userChanged(ada(1)).toJson())
                .isEqualTo("[]");
    }

    @ParameterizedTest
    @MethodSource("stores")
    void theSessionOfAVisitorKeepsItsStateInAStore(Store store) throws Exception {
        session.pageLoaded(null);

        assertThat(MessengerSession.of(customers, store.through(session))
                        .userChanged(null)
                        .toJson())
                .isEqualTo("[]");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void anyUserIsReadBackFromTheTextOfASession(long seed) {
        Customer anybody = RandomCustomers.customer(new Random(seed));
        session.pageLoaded(anybody);

        assertThat(MessengerSession.of(customers, session.toText())
                        .userChanged(anybody.copy())
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

    /** What versions without a text wrote, and what an unreadable text looks like. */
    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"presence\":\"USER\"}", "{\"text\":\"1.x\"}", "\"\"", "\"garbled\""})
    void jsonThatIsNoSessionIsUnknown(String json) throws Exception {
        assertUnknown(jackson2().get("without types").readValue(json, MessengerSession.class));
        assertUnknown(jackson2().get("typed by a property").readValue(json, MessengerSession.class));
        assertUnknown(jackson3().get("without types").readValue(json, MessengerSession.class));
        assertUnknown(jackson3().get("typed by a property").readValue(json, MessengerSession.class));
    }

    @Test
    void jsonOfEarlierVersionsWithTypeInformationIsUnknown() throws Exception {
        String property = "{\"@class\":\"io.github.intercomkit.session.MessengerSession\"}";
        assertUnknown(jackson2().get("typed by a property").readValue(property, Object.class));
        assertUnknown(jackson2().get("typed by a property, all classes").readValue(property, Object.class));
        assertUnknown(jackson3().get("typed by a property").readValue(property, Object.class));
        assertUnknown(MessengerSession.of(customers, new ObjectMapper().readValue(property, Object.class)));
    }

    @Test
    void anyDamagedCharacterMakesTheSessionUnknown() {
        session.pageLoaded(ada(1));
        String text = session.toText();

        for (int at = 0; at < text.length(); at++) {
            char other = text.charAt(at) == 'A' ? 'B' : 'A';
            String damaged = text.substring(0, at) + other + text.substring(at + 1);
            // The last character has bits that stand for nothing.
            if (at < text.length() - 1) {
                assertUnknown(MessengerSession.ofText(damaged));
            }
            assertUnknown(MessengerSession.ofText(text.substring(0, at)));
        }
    }

    @Test
    void anotherClassIsNotReadFromAText() throws Exception {
        assertUnknown(MessengerSession.ofText(TextOf.bytes(new ArrayList<>(List.of("other")))));
        assertUnknown(MessengerSession.ofText(TextOf.bytes(new NeverRead())));
        assertUnknown(MessengerSession.ofText(TextOf.bytes(new long[100])));
        assertUnknown(MessengerSession.ofText(TextOf.bytes("text")));
        assertUnknown(MessengerSession.ofText("1." + Base64.getUrlEncoder().encodeToString(new byte[3])));
    }

    /** As stores make objects that know nothing of a class but its fields. */
    @Test
    void aSessionThatWasMadeWithoutItsConstructorIsUnknown() throws Exception {
        Class<?> type = Class.forName("sun.reflect.ReflectionFactory");
        Object factory = type.getMethod("getReflectionFactory").invoke(null);
        Object constructor = type.getMethod("newConstructorForSerialization", Class.class, Constructor.class)
                .invoke(factory, MessengerSession.class, Object.class.getConstructor());
        Object hollow = ((Constructor<?>) constructor).newInstance();

        assertThat(MessengerSession.of(customers, hollow).pageLoaded(null).toJson())
                .startsWith("[[\"shutdown\"],[\"boot\",");
    }

    private void assertUnknown(Object stored) {
        assertThat(MessengerSession.of(customers, stored)).hasToString("MessengerSession[unknown]");
    }

    @SuppressWarnings("deprecation") // Applications have typing for all classes all the same.
    private static Map<String, ObjectMapper> jackson2() {
        var any = com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator.builder()
                .allowIfSubType(Object.class)
                .build();
        Map<String, ObjectMapper> mappers = new LinkedHashMap<>();
        mappers.put("without types", new ObjectMapper());
        mappers.put(
                "typed by a property",
                new ObjectMapper()
                        .activateDefaultTyping(any, ObjectMapper.DefaultTyping.NON_FINAL, JsonTypeInfo.As.PROPERTY));
        mappers.put(
                "typed by a property, all classes",
                new ObjectMapper()
                        .activateDefaultTyping(any, ObjectMapper.DefaultTyping.EVERYTHING, JsonTypeInfo.As.PROPERTY));
        mappers.put(
                "typed by an array, all classes",
                new ObjectMapper()
                        .activateDefaultTyping(
                                any, ObjectMapper.DefaultTyping.EVERYTHING, JsonTypeInfo.As.WRAPPER_ARRAY));
        mappers.put(
                "typed by an object",
                new ObjectMapper()
                        .activateDefaultTyping(
                                any, ObjectMapper.DefaultTyping.NON_FINAL, JsonTypeInfo.As.WRAPPER_OBJECT));
        return mappers;
    }

    private static Map<String, JsonMapper> jackson3() {
        var any = tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator.builder()
                .allowIfSubType(Object.class)
                .build();
        Map<String, JsonMapper> mappers = new LinkedHashMap<>();
        mappers.put("without types", new JsonMapper());
        for (JsonTypeInfo.As as :
                List.of(JsonTypeInfo.As.PROPERTY, JsonTypeInfo.As.WRAPPER_ARRAY, JsonTypeInfo.As.WRAPPER_OBJECT)) {
            mappers.put(
                    as == JsonTypeInfo.As.PROPERTY ? "typed by a property" : "typed by " + as,
                    JsonMapper.builder()
                            .activateDefaultTyping(any, DefaultTyping.NON_FINAL, as)
                            .build());
        }
        return mappers;
    }

    private static Map<String, Object> attributes(Object session) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("number", 17);
        attributes.put("intercom", session);
        return attributes;
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

    record Kept(MessengerSession<?> session) {}

    /** A store, and what it gives back. */
    record Store(String name, Through way) {
        Object through(MessengerSession<?> session) throws Exception {
            return way.apply(session);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    interface Through {
        Object apply(MessengerSession<?> session) throws Exception;
    }

    static final class NeverRead implements java.io.Serializable {
        private static final long serialVersionUID = 1;

        private Object readResolve() {
            throw new AssertionError("It was read");
        }
    }

    /** A text with a right checksum around another object. */
    private static final class TextOf {
        static String bytes(Object object) throws Exception {
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
