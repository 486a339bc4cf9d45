package io.github.intercomkit.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.identity.UserJwt;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Attributes that became null: a boot leaves them out, so an update clears them. */
class ClearedAttributesTest extends SessionFixture {
    @Test
    void pageLoadedClearsAttributesThatBecameNull() {
        Customer before = ada(1);
        before.plan = "gold";
        before.credits = 5L;
        session.pageLoaded(before);

        assertThat(session.pageLoaded(ada(1)).toJson())
                .isEqualTo("[[\"boot\"," + customers.boot(ada(1)).toJson() + "],[\"update\","
                        + customers.diff(before, ada(1)).toJson() + "]]");
        assertThat(session.pageLoaded(ada(1)).toJson())
                .as("the last answer may be lost, and a boot leaves null out")
                .isEqualTo("[[\"boot\"," + customers.boot(ada(1)).toJson() + "],[\"update\","
                        + customers.diff(before, ada(1)).toJson() + "]]");
        assertThat(methods(session.pageLoaded(before))).isEqualTo("boot");
    }

    @Test
    void pageLoadedClearsAnAttributeThatBecameEmptyAndThenNull() {
        Customer named = ada(1);
        named.name = "Ada";
        session.pageLoaded(named);
        named.name = "";
        session.userChanged(named);
        named.name = null;

        assertThat(methods(session.pageLoaded(named))).isEqualTo("boot update");
    }

    @Test
    void aTimeThatBecameNullIsCleared() {
        Customer onTrial = ada(1);
        onTrial.trialEndsAt = Instant.EPOCH;
        session.userChanged(onTrial);
        session.userChanged(ada(1));
        String cleared = customers.boot(ada(1)).toJson() + "],[\"update\","
                + customers.diff(onTrial, ada(1)).toJson() + "]]";

        assertThat(session.pageLoaded(ada(1)).toJson()).isEqualTo("[[\"boot\"," + cleared);
        assertThat(session.pageLoaded(ada(1)).toJson()).isEqualTo("[[\"boot\"," + cleared);
        session.userChanged(ada(2));
        clock.forward(30 * 60 + 1);
        assertThat(session.routeChanged().toJson())
                .as("an earlier tab may have dropped the clearing")
                .isEqualTo("[[\"update\","
                        + customers.update(ada(2)).with("trial_ends_at", "").toJson() + "]]");
    }

    @Test
    void aSignedAttributeThatBecameNullIsClearedInTheToken() {
        CustomerIntercomSerializer signing = new CustomerIntercomSerializer(
                Messenger.builder("k8w2v7qz")
                        .identityVerification(UserJwt.withSecret("secret").withClock(clock))
                        .build(),
                Set.of("trial_ends_at"));
        Customer onTrial = ada(1);
        onTrial.trialEndsAt = Instant.EPOCH;
        MessengerSession<Customer> tokens = MessengerSession.of(signing, null);
        tokens.pageLoaded(onTrial);

        assertThat(tokens.pageLoaded(ada(1)).toJson())
                .isEqualTo("[[\"boot\"," + signing.boot(ada(1)).toJson() + "],[\"update\","
                        + signing.diff(onTrial, ada(1)).toJson() + "]]");
    }

    @Test
    void pageLoadedClearsAnAttributeOfACompanyThatBecameNull() {
        Customer before = ada(1);
        before.company = Company.named(5, "Orchard").withRegion("EU");
        Customer after = ada(1);
        after.company = Company.named(5, "Orchard");
        session.pageLoaded(before);

        assertThat(session.pageLoaded(after).toJson())
                .isEqualTo("[[\"boot\"," + customers.boot(after).toJson() + "],[\"update\","
                        + customers.diff(before, after).toJson() + "]]");
        after.companies = List.of(Company.named(6, "Other").withSeats(2));
        session.userChanged(after);
        after.companies = List.of(Company.named(6, "Other"));
        assertThat(methods(session.pageLoaded(after))).isEqualTo("boot update");
    }

    @Test
    void anAttributeOfACompanyIsClearedBeforeTheFullUpdate() {
        Customer before = ada(1);
        before.company = Company.named(5, "Orchard").withRegion("EU");
        Customer after = ada(1);
        after.company = Company.named(5, "Orchard");
        session.userChanged(before);
        session.userChanged(ada(2));
        session.userChanged(before);
        clock.forward(30 * 60 + 1);

        assertThat(session.userChanged(after).toJson())
                .isEqualTo("[[\"update\"," + customers.diff(before, after).toJson() + "]]");
        assertThat(session.routeChanged().toJson())
                .isEqualTo("[[\"update\"," + customers.update(after).toJson() + "]]");
    }
}
