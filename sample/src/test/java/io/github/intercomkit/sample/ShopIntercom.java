package io.github.intercomkit.sample;

import static java.util.Objects.requireNonNull;

import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.test.DropReason;
import io.github.intercomkit.test.DroppedValues;
import io.github.intercomkit.test.MessengerCall;
import io.github.intercomkit.test.SimulatedMessenger;
import io.github.intercomkit.test.SimulatedMessengerServer;
import io.github.intercomkit.test.SimulatedPage;
import io.github.intercomkit.test.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The workspace of the shop, simulated, and its calls in short. */
final class ShopIntercom implements AutoCloseable {
    static final String APP_ID = "k8w2v7qz";
    static final String SECRET = "not-a-real-secret";

    private static final Set<String> ABOUT_PERSONS = Set.of("boot", "update", "shutdown", "trackEvent");

    private final SimulatedMessenger messenger = SimulatedMessenger.of(APP_ID).verifying(UserJwt.withSecret(SECRET));
    private final @Nullable SimulatedMessengerServer server;

    private ShopIntercom(boolean serves) throws IOException {
        server = serves ? SimulatedMessengerServer.start(messenger) : null;
    }

    /** One with a server, for a browser. */
    static ShopIntercom start() throws IOException {
        return new ShopIntercom(true);
    }

    /** One whose pages are opened by the test. */
    static ShopIntercom withoutServer() {
        try {
            return new ShopIntercom(false);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    int port() {
        return requireNonNull(server).port();
    }

    SimulatedPage openPage() {
        return messenger.openPage();
    }

    /** All calls about persons so far, the oldest first. */
    List<Call> calls() {
        return messenger.calls().stream()
                .filter(call -> ABOUT_PERSONS.contains(call.method()))
                .map(Call::of)
                .toList();
    }

    boolean hasCall(String method) {
        return messenger.calls().stream().anyMatch(call -> call.method().equals(method));
    }

    /** The identifiers and attributes of a person. */
    Map<String, Object> person(String userId) {
        return messenger.person(userId);
    }

    /** The rules that calls broke, and what was dropped. A repeated update that says nothing new does no harm. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>(
                messenger.violations().stream().map(Violation::rule).toList());
        messenger.dropped().stream()
                .filter(dropped -> dropped.reason() != DropReason.REPEATED || dropped.isNews())
                .map(ShopIntercom::complaint)
                .forEach(complaints::add);
        return complaints;
    }

    private static String complaint(DroppedValues dropped) {
        return dropped.reason() + ": " + dropped.values() + " of "
                + dropped.call().person();
    }

    @Override
    public void close() {
        requireNonNull(server).close();
    }

    /**
     * A call that a page made.
     *
     * @param person the user id of the person after the call, or {@code visitor}; {@code no person} after a shutdown
     * @param json the call, and the identifiers and attributes of its token
     */
    record Call(String method, String person, String json) {
        static Call of(MessengerCall call) {
            JsonMapper json = JsonMapper.shared();
            String text = json.writeValueAsString(Stream.concat(Stream.of(call.method()), call.arguments().stream())
                    .toList());
            boolean hasToken = call.settings().containsKey("intercom_user_jwt");
            return new Call(
                    call.method(),
                    call.person() == null ? "no person" : call.person(),
                    hasToken ? text + json.writeValueAsString(call.attributes()) : text);
        }

        @Override
        public String toString() {
            return method.equals("shutdown") ? method : method + " (" + person + ")";
        }
    }
}
