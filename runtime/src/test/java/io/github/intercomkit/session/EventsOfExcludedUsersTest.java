package io.github.intercomkit.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.ExcludedUser;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerEvent;
import io.github.intercomkit.fixture.AppleOrder;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import org.junit.jupiter.api.Test;

/** The events of an excluded user are a visitor's, or are dropped: no other person tells them. */
class EventsOfExcludedUsersTest {
    private final MessengerSession<Customer> asNobody = session(ExcludedUser.NO_MESSENGER);
    private final MessengerSession<Customer> asVisitor = session(ExcludedUser.VISITOR);

    @Test
    void nobodyKeepsNoEvent() {
        asNobody.pageLoaded(staff());
        asNobody.track(order());
        asNobody.events().track(staff(), order());

        assertThat(asNobody.routeChanged(staff()).toJson()).isEqualTo("[]");
        assertNoneIsTold();
    }

    @Test
    void whatWasKeptBeforeTheFirstBootIsDroppedWhereNobodyBoots() {
        asNobody.track(order());
        asNobody.pageLoaded(staff());

        assertNoneIsTold();
    }

    @Test
    void whatWasKeptForAVisitorIsDroppedWhereNobodySignsIn() {
        asNobody.pageLoaded(null);
        asNobody.track(order());
        asNobody.userChanged(staff());

        assertNoneIsTold();
    }

    @Test
    void whatIsKeptForAUserWaitsForTheUser() {
        asNobody.pageLoaded(staff());
        asNobody.events().track(ada(), order());

        assertThat(asNobody.userChanged(ada()).toJson()).contains("trackEvent");
    }

    @Test
    void aVisitorTellsIt() {
        asVisitor.events().track(staff(), order());

        assertThat(asVisitor.pageLoaded(staff()).toJson()).contains("trackEvent");
        asVisitor.track(order());
        assertThat(asVisitor.userChanged(staff()).toJson()).contains("trackEvent");
    }

    private void assertNoneIsTold() {
        assertThat(asNobody.userChanged(ada()).toJson()).contains("boot").doesNotContain("trackEvent");
        assertThat(asNobody.signedOut().toJson()).doesNotContain("trackEvent");
    }

    private static MessengerSession<Customer> session(ExcludedUser as) {
        return MessengerSession.of(
                new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz")
                        .excludeUsers(Customer.class, user -> user.email.startsWith("staff@"), as)
                        .build()),
                null);
    }

    private static MessengerEvent order() {
        return AppleOrder.of(1).event();
    }

    private static Customer ada() {
        return customer(17, "ada@example.com");
    }

    private static Customer staff() {
        return customer(99, "staff@example.com");
    }

    private static Customer customer(int id, String email) {
        Customer customer = Customer.withId(id);
        customer.email = email;
        return customer;
    }
}
