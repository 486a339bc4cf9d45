package io.github.intercomkit.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.CompanySwitch;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.StoppedClock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same person in another company. */
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
            plain.pageLoaded(in(Company.named(5, "Orchard")));

            assertThat(plain.userChanged(in(Company.named(6, "Mill"))).toJson())
                    .isEqualTo("[[\"update\","
                            + updating.diff(in(Company.named(5, "Orchard")), in(Company.named(6, "Mill")))
                                    .toJson()
                            + "]]");
        }
    }

    @Test
    void restartShutsDownAndBootsForAnotherCompany() {
        Customer miller = in(Company.named(6, "Mill"));
        session.pageLoaded(in(Company.named(5, "Orchard")));

        assertThat(session.userChanged(miller).toJson())
                .isEqualTo("[[\"shutdown\"],[\"boot\"," + customers.boot(miller).toJson() + "]]");
        assertThat(methods(session.pageLoaded(miller)))
                .as("the answer may be lost")
                .isEqualTo("shutdown boot");
        assertThat(methods(session.pageLoaded(miller))).isEqualTo("boot");
        assertThat(methods(session.routeChanged(in(Company.named(5, "Orchard")))))
                .isEqualTo("shutdown boot");
        assertThat(methods(session.routeChanged())).isEqualTo("update");
        assertThat(methods(session.pageLoaded(miller))).isEqualTo("shutdown boot");
    }

    @Test
    void aRestartAlsoClearsAttributesThatBecameNull() {
        Customer grower = in(Company.named(5, "Orchard"));
        grower.plan = "gold";
        session.pageLoaded(grower);

        assertThat(methods(session.userChanged(in(Company.named(6, "Mill"))))).isEqualTo("shutdown boot update");
    }

    @Test
    void leavingTheOnlyCompanyRestarts() {
        session.pageLoaded(in(Company.named(5, "Orchard")));

        assertThat(methods(session.userChanged(Customer.withId(17)))).isEqualTo("shutdown boot");
    }

    @Test
    void aFirstCompanyAndAChangeWithinACompanyDoNotRestart() {
        session.pageLoaded(Customer.withId(17));

        assertThat(methods(session.userChanged(in(Company.named(5, "Orchard")))))
                .isEqualTo("update");
        assertThat(methods(session.userChanged(in(Company.named(5, "Old Orchard")))))
                .isEqualTo("update");
        assertThat(methods(
                        session.userChanged(in(Company.named(5, "Old Orchard").withSeats(2)))))
                .isEqualTo("update");
    }

    @Test
    void aCompanyThatIsMissingRestartsAndAnAddedOneDoesNot() {
        Company orchard = Company.named(5, "Orchard");
        Company mill = Company.named(6, "Mill");
        session.pageLoaded(inAll(orchard));

        assertThat(methods(session.userChanged(inAll(mill, orchard)))).isEqualTo("update");
        assertThat(methods(session.userChanged(inAll(orchard, mill)))).isEmpty();
        assertThat(methods(session.userChanged(inAll(mill)))).isEqualTo("shutdown boot");
        Customer working = inAll(mill, orchard);
        working.company = mill;
        assertThat(methods(session.userChanged(working))).isEqualTo("update");
        working = inAll(mill, orchard);
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

    private static Customer in(Company company) {
        Customer customer = Customer.withId(17);
        customer.company = company;
        return customer;
    }

    private static Customer inAll(Company... companies) {
        Customer customer = Customer.withId(17);
        customer.companies = List.of(companies);
        return customer;
    }

    private static String methods(MessengerCalls calls) {
        return calls.toString()
                .replaceAll("MessengerCalls\\[|]$| ?(Boot|Update)Payload\\[[^]]*]|,", "")
                .strip();
    }
}
