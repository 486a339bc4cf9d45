package io.github.intercomkit.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.ExcludedUser;
import io.github.intercomkit.InvalidPayloadException;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.StoppedClock;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the Messenger excludes is never sent: a user is a visitor or nobody, and a company is left out. */
class ExcludedUsersTest {
    private static final String BOOT_OF_VISITOR = "[\"boot\",{\"app_id\":\"k8w2v7qz\"}]";
    private static final String SHUTDOWN = "[[\"shutdown\"]]";

    private final StoppedClock clock = new StoppedClock();
    private final CustomerIntercomSerializer asVisitors = excluding(ExcludedUser.VISITOR);
    private final CustomerIntercomSerializer asNobody = excluding(ExcludedUser.NO_MESSENGER);

    @ParameterizedTest
    @EnumSource
    void aSerializerRefusesAnExcludedUser(ExcludedUser as) {
        CustomerIntercomSerializer customers = excluding(as);

        assertThat(customers.exclusionOf(staff())).contains(as);
        assertThat(customers.exclusionOf(ada())).isEmpty();
        for (var call : List.<ThrowingCallable>of(
                () -> customers.boot(staff()),
                () -> customers.update(staff()),
                () -> customers.snapshot(staff()),
                () -> customers.diff(customers.snapshot(ada()), staff()))) {
            assertThatThrownBy(call)
                    .isInstanceOf(InvalidPayloadException.class)
                    .hasMessageStartingWith("The Messenger excludes the user")
                    .hasMessageContaining(
                            as == ExcludedUser.VISITOR
                                    ? "Use Messenger.bootVisitor()."
                                    : "Boot no Messenger for the user.")
                    .hasMessageNotContaining("staff@");
        }
    }

    @Test
    void theFirstRuleThatHoldsCounts() {
        CustomerIntercomSerializer customers = new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz")
                .excludeUsers(String.class, text -> true, ExcludedUser.NO_MESSENGER)
                .excludeUsers(Object.class, user -> user instanceof Customer c && c.vip, ExcludedUser.NO_MESSENGER)
                .excludeUsers(Customer.class, user -> true, ExcludedUser.VISITOR)
                .build());
        Customer vip = ada();
        vip.vip = true;

        assertThat(customers.exclusionOf(vip)).contains(ExcludedUser.NO_MESSENGER);
        assertThat(customers.exclusionOf(ada())).contains(ExcludedUser.VISITOR);
    }

    @Test
    void rulesThatAreAddedLaterDoNotReachTheMessenger() {
        var builder = Messenger.builder("k8w2v7qz");
        var customers = new CustomerIntercomSerializer(builder.build());

        builder.excludeUsers(Customer.class, user -> true, ExcludedUser.NO_MESSENGER);

        assertThat(customers.exclusionOf(ada())).isEmpty();
    }

    @Test
    void aVisitorStaysAVisitor() {
        MessengerSession<Customer> session = MessengerSession.of(asVisitors, null);

        assertThat(session.pageLoaded(staff()).toJson()).isEqualTo("[" + BOOT_OF_VISITOR + "]");
        assertThat(session.userChanged(staff()).toJson()).isEqualTo("[]");
        assertThat(session.routeChanged(staff()).toJson()).isEqualTo("[[\"update\"]]");
        assertThat(session.isVisitor()).isTrue();
    }

    @Test
    void aUserWhoIsExcludedLaterBecomesAVisitor() {
        MessengerSession<Customer> session = MessengerSession.of(asVisitors, null);
        session.pageLoaded(ada());

        assertThat(session.userChanged(staff()).toJson()).isEqualTo("[[\"shutdown\"]," + BOOT_OF_VISITOR + "]");
    }

    @Test
    void nobodyGetsNoCall() {
        MessengerSession<Customer> session = MessengerSession.of(asNobody, null);

        assertThat(session.pageLoaded(staff()).toJson()).isEqualTo("[]");
        assertThat(session.userChanged(staff()).toJson()).isEqualTo("[]");
        assertThat(session.routeChanged(staff()).toJson()).isEqualTo("[]");
        assertThat(session.routeChanged().toJson()).isEqualTo("[]");
        assertThat(session).hasToString("MessengerSession[excluded]");
        assertThat(session.isUser() || session.isVisitor()).isFalse();
    }

    @Test
    void whoeverWasThereIsShutDownOnceForNobody() {
        MessengerSession<Customer> session = MessengerSession.of(asNobody, null);
        session.pageLoaded(ada());

        assertThat(session.userChanged(staff()).toJson()).isEqualTo(SHUTDOWN);
        session = MessengerSession.of(asNobody, session.toText());
        assertThat(session.userChanged(staff()).toJson()).isEqualTo("[]");
        assertThat(MessengerSession.of(asNobody, null).userChanged(staff()).toJson())
                .as("in a page that may have booted before")
                .isEqualTo(SHUTDOWN);
    }

    @Test
    void aPageLoadForNobodyMakesNoCallAndTheNextBootComesAfterShutdown() {
        MessengerSession<Customer> session = MessengerSession.of(asNobody, null);
        session.pageLoaded(ada());
        String ada = session.personKey();

        assertThat(session.pageLoaded(staff()).toJson()).isEqualTo("[]");
        assertThat(session.pageLoaded(staff()).toJson()).isEqualTo("[]");
        assertThat(session.pageShows(ada)).isFalse();
        assertThat(session.pageShows(session.personKey())).isTrue();
        assertThat(session.pageLoaded(null).toJson()).isEqualTo("[[\"shutdown\"]," + BOOT_OF_VISITOR + "]");
    }

    @Test
    void afterNobodyAnyPersonBoots() {
        MessengerSession<Customer> session = MessengerSession.of(asNobody, null);
        session.pageLoaded(staff());
        assertThat(session.userChanged(ada()).toJson())
                .startsWith("[[\"shutdown\"],[\"boot\",")
                .contains("ada@");

        session.userChanged(staff());
        assertThat(session.pageLoaded(null).toJson())
                .as("the shutdown may be lost")
                .isEqualTo("[[\"shutdown\"]," + BOOT_OF_VISITOR + "]");
    }

    @Test
    void anExcludedCompanyIsLeftOut() {
        CustomerIntercomSerializer customers = new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz")
                .excludeCompanies(Company.class, company -> "Test".equals(company.name()))
                .build());
        Customer ada = ada();
        ada.company = Company.named(1, "Test");
        ada.companies = List.of(Company.named(1, "Test"), Company.named(2, "Orchard"));

        assertThat(customers.boot(ada).toJson())
                .doesNotContain("Test")
                .doesNotContain("\"company\"")
                .contains("\"companies\":[{\"company_id\":\"2\",\"name\":\"Orchard\"}]");
        assertThat(customers.diff(ada(), ada).changedAttributes()).containsExactly("companies");
    }

    private CustomerIntercomSerializer excluding(ExcludedUser as) {
        return new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz")
                .clock(clock)
                .excludeUsers(Customer.class, user -> user.email.startsWith("staff@"), as)
                .build());
    }

    private static Customer ada() {
        return Customer.withEmail("ada@example.com");
    }

    private static Customer staff() {
        return Customer.withEmail("staff@example.com");
    }
}
