package io.github.intercomkit.session;

import static io.github.intercomkit.session.SessionFixture.methods;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.CompanySwitch;
import io.github.intercomkit.InvalidAttribute;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.StoppedClock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Attributes that are left out stay in Intercom as they are. */
class OmittedInSessionsTest {
    private static final String TOO_LONG = "x".repeat(256);
    private static final Company ORCHARD = Company.named(5, "Orchard");
    private static final Company MILL = Company.named(6, "Mill");
    private static final Company NAMELESS = Company.named(5, " ");

    private final StoppedClock clock = new StoppedClock();
    private final CustomerIntercomSerializer customers = new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz")
            .clock(clock)
            .onInvalidAttribute(InvalidAttribute.OMIT)
            .companySwitch(CompanySwitch.RESTART)
            .build());
    private final MessengerSession<Customer> session = MessengerSession.of(customers, null);

    @Test
    void anAttributeThatWasClearedAndIsNowLeftOutIsNotClearedAgain() {
        session.pageLoaded(onPlan("gold"));
        assertThat(session.userChanged(onPlan(null)).toJson()).contains("\"plan\":\"\"");

        assertThat(methods(session.pageLoaded(onPlan(TOO_LONG)))).isEqualTo("boot");
        assertThat(methods(session.pageLoaded(onPlan(TOO_LONG)))).isEqualTo("boot");
        assertThat(session.pageLoaded(onPlan(null)).toJson())
                .as("null again")
                .contains("[\"update\",", "\"plan\":\"\"");
    }

    @Test
    void aFullUpdateDoesNotClearItEither() {
        session.userChanged(onPlan("gold"));
        session.userChanged(onPlan(null));
        session.userChanged(onPlan(TOO_LONG));
        clock.forward(30 * 60 + 1);

        String full = session.userChanged(onPlan(TOO_LONG)).toJson();

        assertThat(full).startsWith("[[\"update\",").contains("apples").doesNotContain("plan");
    }

    @Test
    void aCompanyThatIsLeftOutWasNotLeft() {
        session.pageLoaded(employedBy(ORCHARD));

        assertThat(methods(session.userChanged(employedBy(NAMELESS)))).isEmpty();
        assertThat(methods(session.pageLoaded(employedBy(NAMELESS)))).isEqualTo("boot");
    }

    @Test
    void theCompanyAfterOneThatWasLeftOutMayBeAnother() {
        session.pageLoaded(employedBy(ORCHARD));
        session.userChanged(employedBy(NAMELESS));

        assertThat(methods(session.userChanged(employedBy(MILL)))).isEqualTo("shutdown boot");
        assertThat(methods(session.userChanged(employedBy(MILL)))).isEmpty();
    }

    @Test
    void oneOfSeveralCompaniesThatIsLeftOutWasNotLeft() {
        session.pageLoaded(employedByAll(MILL, ORCHARD));

        assertThat(methods(session.userChanged(employedByAll(MILL, NAMELESS)))).isEmpty();
        assertThat(methods(session.userChanged(employedByAll(NAMELESS)))).isEmpty();
        assertThat(methods(session.userChanged(employedByAll(ORCHARD)))).isEqualTo("shutdown boot");
    }

    @Test
    void aCompanyThatIsNullWasLeft() {
        session.pageLoaded(employedBy(ORCHARD));

        assertThat(methods(session.userChanged(employedBy(null)))).isEqualTo("shutdown boot");
    }

    private static Customer onPlan(@Nullable String plan) {
        Customer customer = Customer.withId(17);
        customer.plan = plan;
        return customer;
    }

    private static Customer employedBy(@Nullable Company company) {
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
