package io.github.intercomkit.session;

import static io.github.intercomkit.session.SessionFixture.methods;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.CompanySwitch;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.StoppedClock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The calls when the same person is in another company: an update, or a restart. */
class CompanySwitchTest {
    private final StoppedClock clock = new StoppedClock();
    private final CustomerIntercomSerializer customers = serializer(CompanySwitch.RESTART);
    private final MessengerSession<Customer> session = MessengerSession.of(customers, null);

    @Test
    void anotherCompanyIsAnUpdateByDefault() {
        CustomerIntercomSerializer byDefault = new CustomerIntercomSerializer(
                Messenger.builder("k8w2v7qz").clock(clock).build());
        for (CustomerIntercomSerializer updating : List.of(byDefault, serializer(CompanySwitch.UPDATE))) {
            MessengerSession<Customer> plain = MessengerSession.of(updating, null);
            plain.pageLoaded(employedBy(Company.named(5, "Orchard")));

            assertThat(plain.userChanged(employedBy(Company.named(6, "Mill"))).toJson())
                    .isEqualTo("[[\"update\","
                            + updating.diff(
                                            employedBy(Company.named(5, "Orchard")),
                                            employedBy(Company.named(6, "Mill")))
                                    .toJson()
                            + "]]");
        }
    }

    @Test
    void restartShutsDownAndBootsForAnotherCompany() {
        Customer miller = employedBy(Company.named(6, "Mill"));
        session.pageLoaded(employedBy(Company.named(5, "Orchard")));

        assertThat(session.userChanged(miller).toJson())
                .isEqualTo("[[\"shutdown\"],[\"boot\"," + customers.boot(miller).toJson() + "]]");
        assertThat(methods(session.pageLoaded(miller)))
                .as("the last answer may be lost")
                .isEqualTo("shutdown boot");
        assertThat(methods(session.pageLoaded(miller))).isEqualTo("boot");
        assertThat(methods(session.routeChanged(employedBy(Company.named(5, "Orchard")))))
                .isEqualTo("shutdown boot");
        assertThat(methods(session.routeChanged())).isEqualTo("update");
        assertThat(methods(session.pageLoaded(miller))).isEqualTo("shutdown boot");
    }

    @Test
    void aRestartAlsoClearsAttributesThatBecameNull() {
        Customer grower = employedBy(Company.named(5, "Orchard"));
        grower.plan = "gold";
        session.pageLoaded(grower);

        assertThat(methods(session.userChanged(employedBy(Company.named(6, "Mill")))))
                .isEqualTo("shutdown boot update");
    }

    @Test
    void leavingTheOnlyCompanyRestarts() {
        session.pageLoaded(employedBy(Company.named(5, "Orchard")));

        assertThat(methods(session.userChanged(Customer.withId(17)))).isEqualTo("shutdown boot");
    }

    @Test
    void aFirstCompanyAndAChangeWithinACompanyDoNotRestart() {
        session.pageLoaded(Customer.withId(17));

        assertThat(methods(session.userChanged(employedBy(Company.named(5, "Orchard")))))
                .isEqualTo("update");
        assertThat(methods(session.userChanged(employedBy(Company.named(5, "Old Orchard")))))
                .isEqualTo("update");
        assertThat(methods(session.userChanged(
                        employedBy(Company.named(5, "Old Orchard").withSeats(2)))))
                .isEqualTo("update");
    }

    @Test
    void aCompanyThatIsMissingRestartsAndAnAddedOneDoesNot() {
        Company orchard = Company.named(5, "Orchard");
        Company mill = Company.named(6, "Mill");
        session.pageLoaded(employedByAll(orchard));

        assertThat(methods(session.userChanged(employedByAll(mill, orchard)))).isEqualTo("update");
        assertThat(methods(session.userChanged(employedByAll(orchard, mill)))).isEmpty();
        assertThat(methods(session.userChanged(employedByAll(mill)))).isEqualTo("shutdown boot");
        Customer working = employedByAll(mill, orchard);
        working.company = mill;
        assertThat(methods(session.userChanged(working))).isEqualTo("update");
        working = employedByAll(mill, orchard);
        working.company = orchard;
        assertThat(methods(session.userChanged(working)))
                .as("the company that is shown is another")
                .isEqualTo("shutdown boot");
    }

    private CustomerIntercomSerializer serializer(CompanySwitch companySwitch) {
        return new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz")
                .clock(clock)
                .companySwitch(companySwitch)
                .build());
    }

    private static Customer employedBy(Company company) {
        Customer customer = Customer.withId(17);
        customer.company = company;
        return customer;
    }

    private static Customer employedByAll(Company... companies) {
        Customer customer = Customer.withId(17);
        customer.companies = List.of(companies);
        return customer;
    }
}
