package io.github.intercomkit.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.InvalidPayloadException;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.MessengerEvent;
import io.github.intercomkit.fixture.AppleOrder;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.StoppedClock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Events that a session keeps for the next step of their person. */
class TrackedEventsTest {
    private final StoppedClock clock = new StoppedClock();
    private final CustomerIntercomSerializer customers = new CustomerIntercomSerializer(
            Messenger.builder("k8w2v7qz").clock(clock).build());
    private final MessengerSession<Customer> session = MessengerSession.of(customers, null);
    private final Customer ada = Customer.withId(17);
    private final Customer bob = Customer.withId(18);

    @Test
    void theNextStepAnswersThemOnceAfterItsOtherCalls() {
        session.pageLoaded(ada);
        session.track(order(1));
        session.track(order(1));

        assertThat(told(session.routeChanged())).isEqualTo("update 1 1");
        assertThat(told(session.userChanged(ada))).isEmpty();
        assertThat(told(session.pageLoaded(ada))).isEqualTo("boot");
    }

    @Test
    void theySpendNoBudget() {
        session.pageLoaded(ada);
        for (int i = 0; i < 30; i++) {
            session.track(order(7));
            assertThat(told(session.userChanged(ada))).isEqualTo("7");
        }

        assertThat(told(session.routeChanged())).isEqualTo("update");
    }

    @Test
    void beforeTheFirstBootTheyAreOfThePersonWhoBootsFirst() {
        session.track(order(1));

        assertThat(told(session.routeChanged())).as("no page was booted").isEmpty();
        assertThat(told(session.pageLoaded(ada))).isEqualTo("boot 1");
    }

    @Test
    void thoseOfAVisitorGoOnWithTheUserWhoSignsIn() {
        session.pageLoaded(null);
        session.track(order(1));

        assertThat(told(session.userChanged(ada))).isEqualTo("boot 1");
    }

    @Test
    void noOtherPersonGetsThem() {
        session.pageLoaded(ada);
        session.track(order(1));

        assertThat(told(session.userChanged(bob))).isEqualTo("shutdown boot");
        assertThat(told(session.userChanged(ada))).isEqualTo("shutdown boot");
    }

    @Test
    void aSignOutDropsThem() {
        session.pageLoaded(ada);
        session.track(order(1));
        session.events().track(bob, order(2));

        assertThat(told(session.signedOut())).isEqualTo("shutdown boot");
        assertThat(told(session.userChanged(ada))).isEqualTo("boot");
        assertThat(told(session.userChanged(bob))).isEqualTo("shutdown boot");
    }

    @Test
    void thoseOfAUserWhoIsNotThereYetWait() {
        session.pageLoaded(null);
        session.events().track(ada, order(1));

        assertThat(told(session.userChanged(null))).isEmpty();
        assertThat(told(session.pageLoaded(ada))).isEqualTo("boot 1");
    }

    @Test
    void thoseOfAPersonWhoGetsAnIdStay() {
        Customer known = Customer.withEmail("ada@example.com");
        session.pageLoaded(known);
        session.track(order(1));
        Customer identified = Customer.withId(17);
        identified.email = "ada@example.com";

        assertThat(told(session.userChanged(identified))).isEqualTo("update 1");
    }

    @Test
    void theyAreStoredWithTheSession() {
        session.pageLoaded(ada);
        session.track(order(1));
        String text = session.toText();

        MessengerSession<Customer> stored = MessengerSession.of(customers, text);
        assertThat(told(stored.routeChanged())).isEqualTo("update 1");
        String key = stored.events().key().orElseThrow();
        MessengerSession<Customer> again = MessengerSession.of(customers, stored.toText());
        assertThat(again.events().key()).contains(key).get().asString().hasSize(22);
        again.events().pageMade("");
        assertThat(told(again.userChanged(ada))).isEqualTo("1");
    }

    @Test
    void thoseOfAnAnswerThatThePageDidNotMakeAreAnsweredAgain() {
        session.pageLoaded(ada);
        session.track(order(1));
        session.userChanged(ada);
        String lost = session.events().key().orElseThrow();
        session.track(order(2));

        session.events().pageMade(null);
        assertThat(told(session.pageLoaded(ada))).isEqualTo("boot 1 2");
        String made = session.events().key().orElseThrow();
        assertThat(made).isNotEqualTo(lost);

        session.events().pageMade(made);
        assertThat(told(session.userChanged(ada))).isEmpty();
        assertThat(session.events().key()).isEmpty();
        session.events().pageMade("another");
        assertThat(told(session.pageLoaded(ada))).isEqualTo("boot");
    }

    @Test
    void aLostAnswerIsNotAnsweredToAnotherPerson() {
        session.pageLoaded(ada);
        session.track(order(1));
        session.userChanged(ada);

        session.events().pageMade("");
        assertThat(told(session.pageLoaded(bob))).isEqualTo("shutdown boot");
    }

    @Test
    void aStepThatFailsLosesNone() {
        Customer refused = Customer.withId(17);
        refused.ratio = Double.NaN;
        session.pageLoaded(ada);
        session.track(order(1));

        assertThatThrownBy(() -> session.userChanged(refused)).isInstanceOf(InvalidPayloadException.class);
        assertThat(told(session.userChanged(ada))).isEqualTo("1");
    }

    @Test
    void theOldestBeyondAHundredAreDropped() {
        session.pageLoaded(ada);
        IntStream.rangeClosed(1, 102).forEach(i -> session.track(order(i)));

        assertThat(told(session.userChanged(ada)))
                .isEqualTo(IntStream.rangeClosed(3, 102)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void aMessengerThatIsOffKeepsNone() {
        MessengerSession<Customer> off =
                MessengerSession.of(new CustomerIntercomSerializer(Messenger.disabled()), null);
        off.pageLoaded(ada);
        off.track(order(1));

        assertThat(told(off.userChanged(ada))).isEmpty();
    }

    @Test
    void aKeeperStoresThem() {
        MessengerSession<Customer>[] stored = newArray();
        MessengerSession<Customer> kept = MessengerSession.of(customers, null, changed -> stored[0] = cast(changed));

        kept.track(order(1));

        assertThat(stored[0]).isSameAs(kept);
    }

    @SuppressWarnings("unchecked")
    private static MessengerSession<Customer>[] newArray() {
        return (MessengerSession<Customer>[]) new MessengerSession<?>[1];
    }

    @SuppressWarnings("unchecked")
    private static MessengerSession<Customer> cast(MessengerSession<?> session) {
        return (MessengerSession<Customer>) session;
    }

    private static MessengerEvent order(int apples) {
        return AppleOrder.of(apples).event();
    }

    /** The methods of the calls, and for an event the number of its apples. */
    private static String told(MessengerCalls calls) {
        return calls.toList().stream().map(TrackedEventsTest::told).collect(Collectors.joining(" "));
    }

    private static @Nullable String told(List<Object> call) {
        return call.get(0).equals("trackEvent")
                ? ((java.util.Map<?, ?>) call.get(2)).get("apples").toString()
                : call.get(0).toString();
    }
}
