package io.github.intercomkit.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.StoppedClock;
import io.github.intercomkit.identity.UserHash;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A session with a clock that stands still, its users, and the bytes in which it is stored. */
abstract class SessionFixture {
    final StoppedClock clock = new StoppedClock();
    final CustomerIntercomSerializer customers = serializer("k8w2v7qz");
    final MessengerSession<Customer> session = MessengerSession.of(customers, null);

    /** Makes as many updates as a page can make in half an hour. */
    final void spendBudget() {
        for (int apples = 1; apples <= 20; apples++) {
            assertThat(methods(session.userChanged(ada(apples)))).isEqualTo("update");
        }
    }

    /** The methods of the calls, such as {@code shutdown boot}. */
    static String methods(MessengerCalls calls) {
        List<String> methods = new ArrayList<>();
        for (String call : calls.toScript().split("(?<=\\);)")) {
            if (!call.isEmpty()) {
                methods.add(call.split("'")[1]);
            }
        }
        return String.join(" ", methods);
    }

    final CustomerIntercomSerializer serializer(String appId) {
        return serializer(appId, Set.of());
    }

    final CustomerIntercomSerializer serializer(String appId, Set<String> signed) {
        return new CustomerIntercomSerializer(
                Messenger.builder(appId)
                        .clock(clock)
                        .identityVerification(UserHash.withSecret("secret"))
                        .build(),
                signed);
    }

    static Customer ada(long apples) {
        Customer ada = Customer.withId(17);
        ada.apples = apples;
        return ada;
    }

    static Customer bob() {
        return Customer.withId(18);
    }

    static Object storedAndRead(Object session) throws Exception {
        return read(bytes(session));
    }

    static byte[] bytes(Object object) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    static Object read(byte[] bytes) throws Exception {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }

    /** Writes another text of the same length over the first that is found. */
    static void replace(byte[] bytes, String text, String other) {
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
        assertThat(at).isPositive();
        assertThat(other).hasSameSizeAs(text);
        System.arraycopy(other.getBytes(StandardCharsets.ISO_8859_1), 0, bytes, at, other.length());
    }
}
