package io.github.intercomkit.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stored session that cannot be read is unknown, and does not make the HTTP session unreadable. */
class UnreadableStoredSessionTest extends SessionFixture {
    @ParameterizedTest
    @ValueSource(strings = {"state", "budget", "unacknowledged", "form", "sent", "cleared"})
    void aStoredSessionWithoutAFieldIsUnknown(String field) throws Exception {
        session.pageLoaded(ada(1));
        byte[] bytes = bytes(session);
        replace(bytes, field, field.toUpperCase(Locale.ROOT));

        assertUnknown(bytes);
    }

    @Test
    void aStoredSessionWithAnotherStateIsUnknown() throws Exception {
        session.pageLoaded(ada(1));
        byte[] bytes = bytes(session);
        replace(bytes, "USER", "ROBO");

        assertUnknown(bytes);
    }

    @Test
    void aStoredSnapshotOfAMissingClassBootsAgain() throws Exception {
        session.pageLoaded(ada(1));
        byte[] bytes = bytes(session);
        replace(bytes, "CustomerIntercomSerializer$Snapshot", "CustomerIntercomSerializer$Snapshoz");

        assertThat(methods(MessengerSession.of(customers, read(bytes)).userChanged(ada(1))))
                .isEqualTo("shutdown boot");
    }

    @Test
    void aClassThatIsNoSnapshotIsNotRead() throws Exception {
        session.pageLoaded(ada(1));
        byte[] bytes = bytes(session);
        replace(
                bytes,
                "io.github.intercomkit.fixture.CustomerIntercomSerializer$Snapshot",
                "io.github.intercomkit.session.UnreadableStoredSessionTest$Foreign");

        assertThat(methods(MessengerSession.of(customers, read(bytes)).userChanged(ada(1))))
                .isEqualTo("shutdown boot");
    }

    /** The session does not know its user, and can be stored again before its next step. */
    private void assertUnknown(byte[] bytes) throws Exception {
        Object stored = storedAndRead(read(bytes));
        assertThat(stored).hasToString("MessengerSession[unknown]");
        assertThat(methods(MessengerSession.of(customers, stored).pageLoaded(ada(1))))
                .isEqualTo("shutdown boot");
    }

    /** In the package of the library, and no record of a serializer. */
    static final class Foreign implements java.io.Serializable {
        private static final long serialVersionUID = 1;

        private Object readResolve() {
            throw new AssertionError("It was read");
        }
    }
}
