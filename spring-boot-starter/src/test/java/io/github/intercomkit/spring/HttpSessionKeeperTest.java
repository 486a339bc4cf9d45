package io.github.intercomkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.session.MessengerSession;
import io.github.intercomkit.session.SessionKeeper;
import io.github.intercomkit.spring.club.Club;
import io.github.intercomkit.spring.club.Member;
import io.github.intercomkit.spring.club.MemberIntercomSerializer;
import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

/** Failures of a step or of the store, which must not stop the application. */
class HttpSessionKeeperTest {
    private static final String ATTRIBUTE = "session";
    private static final Logger LOGGER = Logger.getLogger(SessionKeeper.class.getName());

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private final MemberIntercomSerializer members =
            new MemberIntercomSerializer(Messenger.builder("k8w2v7qz").build());
    private final MockHttpSession httpSession = new MockHttpSession();
    private final MessengerSession<Member> session =
            MessengerSession.of(members, null, new HttpSessionKeeper(httpSession, ATTRIBUTE));

    @BeforeEach
    void listen() {
        LOGGER.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        LOGGER.removeHandler(handler);
    }

    @Test
    void aRefusedUserIsLoggedWithAttributeAndRule() {
        assertThat(session.pageLoaded(member("canary".repeat(50), null)).isEmpty())
                .isTrue();

        assertThat(String.join("\n", logged))
                .contains("A step of a MessengerSession failed, so the page makes no calls", "motto", "255")
                .doesNotContain("canary");
    }

    @Test
    void aFailureWhileTheUserIsReadIsLoggedWithItsPlace() {
        List<Club> unreadable = new AbstractList<>() {
            @Override
            public Club get(int index) {
                throw new IllegalStateException("canary");
            }

            @Override
            public int size() {
                return 1;
            }
        };

        assertThat(session.userChanged(member(null, unreadable)).isEmpty()).isTrue();

        assertThat(String.join("\n", logged))
                .contains("java.lang.IllegalStateException at ", "HttpSessionKeeperTest.java")
                .doesNotContain("canary");
    }

    @Test
    void aSessionThatASignOutRemovedIsNotStoredAgain() {
        httpSession.setAttribute(ATTRIBUTE, session);
        httpSession.removeAttribute(ATTRIBUTE);

        assertThat(session.pageLoaded(member(null, null)).isEmpty()).isFalse();

        assertThat(httpSession.getAttribute(ATTRIBUTE)).isNull();
    }

    @Test
    void aStepAfterTheEndOfTheHttpSessionLogsNoError() {
        httpSession.setAttribute(ATTRIBUTE, session);
        httpSession.invalidate();

        assertThat(session.signedOut().isEmpty()).isFalse();
        assertThat(logged).isEmpty();
    }

    @Test
    void aFailureOfTheStoreIsLoggedAndTheStepIsAnswered() {
        MockHttpSession failing = new MockHttpSession() {
            @Override
            public @Nullable Object getAttribute(String name) {
                throw new UnsupportedOperationException("canary");
            }
        };

        assertThat(MessengerSession.of(members, null, new HttpSessionKeeper(failing, ATTRIBUTE))
                        .pageLoaded(member(null, null))
                        .isEmpty())
                .isFalse();
        assertThat(String.join("\n", logged))
                .contains("could not be stored", "UnsupportedOperationException")
                .doesNotContain("canary");
    }

    @Test
    void theSameFailureIsLoggedOnce() {
        MockHttpSession failing = new MockHttpSession() {
            @Override
            public @Nullable Object getAttribute(String name) {
                throw new IllegalArgumentException("canary");
            }
        };
        MessengerSession<Member> stepping =
                MessengerSession.of(members, null, new HttpSessionKeeper(failing, ATTRIBUTE));

        stepping.pageLoaded(member(null, null));
        stepping.userChanged(member("apples", null));

        assertThat(logged)
                .filteredOn(line -> line.contains("could not be stored"))
                .hasSize(1);
    }

    private static Member member(@Nullable String motto, @Nullable List<Club> clubs) {
        return new Member("17", motto, 1L, null, null, null, clubs);
    }
}
