package shop;

import static io.github.intercomkit.test.IntercomAssertions.assertThat;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.session.MessengerSession;
import io.github.intercomkit.test.SimulatedMessenger;
import io.github.intercomkit.test.SimulatedPage;
import org.junit.jupiter.api.Test;

class CustomerTest {
    private final UserJwt identity = UserJwt.withSecret("not-a-real-secret");
    private final CustomerIntercomSerializer customers = new CustomerIntercomSerializer(
            Messenger.builder("k8w2v7qz").identityVerification(identity).build());
    private final MessengerSession<Customer> session = MessengerSession.of(customers, null);
    private final Customer ada = new Customer("17", 2);
    private final Customer adaWithThree = new Customer("17", 3);

    @Test
    void theBootProvesTheUser() {
        assertThat(customers.boot(ada))
                .isProvedFor("17", identity)
                .hasAttribute("apples", 2)
                .hasNoOther();
    }

    @Test
    void theSessionLosesNothing() {
        SimulatedMessenger intercom = SimulatedMessenger.of("k8w2v7qz").verifying(identity);
        SimulatedPage page = intercom.openPage();

        page.make(session.pageLoaded(ada));
        page.make(session.userChanged(adaWithThree));

        assertThat(intercom).hasNoViolations().hasLostNothing().person("17").containsEntry("apples", 3L);
    }
}
