package io.github.intercomkit.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.InvalidPayloadException;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.identity.UserJwt;
import org.junit.jupiter.api.Test;

/** The calls that each step of a session answers. */
class MessengerSessionTest extends SessionFixture {
    @Test
    void pageLoadedBootsTheVisitorOrUser() {
        assertThat(session.pageLoaded(null).toJson()).isEqualTo("[[\"boot\",{\"app_id\":\"k8w2v7qz\"}]]");
        assertThat(session.pageLoaded(ada(1)).toJson())
                .isEqualTo("[[\"boot\"," + customers.boot(ada(1)).toJson() + "]]");
        assertThat(session.pageLoaded(ada(2)).toJson())
                .isEqualTo("[[\"boot\"," + customers.boot(ada(2)).toJson() + "]]");
    }

    @Test
    void userChangedSendsTheDiffSinceTheLastUpdateOrNothing() {
        session.pageLoaded(ada(1));

        assertThat(session.userChanged(ada(1)).isEmpty()).isTrue();
        assertThat(session.userChanged(ada(1)).toJson()).isEqualTo("[]");
        assertThat(session.userChanged(ada(2)).toJson())
                .isEqualTo("[[\"update\"," + customers.diff(ada(1), ada(2)).toJson() + "]]");
        assertThat(session.userChanged(ada(2)).isEmpty()).isTrue();
    }

    @Test
    void aVisitorWhoSignsInIsBootedWithoutAShutdownAndKeepsTheConversation() {
        session.pageLoaded(null);

        assertThat(methods(session.userChanged(ada(1)))).isEqualTo("boot");
    }

    @Test
    void anotherPersonIsBootedAfterAShutdown() {
        session.pageLoaded(ada(1));

        assertThat(session.userChanged(bob()).toJson())
                .isEqualTo("[[\"shutdown\"],[\"boot\"," + customers.boot(bob()).toJson() + "]]");
        assertThat(session.pageLoaded(ada(1)).toJson())
                .isEqualTo("[[\"shutdown\"],[\"boot\"," + customers.boot(ada(1)).toJson() + "]]");
        assertThat(methods(session.pageLoaded(null))).isEqualTo("shutdown boot");
        assertThat(methods(session.userChanged(null))).isEmpty();
        assertThat(methods(session.pageLoaded(null))).isEqualTo("boot");
        session.pageLoaded(ada(1));
        assertThat(methods(session.userChanged(null))).isEqualTo("shutdown boot");
        assertThat(methods(session.userChanged(null))).isEmpty();
    }

    @Test
    void signedOutShutsDownAndBootsAVisitor() {
        session.pageLoaded(ada(1));

        assertThat(session.signedOut().toJson()).isEqualTo("[[\"shutdown\"],[\"boot\",{\"app_id\":\"k8w2v7qz\"}]]");
        assertThat(methods(session.userChanged(ada(1)))).isEqualTo("boot");
    }

    @Test
    void routeChangedSendsTheDiffOfAChangedUserOrAPing() {
        session.pageLoaded(ada(1));

        assertThat(session.routeChanged(ada(2)).toJson())
                .isEqualTo("[[\"update\"," + customers.diff(ada(1), ada(2)).toJson() + "]]");
        assertThat(session.routeChanged(ada(2)).toJson()).isEqualTo("[[\"update\"]]");
        assertThat(methods(session.routeChanged(bob()))).isEqualTo("shutdown boot");
        assertThat(methods(session.routeChanged(null))).isEqualTo("shutdown boot");
    }

    @Test
    void routeChangedPingsAtMostOnceAMinute() {
        assertThat(session.routeChanged().isEmpty()).as("nothing was booted").isTrue();
        session.pageLoaded(null);

        assertThat(session.routeChanged().toJson()).isEqualTo("[[\"update\"]]");
        assertThat(session.routeChanged().isEmpty()).as("the same again").isTrue();
        clock.forward(60);
        assertThat(session.routeChanged().isEmpty())
                .as("still within the minute")
                .isTrue();
        clock.forward(1);
        assertThat(session.routeChanged().toJson()).isEqualTo("[[\"update\"]]");
    }

    @Test
    void aRefusedUserLeavesTheSessionUnchanged() {
        session.pageLoaded(ada(1));

        assertThatThrownBy(() -> session.userChanged(new Customer())).isInstanceOf(InvalidPayloadException.class);
        assertThatThrownBy(() -> session.pageLoaded(new Customer())).isInstanceOf(InvalidPayloadException.class);
        assertThat(session.userChanged(ada(2)).toJson())
                .isEqualTo("[[\"update\"," + customers.diff(ada(1), ada(2)).toJson() + "]]");
    }

    @Test
    void aUserWithoutTheIdForATokenLeavesTheSessionUnchanged() throws Exception {
        MessengerSession<Customer> tokens = MessengerSession.of(
                new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz")
                        .identityVerification(UserJwt.withSecret("secret").withClock(clock))
                        .build()),
                null);
        byte[] before = bytes(tokens);

        assertThatThrownBy(() -> tokens.userChanged(Customer.withEmail("ada@example.com")))
                .isInstanceOf(InvalidPayloadException.class);
        assertThatThrownBy(() -> tokens.pageLoaded(Customer.withEmail("ada@example.com")))
                .isInstanceOf(InvalidPayloadException.class);
        assertThat(bytes(tokens)).isEqualTo(before);
    }

    @Test
    void aDisabledMessengerMakesNoCallsAndStillChecksUsers() {
        CustomerIntercomSerializer disabled = new CustomerIntercomSerializer(Messenger.disabled());
        MessengerSession<Customer> silent = MessengerSession.of(disabled, null);

        assertThat(silent.pageLoaded(null).isEmpty()).isTrue();
        assertThat(silent.userChanged(ada(1)).isEmpty()).isTrue();
        assertThat(silent.userChanged(ada(2)).isEmpty()).isTrue();
        assertThat(silent.routeChanged().isEmpty()).isTrue();
        assertThat(silent.signedOut().isEmpty()).isTrue();
        assertThat(Messenger.disabled().signOut().toJson()).isEqualTo("[]");
        assertThat(disabled.boot(ada(1)).toMap()).containsEntry("app_id", "disabled");
        assertThatThrownBy(() -> silent.userChanged(new Customer())).isInstanceOf(InvalidPayloadException.class);
    }

    @Test
    void toStringShowsTheStateAndNoValue() {
        assertThat(session).hasToString("MessengerSession[new]");
        session.pageLoaded(null);
        assertThat(session).hasToString("MessengerSession[visitor]");
        session.pageLoaded(ada(1));
        assertThat(session).hasToString("MessengerSession[user]");
    }
}
