package io.github.intercomkit.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A session that one version of an application stored and the next one reads. */
class DeploymentTest extends SessionFixture {
    @Test
    void aDeploymentOfAnotherWorkspaceBootsAgain() throws Exception {
        session.pageLoaded(ada(1));
        Object stored = storedAndRead(session);
        IntercomSerializer<Customer> deployed = serializer("other1");

        assertThat(methods(MessengerSession.of(deployed, storedAndRead(stored)).userChanged(ada(1))))
                .isEqualTo("shutdown boot");
        assertThat(methods(MessengerSession.of(deployed, storedAndRead(stored)).pageLoaded(ada(1))))
                .isEqualTo("shutdown boot");
        assertThat(methods(MessengerSession.of(deployed, storedAndRead(stored)).pageLoaded(null)))
                .isEqualTo("shutdown boot");
        assertThat(MessengerSession.of(deployed, storedAndRead(stored))
                        .routeChanged()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aDeploymentOfOtherAttributesSendsAllAttributesAndClearsAgain() throws Exception {
        Customer gold = ada(1);
        gold.plan = "gold";
        gold.trialEndsAt = Instant.EPOCH;
        session.pageLoaded(gold);
        gold.plan = null;
        session.userChanged(gold);
        Object stored = storedAndRead(session);
        CustomerIntercomSerializer deployed = afterDeployment();

        assertThat(MessengerSession.of(deployed, storedAndRead(stored))
                        .userChanged(ada(1))
                        .toJson())
                .isEqualTo("[[\"update\","
                        + deployed.update(ada(1))
                                .with("plan", "")
                                .with("trial_ends_at", "")
                                .toJson()
                        + "]]");
        assertThat(methods(MessengerSession.of(deployed, storedAndRead(stored)).pageLoaded(ada(1))))
                .isEqualTo("boot update");
        assertThat(methods(MessengerSession.of(deployed, storedAndRead(stored)).pageLoaded(null)))
                .isEqualTo("shutdown boot");
    }

    @Test
    void aDeploymentOfOtherAttributesSendsAllAttributesOnce() throws Exception {
        session.pageLoaded(ada(1));
        CustomerIntercomSerializer deployed = afterDeployment();
        MessengerSession<Customer> stored = MessengerSession.of(deployed, storedAndRead(session));
        stored.userChanged(ada(1));

        assertThat(stored.userChanged(ada(1)).isEmpty()).isTrue();
        assertThat(MessengerSession.of(afterDeployment(), storedAndRead(stored))
                        .userChanged(ada(1))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void anAttributeThatTheOldServerLackedIsSentByTheNextStepWithTheUser() throws Exception {
        session.pageLoaded(ada(0));
        byte[] bytes = bytes(session);
        replace(bytes, "apples", "pearls");
        CustomerIntercomSerializer deployed = afterDeployment();
        MessengerSession<Customer> stored = MessengerSession.of(deployed, read(bytes));

        assertThat(stored.routeChanged().toJson())
                .as("the number of apples is unknown")
                .isEqualTo("[[\"update\"]]");
        clock.forward(61);
        MessengerSession<Customer> storedAgain = MessengerSession.of(deployed, storedAndRead(stored));
        assertThat(storedAgain.routeChanged().toJson()).isEqualTo("[[\"update\"]]");
        assertThat(storedAgain.userChanged(ada(0)).toJson())
                .isEqualTo("[[\"update\"," + deployed.update(ada(0)).toJson() + "]]");
    }

    @Test
    void anUpdateThatWaitsBeforeADeploymentIsSentAfterIt() throws Exception {
        session.pageLoaded(ada(0));
        spendBudget();
        session.userChanged(ada(21));
        CustomerIntercomSerializer deployed = afterDeployment();
        MessengerSession<Customer> stored = MessengerSession.of(deployed, storedAndRead(session));

        clock.forward(30 * 60 + 1);

        assertThat(stored.routeChanged().toJson())
                .isEqualTo("[[\"update\"," + deployed.diff(ada(20), ada(21)).toJson() + "]]");
        assertThat(stored.routeChanged(ada(21)).toJson())
                .isEqualTo("[[\"update\"," + deployed.update(ada(21)).toJson() + "]]");
    }

    @Test
    void anUpdateThatWaitsAfterADeploymentIsSentInFullByRouteChanged() throws Exception {
        session.pageLoaded(ada(0));
        spendBudget();
        CustomerIntercomSerializer deployed = afterDeployment();
        MessengerSession<Customer> stored = MessengerSession.of(deployed, storedAndRead(session));
        assertThat(stored.userChanged(ada(21)).isEmpty()).isTrue();

        clock.forward(30 * 60 + 1);

        assertThat(stored.routeChanged().toJson())
                .isEqualTo("[[\"update\"," + deployed.update(ada(21)).toJson() + "]]");
    }

    /** The next version marks one attribute as signed. A hash sends it openly all the same. */
    private CustomerIntercomSerializer afterDeployment() {
        return serializer("k8w2v7qz", Set.of("apples"));
    }
}
