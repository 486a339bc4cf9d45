package io.github.intercomkit.session;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.intercomkit.fixture.AppleOrder;
import io.github.intercomkit.fixture.Customer;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever bytes are stored as a session, the next step is the step of the person who is there, and nothing is thrown. */
class StoredSessionFuzzTest {
    private static final byte SESSION = 'S';
    private static final byte LAST_SENT = 'L';
    private static final byte PENDING = 'P';

    static Stream<byte[]> inputs() {
        MessengerSession<Customer> fresh = MessengerSession.of(EveryStep.CUSTOMERS, null);
        MessengerSession<Customer> visitor = MessengerSession.of(EveryStep.CUSTOMERS, null);
        visitor.pageLoaded(null);
        MessengerSession<Customer> user = MessengerSession.of(EveryStep.CUSTOMERS, null);
        user.pageLoaded(EveryStep.ada(1));
        user.track(AppleOrder.of(3).event());
        user.userChanged(EveryStep.ada(2));
        Customer poorer = EveryStep.ada(3);
        poorer.plan = null;
        user.userChanged(poorer);
        user.userChanged(EveryStep.ada(4));
        byte[] snapshot = HostileSessions.bytes(EveryStep.CUSTOMERS.snapshot(EveryStep.ada(5)));
        return Stream.of(
                input(SESSION, HostileSessions.bytes(fresh)),
                input(SESSION, HostileSessions.bytes(visitor)),
                input(SESSION, HostileSessions.bytes(user)),
                input(LAST_SENT, snapshot),
                input(PENDING, snapshot));
    }

    /** The first byte says what the others are: a session, or one of its snapshots. */
    @MethodSource("inputs")
    @FuzzTest
    void everyStepGoesOn(byte[] input) {
        if (input.length == 0) {
            return;
        }
        byte[] stored = Arrays.copyOfRange(input, 1, input.length);
        String text = switch (input[0]) {
            case LAST_SENT -> HostileSessions.withSnapshots(EveryStep.CUSTOMERS, EveryStep.ada(1), stored, null);
            case PENDING -> HostileSessions.withSnapshots(EveryStep.CUSTOMERS, EveryStep.ada(1), null, stored);
            default -> HostileSessions.text(stored);
        };
        EveryStep.goesOn(text);
    }

    private static byte[] input(byte kind, byte[] bytes) {
        byte[] input = new byte[bytes.length + 1];
        input[0] = kind;
        System.arraycopy(bytes, 0, input, 1, bytes.length);
        return input;
    }
}
