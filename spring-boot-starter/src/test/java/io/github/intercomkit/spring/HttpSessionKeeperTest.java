package io.github.intercomkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.session.MessengerSession;
import io.github.intercomkit.spring.club.Club;
import io.github.intercomkit.spring.club.Member;
import io.github.intercomkit.spring.club.MemberIntercomSerializer;
import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpSession;

/** Failures of a step or of the store, which must not stop the application. */
@ExtendWith(OutputCaptureExtension.class)
class HttpSessionKeeperTest {
    private static final String ATTRIBUTE = "session";

    private final MemberIntercomSerializer members =
            new MemberIntercomSerializer(Messenger.builder("k8w2v7qz").build());
    private final MockHttpSession httpSession = new MockHttpSession();
    private final MessengerSession<Member> session =
            MessengerSession.of(members, null, new HttpSessionKeeper(httpSession, ATTRIBUTE));

    @Test
    void aRefusedUserIsLoggedWithAttributeAndRule(CapturedOutput output) {
        assertThat(session.pageLoaded(member("canary".repeat(50), null)).isEmpty())
                .isTrue();

        assertThat(output.getAll())
                .contains("A step of a MessengerSession failed, so the page makes no calls", "motto", "255")
                .doesNotContain("canary");
    }

    @Test
    void aFailureWhileTheUserIsReadIsLoggedWithItsPlace(CapturedOutput output) {
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

        assertThat(output.getAll())
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
    void aStepAfterTheEndOfTheHttpSessionLogsNoError(CapturedOutput output) {
        httpSession.setAttribute(ATTRIBUTE, session);
        httpSession.invalidate();

        assertThat(session.signedOut().isEmpty()).isFalse();
        assertThat(output.getAll()).doesNotContain("ERROR");
    }

    @Test
    void aFailureOfTheStoreIsLoggedAndTheStepIsAnswered(CapturedOutput output) {
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
        assertThat(output.getAll())
                .contains("could not be stored", "UnsupportedOperationException")
                .doesNotContain("canary");
    }

    private static Member member(@Nullable String motto, @Nullable List<Club> clubs) {
        return new Member("17", motto, 1L, null, null, null, clubs);
    }
}
