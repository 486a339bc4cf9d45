package shop;

import static io.github.intercomkit.test.IntercomAssertions.assertThat;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.session.MessengerSession;
import io.github.intercomkit.test.SimulatedMessenger;
import io.github.intercomkit.test.SimulatedPage;
import org.junit.jupiter.api.Test;

/** What the guide of the simulated Messenger shows, with the versions of the BOM alone. */
class CustomerTest {
    private static final UserJwt IDENTITY = UserJwt.withSecret("a secret that is long enough for each library");

    private final CustomerIntercomSerializer customers = new CustomerIntercomSerializer(
            Messenger.builder("k8w2v7qz").identityVerification(IDENTITY).build());

    @Test
    void theBootProvesTheUser() {
        assertThat(customers.boot(new Customer("17", 2)))
                .isProvedFor("17", IDENTITY)
                .hasAttribute("apples", 2)
                .hasNoOther();
    }

    @Test
    void theSessionLosesNothing() {
        SimulatedMessenger intercom = SimulatedMessenger.of("k8w2v7qz").verifying(IDENTITY);
        SimulatedPage page = intercom.openPage();
        MessengerSession<Customer> session = MessengerSession.of(customers, null);

        page.make(session.pageLoaded(new Customer("17", 2)));
        page.make(session.userChanged(new Customer("17", 3)));

        assertThat(intercom).hasNoViolations().hasLostNothing().person("17").containsEntry("apples", 3L);
    }
}
