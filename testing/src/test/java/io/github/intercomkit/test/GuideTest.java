package io.github.intercomkit.test;

import static io.github.intercomkit.test.IntercomAssertions.assertThat;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.session.MessengerSession;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The code of {@code docs/simulated-messenger.md} runs. {@code GuidesTest} of the processor looks for each block of the page here and elsewhere. */
class GuideTest {
    private static final UserJwt IDENTITY = UserJwt.withSecret("not-a-real-secret");

    @RegisterExtension
    static final SimulatedMessengerExtension INTERCOM =
            SimulatedMessengerExtension.of("k8w2v7qz").configured(intercom -> intercom.verifying(IDENTITY));

    private final UserJwt identity = IDENTITY;
    private final CustomerIntercomSerializer customers = new CustomerIntercomSerializer(
            Messenger.builder("k8w2v7qz").identityVerification(identity).build());
    private final Customer ada = new Customer("17", "ada@example.com", 2, null, null, null);
    private final Customer adaWithThree = ada.withApples(3);
    private final MessengerSession<Customer> session = MessengerSession.of(customers, null);

    @Test
    void payloadsAndCallsAreAsserted() {
        assertThat(customers.boot(ada))
                .isProvedFor("17")
                .hasAttribute("apples", 2)
                .hasNoOther();
        assertThat(customers.diff(ada, adaWithThree)).changesOnly("apples").hasAttribute("apples", 3);
        assertThat(session.pageLoaded(ada))
                .hasMethods("boot")
                .settingsOf("boot")
                .containsKey("intercom_user_jwt");
    }

    @Test
    void payloadsAreMadeWithoutASession(SimulatedPage page) {
        page.make(MessengerCalls.boot(customers.boot(ada)));
        page.make(MessengerCalls.update(customers.diff(ada, adaWithThree)));
    }

    @Test
    void anotherApple(SimulatedMessenger intercom, SimulatedPage page) {
        page.make(session.pageLoaded(ada));
        page.make(session.userChanged(adaWithThree));

        assertThat(intercom).person("17").containsEntry("apples", 3L);
    }

    @Test
    void aServerHasAddresses(SimulatedMessenger intercom) throws IOException {
        try (SimulatedMessengerServer server = SimulatedMessengerServer.start(intercom)) {
            Messenger messenger = Messenger.builder("k8w2v7qz")
                    .widgetAddress(server.widgetAddress())
                    .apiBase(server.address())
                    .identityVerification(identity)
                    .build();
            assertThat(messenger.bootVisitor()).hasSetting("api_base", server.address());
        }
    }
}
