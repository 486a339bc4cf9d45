package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.RecordedLog;
import io.github.intercomkit.fixture.StoppedClock;
import io.github.intercomkit.fixture.TextOnDemand;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A Messenger that leaves invalid attributes out. */
class OmittedAttributesTest {
    private final StoppedClock clock = new StoppedClock();
    private final CustomerIntercomSerializer customers = new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz")
            .clock(clock)
            .onInvalidAttribute(InvalidAttribute.OMIT)
            .build());

    @Test
    void aBootHoldsTheValidAttributesAlone() {
        assertThat(customers.boot(invalid()).toJson())
                .isEqualTo("{\"app_id\":\"k8w2v7qz\",\"user_id\":\"17\",\"name\":\"Ada\",\"vip\":false}");
    }

    @Test
    void anInvalidAttributeIsNeitherSentNorClearedInADiff() {
        Customer before = valid();

        UpdatePayload diff = customers.diff(customers.snapshot(before), invalid());

        assertThat(diff.hasChanges()).isFalse();
        assertThat(diff.toJson()).isEqualTo("{\"user_id\":\"17\"}");
    }

    @Test
    void anAttributeThatIsValidAgainIsSent() {
        UpdatePayload diff = customers.diff(customers.snapshot(invalid()), valid());

        assertThat(diff.changedAttributes())
                .containsExactly(
                        "created_at",
                        "avatar",
                        "company",
                        "companies",
                        "plan",
                        "apples",
                        "credits",
                        "ratio",
                        "score",
                        "trial_ends_at");
    }

    @Test
    void aCompanyThatIsValidAgainIsSentAsAWhole() {
        Customer before = Customer.withId(17);
        before.company = Company.named(6, " ").withRegion("north");
        Customer after = Customer.withId(17);
        after.company = Company.named(6, "Six").withRegion("north");

        assertThat(customers.diff(customers.snapshot(before), after).toJson())
                .contains("\"company\":{\"company_id\":\"6\",\"name\":\"Six\",\"region\":\"north\"}");
    }

    @Test
    void anAccessorThatThrowsIsNotTakenForAnInvalidUser() {
        Customer ada = Customer.withId(17);
        ada.createdAt = Instant.MAX;
        ada.plan = TextOnDemand.throwing(new IllegalStateException("not loaded"));

        assertThatThrownBy(() -> customers.boot(ada)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aStoredSnapshotStillOmits() throws Exception {
        UserSnapshot<Customer> stored = throughBytes(customers.snapshot(invalid()));

        assertThat(customers.update(stored).toJson()).isEqualTo("{\"user_id\":\"17\",\"name\":\"Ada\",\"vip\":false}");
        assertThat(customers.diff(stored, invalid()).hasChanges()).isFalse();
    }

    @Test
    void anUpdateNamesWhatItLeavesOut() {
        assertThat(customers.update(invalid()).omittedAttributes())
                .containsExactly(
                        "created_at",
                        "avatar",
                        "company",
                        "companies",
                        "plan",
                        "apples",
                        "credits",
                        "ratio",
                        "score",
                        "trial_ends_at");
        assertThat(customers.update(valid()).omittedAttributes()).isEmpty();
        assertThat(customers.messenger().ping().omittedAttributes()).isEmpty();
    }

    @Test
    void ofSeveralCompaniesTheValidOnesAreSent() {
        Customer ada = Customer.withId(17);
        ada.companies = List.of(Company.named(5, "Five"), Company.named(6, " "));
        Customer later = Customer.withId(17);
        later.companies = List.of(Company.named(5, "Fife"), Company.named(6, " "), Company.named(7, " "));

        assertThat(customers.update(ada).toJson()).contains("\"companies\":[{\"company_id\":\"5\",\"name\":\"Five\"}]");
        assertThat(customers.diff(customers.snapshot(ada), later).toJson())
                .isEqualTo("{\"user_id\":\"17\",\"companies\":[{\"company_id\":\"5\",\"name\":\"Fife\"}]}");
    }

    @Test
    void identifiersAreRefusedAllTheSame() {
        Customer noAddress = Customer.withId(17);
        noAddress.email = "no address";

        assertThatThrownBy(() -> customers.boot(noAddress)).isInstanceOf(InvalidPayloadException.class);
        assertThatThrownBy(() -> customers.boot(new Customer())).isInstanceOf(InvalidPayloadException.class);
        assertThatThrownBy(() -> customers.boot(valid()).with("ratio", Double.NaN))
                .isInstanceOf(InvalidPayloadException.class);
    }

    @Test
    void eachReasonIsLoggedOnceAnHourWithoutItsValue() {
        try (RecordedLog log = RecordedLog.of(Messenger.class)) {
            Customer ada = Customer.withId(17);
            ada.plan = "secretly".repeat(50);
            customers.boot(ada);
            customers.boot(ada);
            clock.forward(60 * 60 - 1);
            customers.boot(ada);
            assertThat(log.messages())
                    .singleElement()
                    .asString()
                    .contains("\"plan\"", "longer than 255")
                    .doesNotContain("secretly");

            clock.forward(1);
            customers.boot(ada);
            assertThat(log.messages()).hasSize(2);
        }
    }

    private static Customer valid() {
        Customer ada = Customer.withId(17);
        ada.name = "Ada";
        ada.createdAt = Instant.EPOCH;
        ada.avatar = "https://example.com/a.png";
        ada.company = Company.named(6, "Six");
        ada.companies = List.of(Company.named(6, "Six"));
        ada.plan = "gold";
        ada.apples = 1;
        ada.credits = 2L;
        ada.ratio = 0.5;
        ada.score = 1.5;
        ada.trialEndsAt = Instant.EPOCH;
        return ada;
    }

    private static Customer invalid() {
        Customer ada = Customer.withId(17);
        ada.name = "Ada";
        ada.createdAt = Instant.MAX;
        ada.avatar = "http://example.com/a.png";
        ada.company = Company.named(6, " ");
        ada.companies = Arrays.asList(Company.named(6, " "), null);
        ada.plan = "x".repeat(256);
        ada.apples = Long.MAX_VALUE;
        ada.credits = Long.MAX_VALUE;
        ada.ratio = Double.NaN;
        ada.score = Double.NaN;
        ada.trialEndsAt = Instant.MAX;
        return ada;
    }

    @SuppressWarnings("unchecked")
    private static UserSnapshot<Customer> throughBytes(UserSnapshot<Customer> snapshot) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(snapshot);
        return (UserSnapshot<Customer>)
                new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    }
}
