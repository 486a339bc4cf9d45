package io.github.intercomkit.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.InvalidPayloadException;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.RandomCustomers;
import io.github.intercomkit.fixture.StoppedClock;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.identity.UserJwt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessengerSessionTest {
    private final StoppedClock clock = new StoppedClock();
    private final CustomerIntercomSerializer customers = serializer("k8w2v7qz");
    private final MessengerSession<Customer> session = MessengerSession.of(customers, null);

    @Test
    void pageLoadedBootsTheVisitorOrUser() {
        assertThat(session.pageLoaded(null).toJson()).isEqualTo("[[\"boot\",{\"app_id\":\"k8w2v7qz\"}]]");
        assertThat(session.pageLoaded(ada(1)).toJson())
                .isEqualTo("[[\"boot\"," + customers.boot(ada(1)).toJson() + "]]");
        assertThat(session.pageLoaded(ada(2)).toJson())
                .isEqualTo("[[\"boot\"," + customers.boot(ada(2)).toJson() + "]]");
    }

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
                .as("nobody knows whether the last answer arrived, and a boot leaves null out")
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
                .as("what a page that stays may have been told in vain")
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

    @Test
    void userChangedSendsTheDiffSinceTheLastUpdateOrNothing() {
        session.pageLoaded(ada(1));

        assertThat(session.userChanged(ada(1)).isEmpty()).isTrue();
        assertThat(session.userChanged(ada(1)).toJson()).isEqualTo("[]");
        assertThat(session.userChanged(ada(2)).toJson())
                .isEqualTo("[[\"update\"," + customers.diff(ada(1), ada(2)).toJson() + "]]");
        assertThat(session.userChanged(ada(2)).isEmpty()).isTrue();
    }

    @Test
    void aVisitorWhoSignsInIsBootedWithoutAShutdownAndKeepsTheConversation() {
        session.pageLoaded(null);

        assertThat(methods(session.userChanged(ada(1)))).isEqualTo("boot");
    }

    @Test
    void anotherPersonIsBootedAfterAShutdown() {
        session.pageLoaded(ada(1));

        assertThat(session.userChanged(bob()).toJson())
                .isEqualTo("[[\"shutdown\"],[\"boot\"," + customers.boot(bob()).toJson() + "]]");
        assertThat(session.pageLoaded(ada(1)).toJson())
                .isEqualTo("[[\"shutdown\"],[\"boot\"," + customers.boot(ada(1)).toJson() + "]]");
        assertThat(methods(session.pageLoaded(null))).isEqualTo("shutdown boot");
        assertThat(methods(session.userChanged(null))).isEmpty();
        assertThat(methods(session.pageLoaded(null))).isEqualTo("boot");
        session.pageLoaded(ada(1));
        assertThat(methods(session.userChanged(null))).isEqualTo("shutdown boot");
        assertThat(methods(session.userChanged(null))).isEmpty();
    }

    @Test
    void signedOutShutsDownAndBootsAVisitor() {
        session.pageLoaded(ada(1));

        assertThat(session.signedOut().toJson()).isEqualTo("[[\"shutdown\"],[\"boot\",{\"app_id\":\"k8w2v7qz\"}]]");
        assertThat(methods(session.userChanged(ada(1)))).isEqualTo("boot");
    }

    @Test
    void theFirstPageLoadedAfterAShutdownRepeatsIt() throws Exception {
        session.pageLoaded(ada(1));
        session.signedOut();

        MessengerSession<Customer> stored = MessengerSession.of(customers, throughBytes(session));
        assertThat(stored.pageLoaded(ada(1)).toJson())
                .isEqualTo("[[\"shutdown\"],[\"boot\"," + customers.boot(ada(1)).toJson() + "]]");
        assertThat(methods(stored.pageLoaded(ada(1)))).as("once").isEqualTo("boot");
        stored.userChanged(bob());
        assertThat(methods(stored.pageLoaded(bob()))).isEqualTo("shutdown boot");
        assertThat(methods(stored.pageLoaded(bob()))).as("once").isEqualTo("boot");
        stored.userChanged(null);
        assertThat(methods(stored.pageLoaded(null))).isEqualTo("shutdown boot");
        assertThat(methods(stored.pageLoaded(null))).as("once").isEqualTo("boot");
    }

    @Test
    void theShutdownOfAPageLoadedIsRepeatedToo() {
        session.pageLoaded(ada(1));
        session.userChanged(bob());

        assertThat(methods(session.pageLoaded(ada(1)))).isEqualTo("shutdown boot");
        assertThat(methods(session.pageLoaded(ada(1)))).isEqualTo("shutdown boot");
        assertThat(methods(session.pageLoaded(ada(1)))).isEqualTo("boot");
    }

    @Test
    void clearingFollowsTheBootAfterARepeatedShutdown() {
        Customer named = ada(1);
        named.name = "Ada";
        session.userChanged(named);

        assertThat(methods(session.pageLoaded(ada(1)))).isEqualTo("shutdown boot update");
    }

    @ParameterizedTest
    @ValueSource(strings = {"userChanged", "routeChanged", "routeChanged(user)", "signedOut"})
    void anyOtherStepEndsTheRepetitionOfAShutdown(String step) {
        session.userChanged(ada(1));
        switch (step) {
            case "userChanged" -> session.userChanged(ada(1));
            case "routeChanged" -> session.routeChanged();
            case "routeChanged(user)" -> session.routeChanged(ada(2));
            default -> {
                session.signedOut();
                session.userChanged(ada(1));
            }
        }

        assertThat(methods(session.pageLoaded(ada(1)))).isEqualTo("boot");
    }

    @Test
    void aNewSessionInAPageThatStaysBeginsWithAShutdown() {
        assertThat(methods(MessengerSession.of(customers, null).userChanged(ada(1))))
                .isEqualTo("shutdown boot");
        assertThat(methods(MessengerSession.of(customers, null).userChanged(null)))
                .isEqualTo("shutdown boot");
        assertThat(methods(MessengerSession.of(customers, null).routeChanged(null)))
                .isEqualTo("shutdown boot");
    }

    @Test
    void theFirstBootAfterAnExpiredSessionFollowsAShutdown() {
        session.earlierSessionExpired();

        assertThat(session.routeChanged().isEmpty()).isTrue();
        assertThat(methods(session.pageLoaded(null))).isEqualTo("shutdown boot");
        session.routeChanged();
        session.earlierSessionExpired();
        assertThat(methods(session.pageLoaded(null))).as("once only").isEqualTo("boot");
    }

    @Test
    void routeChangedSendsTheDiffOfAChangedUserOrAPing() {
        session.pageLoaded(ada(1));

        assertThat(session.routeChanged(ada(2)).toJson())
                .isEqualTo("[[\"update\"," + customers.diff(ada(1), ada(2)).toJson() + "]]");
        assertThat(session.routeChanged(ada(2)).toJson()).isEqualTo("[[\"update\"]]");
        assertThat(methods(session.routeChanged(bob()))).isEqualTo("shutdown boot");
        assertThat(methods(session.routeChanged(null))).isEqualTo("shutdown boot");
    }

    @Test
    void routeChangedPingsAtMostOnceAMinute() {
        assertThat(session.routeChanged().isEmpty()).as("nothing was booted").isTrue();
        session.pageLoaded(null);

        assertThat(session.routeChanged().toJson()).isEqualTo("[[\"update\"]]");
        assertThat(session.routeChanged().isEmpty()).as("the same again").isTrue();
        clock.forward(60);
        assertThat(session.routeChanged().isEmpty())
                .as("still within the minute")
                .isTrue();
        clock.forward(1);
        assertThat(session.routeChanged().toJson()).isEqualTo("[[\"update\"]]");
    }

    @Test
    void anUpdateBeyondTheBudgetWaitsAndTheNextCarriesAllChanges() {
        session.pageLoaded(ada(0));
        session.routeChanged();
        for (int apples = 1; apples <= 19; apples++) {
            assertThat(methods(session.userChanged(ada(apples)))).isEqualTo("update");
        }
        Customer more = ada(20);
        more.plan = "gold";

        assertThat(session.userChanged(ada(20)).isEmpty()).isTrue();
        assertThat(session.userChanged(more).isEmpty()).isTrue();
        assertThat(session.routeChanged().isEmpty()).isTrue();
        clock.forward(30 * 60);
        assertThat(session.routeChanged().isEmpty()).isTrue();
        clock.forward(1);
        assertThat(session.routeChanged().toJson())
                .isEqualTo("[[\"update\"," + customers.diff(ada(19), more).toJson() + "]]");
        assertThat(session.routeChanged().toJson()).isEqualTo("[[\"update\"]]");
    }

    @Test
    void aWaitingChangeThatIsUndoneNeedsNoUpdate() {
        session.pageLoaded(ada(0));
        spend();
        session.userChanged(ada(1000));

        assertThat(session.userChanged(ada(20)).isEmpty()).isTrue();
        clock.forward(30 * 60 + 1);
        assertThat(session.routeChanged().toJson()).isEqualTo("[[\"update\"]]");
    }

    @Test
    void aBootStartsANewBudget() {
        session.pageLoaded(ada(0));
        spend();
        assertThat(session.userChanged(ada(21)).isEmpty()).isTrue();

        session.pageLoaded(ada(21));

        assertThat(methods(session.userChanged(ada(22)))).isEqualTo("update");
    }

    @Test
    void allAttributesAreSentAgainOnceNoTabCanBeThrottled() {
        session.pageLoaded(ada(0));
        spend();
        session.pageLoaded(ada(20));
        Customer gold = ada(21);
        gold.plan = "gold";
        session.userChanged(gold);
        session.userChanged(ada(21));

        clock.forward(30 * 60 + 1);

        assertThat(session.routeChanged().toJson())
                .isEqualTo("[[\"update\","
                        + customers.update(ada(21)).with("plan", "").toJson() + "]]");
        assertThat(session.routeChanged().toJson()).isEqualTo("[[\"update\"]]");
    }

    @Test
    void allAttributesAreSentAgainInAPageThatStaysFromAnEarlierSession() throws Exception {
        session.userChanged(ada(0));
        session.userChanged(ada(1));
        MessengerSession<Customer> stored = MessengerSession.of(customers, throughBytes(session));
        assertThat(stored.userChanged(ada(1)).isEmpty()).isTrue();

        clock.forward(30 * 60 + 1);

        assertThat(stored.userChanged(ada(2)).toJson())
                .isEqualTo("[[\"update\"," + customers.update(ada(2)).toJson() + "]]");
        assertThat(stored.userChanged(ada(2)).isEmpty()).isTrue();
    }

    @Test
    void aChangeThatRepeatsAnUpdateOfTheLastMinuteWaits() {
        session.pageLoaded(ada(0));
        session.userChanged(ada(1));
        session.userChanged(ada(0));

        assertThat(session.userChanged(ada(1)).isEmpty())
                .as("Intercom would drop it")
                .isTrue();
        clock.forward(61);
        assertThat(session.routeChanged().toJson())
                .isEqualTo("[[\"update\"," + customers.diff(ada(0), ada(1)).toJson() + "]]");
    }

    @Test
    void equalUpdatesWithDifferentTokensAreARepetition() {
        CustomerIntercomSerializer signing = new CustomerIntercomSerializer(
                Messenger.builder("k8w2v7qz")
                        .identityVerification(UserJwt.withSecret("secret").withClock(clock))
                        .build(),
                Set.of("apples"));
        MessengerSession<Customer> tokens = MessengerSession.of(signing, null);
        tokens.pageLoaded(ada(0));
        tokens.userChanged(ada(1));
        tokens.userChanged(ada(0));
        clock.forward(5);

        assertThat(tokens.userChanged(ada(1)).isEmpty()).isTrue();
    }

    @Test
    void aRefusedUserLeavesTheSessionUnchanged() {
        session.pageLoaded(ada(1));

        assertThatThrownBy(() -> session.userChanged(new Customer())).isInstanceOf(InvalidPayloadException.class);
        assertThatThrownBy(() -> session.pageLoaded(new Customer())).isInstanceOf(InvalidPayloadException.class);
        assertThat(session.userChanged(ada(2)).toJson())
                .isEqualTo("[[\"update\"," + customers.diff(ada(1), ada(2)).toJson() + "]]");
    }

    @Test
    void aUserWithoutTheIdForATokenLeavesTheSessionUnchanged() throws Exception {
        MessengerSession<Customer> tokens = MessengerSession.of(
                new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz")
                        .identityVerification(UserJwt.withSecret("secret").withClock(clock))
                        .build()),
                null);
        byte[] before = bytes(tokens);

        assertThatThrownBy(() -> tokens.userChanged(Customer.withEmail("ada@example.com")))
                .isInstanceOf(InvalidPayloadException.class);
        assertThatThrownBy(() -> tokens.pageLoaded(Customer.withEmail("ada@example.com")))
                .isInstanceOf(InvalidPayloadException.class);
        assertThat(bytes(tokens)).isEqualTo(before);
    }

    @Test
    void aStoredSessionKeepsItsBudgetAndTheWaitingUpdate() throws Exception {
        session.pageLoaded(ada(0));
        spend();
        session.userChanged(ada(21));
        Object stored = throughBytes(session);

        assertThat(stored).hasToString("MessengerSession[user]");
        MessengerSession<Customer> other = MessengerSession.of(serializer("k8w2v7qz"), stored);
        assertThat(other).isSameAs(stored);
        assertThat(other.userChanged(ada(22)).isEmpty()).isTrue();
        clock.forward(30 * 60 + 1);
        assertThat(MessengerSession.of(serializer("k8w2v7qz"), throughBytes(throughBytes(other)))
                        .routeChanged()
                        .toJson())
                .isEqualTo("[[\"update\"," + customers.diff(ada(20), ada(22)).toJson() + "]]");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void anyUserIsReadBackFromAStoredSession(long seed) throws Exception {
        Customer anybody = RandomCustomers.customer(new Random(seed));
        session.pageLoaded(anybody);

        assertThat(MessengerSession.of(customers, throughBytes(session))
                        .userChanged(anybody.copy())
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aStoredSessionThatIsStoredAgainKeepsItsState() throws Exception {
        session.pageLoaded(ada(1));
        MessengerSession<?> stored = (MessengerSession<?>) throughBytes(session);

        assertThatThrownBy(() -> stored.pageLoaded(null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MessengerSession.of(…)");
        assertThat(MessengerSession.of(customers, throughBytes(stored))
                        .userChanged(ada(1))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aStoredSessionAddsFewBytesToTheSnapshot() throws Exception {
        session.pageLoaded(ada(0));
        spend();

        assertThat(bytes(session).length).isLessThan(bytes(customers.snapshot(ada(1))).length + 1500);
    }

    @Test
    void aDeploymentOfAnotherWorkspaceBootsAgain() throws Exception {
        session.pageLoaded(ada(1));
        Object stored = throughBytes(session);
        IntercomSerializer<Customer> deployed = serializer("other1");

        assertThat(methods(MessengerSession.of(deployed, throughBytes(stored)).userChanged(ada(1))))
                .isEqualTo("shutdown boot");
        assertThat(methods(MessengerSession.of(deployed, throughBytes(stored)).pageLoaded(ada(1))))
                .isEqualTo("shutdown boot");
        assertThat(methods(MessengerSession.of(deployed, throughBytes(stored)).pageLoaded(null)))
                .isEqualTo("shutdown boot");
        assertThat(MessengerSession.of(deployed, throughBytes(stored))
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
        Object stored = throughBytes(session);
        CustomerIntercomSerializer deployed = otherAttributes();

        assertThat(MessengerSession.of(deployed, throughBytes(stored))
                        .userChanged(ada(1))
                        .toJson())
                .isEqualTo("[[\"update\","
                        + deployed.update(ada(1))
                                .with("plan", "")
                                .with("trial_ends_at", "")
                                .toJson()
                        + "]]");
        assertThat(methods(MessengerSession.of(deployed, throughBytes(stored)).pageLoaded(ada(1))))
                .isEqualTo("boot update");
        assertThat(methods(MessengerSession.of(deployed, throughBytes(stored)).pageLoaded(null)))
                .isEqualTo("shutdown boot");
    }

    @Test
    void aDeploymentOfOtherAttributesSendsAllAttributesOnce() throws Exception {
        session.pageLoaded(ada(1));
        CustomerIntercomSerializer deployed = otherAttributes();
        MessengerSession<Customer> stored = MessengerSession.of(deployed, throughBytes(session));
        stored.userChanged(ada(1));

        assertThat(stored.userChanged(ada(1)).isEmpty()).isTrue();
        assertThat(MessengerSession.of(otherAttributes(), throughBytes(stored))
                        .userChanged(ada(1))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void anAttributeThatTheOldServerLackedIsSentByTheNextStepWithTheUser() throws Exception {
        session.pageLoaded(ada(0));
        byte[] bytes = bytes(session);
        replace(bytes, "apples", "pearls");
        CustomerIntercomSerializer deployed = otherAttributes();
        MessengerSession<Customer> stored = MessengerSession.of(deployed, read(bytes));

        assertThat(stored.routeChanged().toJson())
                .as("nobody knows how many apples there are")
                .isEqualTo("[[\"update\"]]");
        clock.forward(61);
        MessengerSession<Customer> storedOnceMore = MessengerSession.of(deployed, throughBytes(stored));
        assertThat(storedOnceMore.routeChanged().toJson()).isEqualTo("[[\"update\"]]");
        assertThat(storedOnceMore.userChanged(ada(0)).toJson())
                .isEqualTo("[[\"update\"," + deployed.update(ada(0)).toJson() + "]]");
    }

    @Test
    void anUpdateThatWaitsBeforeADeploymentIsSentAfterIt() throws Exception {
        session.pageLoaded(ada(0));
        spend();
        session.userChanged(ada(21));
        CustomerIntercomSerializer deployed = otherAttributes();
        MessengerSession<Customer> stored = MessengerSession.of(deployed, throughBytes(session));

        clock.forward(30 * 60 + 1);

        assertThat(stored.routeChanged().toJson())
                .isEqualTo("[[\"update\"," + deployed.diff(ada(20), ada(21)).toJson() + "]]");
        assertThat(stored.routeChanged(ada(21)).toJson())
                .isEqualTo("[[\"update\"," + deployed.update(ada(21)).toJson() + "]]");
    }

    @Test
    void anUpdateThatWaitsAfterADeploymentIsSentInFullByRouteChanged() throws Exception {
        session.pageLoaded(ada(0));
        spend();
        CustomerIntercomSerializer deployed = otherAttributes();
        MessengerSession<Customer> stored = MessengerSession.of(deployed, throughBytes(session));
        assertThat(stored.userChanged(ada(21)).isEmpty()).isTrue();

        clock.forward(30 * 60 + 1);

        assertThat(stored.routeChanged().toJson())
                .isEqualTo("[[\"update\"," + deployed.update(ada(21)).toJson() + "]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "budget", "unacknowledged", "form"})
    void aStoredSessionWithoutAFieldIsUnknown(String field) throws Exception {
        session.pageLoaded(ada(1));
        byte[] bytes = bytes(session);
        replace(bytes, field, field.toUpperCase(Locale.ROOT));

        assertUnknown(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sent", "cleared"})
    void aStoredSessionWithoutAListIsUnknown(String field) throws Exception {
        session.pageLoaded(ada(1));
        byte[] bytes = bytes(session);
        replace(bytes, field, field.toUpperCase(Locale.ROOT));

        assertUnknown(bytes);
    }

    @Test
    void aStoredSessionWithAnotherStateIsUnknown() throws Exception {
        session.pageLoaded(ada(1));
        byte[] bytes = bytes(session);
        replace(bytes, "USER", "ROBO");

        assertUnknown(bytes);
    }

    @Test
    void aStoredSnapshotOfAMissingClassBootsAgain() throws Exception {
        session.pageLoaded(ada(1));
        byte[] bytes = bytes(session);
        replace(bytes, "CustomerIntercomSerializer$Snapshot", "CustomerIntercomSerializer$Snapshoz");

        assertThat(methods(MessengerSession.of(customers, read(bytes)).userChanged(ada(1))))
                .isEqualTo("shutdown boot");
    }

    @Test
    void aClassThatIsNoSnapshotIsNotRead() throws Exception {
        session.pageLoaded(ada(1));
        byte[] bytes = bytes(session);
        replace(
                bytes,
                "io.github.intercomkit.fixture.CustomerIntercomSerializer$Snapshot",
                "io.github.intercomkit.session.MessengerSessionTest$IsNotReadThere");

        assertThat(methods(MessengerSession.of(customers, read(bytes)).userChanged(ada(1))))
                .isEqualTo("shutdown boot");
    }

    @Test
    void aDisabledMessengerMakesNoCallsAndStillChecksUsers() {
        CustomerIntercomSerializer disabled = new CustomerIntercomSerializer(Messenger.disabled());
        MessengerSession<Customer> silent = MessengerSession.of(disabled, null);

        assertThat(silent.pageLoaded(null).isEmpty()).isTrue();
        assertThat(silent.userChanged(ada(1)).isEmpty()).isTrue();
        assertThat(silent.userChanged(ada(2)).isEmpty()).isTrue();
        assertThat(silent.routeChanged().isEmpty()).isTrue();
        assertThat(silent.signedOut().isEmpty()).isTrue();
        assertThat(Messenger.disabled().signOut().toJson()).isEqualTo("[]");
        assertThat(disabled.boot(ada(1)).toMap()).containsEntry("app_id", "disabled");
        assertThatThrownBy(() -> silent.userChanged(new Customer())).isInstanceOf(InvalidPayloadException.class);
    }

    @Test
    void twoThreadsShareOneBudget() throws Exception {
        session.pageLoaded(ada(0));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Boolean>> steps = IntStream.rangeClosed(1, 200)
                    .<Callable<Boolean>>mapToObj(
                            apples -> () -> session.userChanged(ada(apples)).isEmpty())
                    .toList();
            int sent = 0;
            for (Future<Boolean> step : threads.invokeAll(steps)) {
                sent += step.get() ? 0 : 1;
            }
            assertThat(sent).isEqualTo(20);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void toStringShowsTheStateAndNoValue() {
        assertThat(session).hasToString("MessengerSession[new]");
        session.pageLoaded(null);
        assertThat(session).hasToString("MessengerSession[visitor]");
        session.pageLoaded(ada(1));
        assertThat(session).hasToString("MessengerSession[user]");
    }

    private void spend() {
        for (int apples = 1; apples <= 20; apples++) {
            assertThat(methods(session.userChanged(ada(apples)))).isEqualTo("update");
        }
    }

    private static String methods(MessengerCalls calls) {
        List<String> methods = new ArrayList<>();
        for (String call : calls.toScript().split("(?<=\\);)")) {
            if (!call.isEmpty()) {
                methods.add(call.split("'")[1]);
            }
        }
        return String.join(" ", methods);
    }

    /** Nobody knows who is there, and the session can be stored again before it is taken out. */
    private void assertUnknown(byte[] bytes) throws Exception {
        Object stored = throughBytes(read(bytes));
        assertThat(stored).hasToString("MessengerSession[unknown]");
        assertThat(methods(MessengerSession.of(customers, stored).pageLoaded(ada(1))))
                .isEqualTo("shutdown boot");
    }

    /** As deployed with one attribute that is signed now, which nothing can prove. */
    private CustomerIntercomSerializer otherAttributes() {
        return serializer("k8w2v7qz", Set.of("apples"));
    }

    private CustomerIntercomSerializer serializer(String appId) {
        return serializer(appId, Set.of());
    }

    private CustomerIntercomSerializer serializer(String appId, Set<String> signed) {
        return new CustomerIntercomSerializer(
                Messenger.builder(appId)
                        .clock(clock)
                        .identityVerification(UserHash.withSecret("secret"))
                        .build(),
                signed);
    }

    private static Customer ada(long apples) {
        Customer ada = Customer.withId(17);
        ada.apples = apples;
        return ada;
    }

    private static Customer bob() {
        return Customer.withId(18);
    }

    private static Object throughBytes(Object session) throws Exception {
        return read(bytes(session));
    }

    private static byte[] bytes(Object object) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws Exception {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }

    /** Writes another text of the same length over the first that is found. */
    private static void replace(byte[] bytes, String text, String other) {
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
        assertThat(at).isPositive();
        assertThat(other).hasSameSizeAs(text);
        System.arraycopy(other.getBytes(StandardCharsets.ISO_8859_1), 0, bytes, at, other.length());
    }

    /** In the library's own package, and yet no serializer's record. */
    static final class IsNotReadThere implements java.io.Serializable {
        private static final long serialVersionUID = 1;

        private Object readResolve() {
            throw new AssertionError("It was read");
        }
    }
}
