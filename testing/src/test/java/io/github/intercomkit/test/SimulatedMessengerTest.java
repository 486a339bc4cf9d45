package io.github.intercomkit.test;

import static io.github.intercomkit.test.Customer.ADA;
import static io.github.intercomkit.test.Customer.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.intercomkit.BootPayload;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.identity.IdentityVerification;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.session.MessengerSession;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedMessengerTest {
    private static final String SECRET = "not-a-real-secret";
    private static final String APP_ID = "k8w2v7qz";

    private final MovedClock clock = new MovedClock();
    private final UserJwt tokens = UserJwt.withSecret(SECRET);
    private final SimulatedMessenger intercom =
            SimulatedMessenger.of(APP_ID).clock(clock).verifying(tokens);
    private final CustomerIntercomSerializer customers = serializer(tokens);
    private final SimulatedPage page = intercom.openPage();

    private CustomerIntercomSerializer serializer(IdentityVerification identity) {
        return new CustomerIntercomSerializer(Messenger.builder(APP_ID)
                .clock(clock)
                .identityVerification(identity)
                .build());
    }

    private void boot(Customer customer) {
        page.make(MessengerCalls.boot(customers.boot(customer)));
    }

    private void update(Customer before, Customer after) {
        page.make(MessengerCalls.update(customers.diff(before, after)));
    }

    private List<DropReason> reasons() {
        return intercom.dropped().stream().map(DroppedValues::reason).toList();
    }

    @Test
    void aBootAndADiffTellIntercomAboutAPerson() {
        boot(ADA);
        update(ADA, ADA.withApples(2));

        assertThat(intercom.person("17"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "user_id", "17", "email", "ada@example.com", "apples", 2L, "plan", "grove", "credit", 5L));
        assertThat(intercom.people()).containsExactly("17");
        assertThat(intercom.cookieOwner()).contains("17");
        assertThat(page.person()).contains("17");
        assertThat(page.updatesLeft()).isEqualTo(19);
        assertThat(intercom.calls()).extracting(MessengerCall::method).containsExactly("boot", "update");
        assertThat(intercom.calls()).extracting(MessengerCall::person).containsExactly("17", "17");
        assertThat(intercom.calls().get(1).settings()).containsOnlyKeys("email", "intercom_user_jwt", "apples");
        assertThat(intercom.calls().get(1).attributes())
                .isEqualTo(Map.of("user_id", "17", "email", "ada@example.com", "apples", 2L));
        assertThat(intercom.violations()).isEmpty();
        assertThat(intercom.dropped()).isEmpty();
    }

    @Test
    void aUserWithoutAProofIsDropped() {
        page.call("boot", Map.of("app_id", APP_ID, "user_id", "17", "apples", 3L));

        assertThat(intercom.people()).isEmpty();
        assertThat(reasons()).containsExactly(DropReason.NOT_PROVED);
        assertThat(intercom.dropped().get(0).values()).contains(entry("apples", 3L));
        assertThat(intercom.dropped().get(0).isNews()).isTrue();
        assertThat(intercom.violations()).hasSize(1);
        assertThat(page.person()).isEmpty();
    }

    @Test
    void aProofOfAnotherSecretOrPersonIsDropped() {
        page.make(MessengerCalls.boot(
                serializer(UserJwt.withSecret("another-secret")).boot(ADA)));
        SimulatedMessenger hashes = SimulatedMessenger.of(APP_ID).verifying(UserHash.withSecret(SECRET));
        hashes.openPage()
                .call(
                        "boot",
                        Map.of(
                                "app_id",
                                APP_ID,
                                "user_id",
                                "17",
                                "user_hash",
                                UserHash.withSecret(SECRET).hash("18")));

        assertThat(reasons()).containsExactly(DropReason.NOT_PROVED);
        assertThat(hashes.dropped()).extracting(DroppedValues::reason).containsExactly(DropReason.NOT_PROVED);
    }

    @Test
    void aHashProvesAUserOrAnAddress() {
        UserHash hash = UserHash.withSecret(SECRET);
        SimulatedMessenger hashes = SimulatedMessenger.of(APP_ID).verifying(hash);
        hashes.openPage().make(MessengerCalls.boot(serializer(hash).boot(ADA)));
        hashes.openPage().call("shutdown");
        hashes.openPage()
                .call(
                        "boot",
                        Map.of("app_id", APP_ID, "email", "c@example.com", "user_hash", hash.hash("c@example.com")));

        assertThat(hashes.people()).containsExactly("17", "c@example.com");
        assertThat(hashes.violations()).isEmpty();
    }

    @Test
    void anUpdateWithoutAnIdentifierIsForThePersonOfThePage() {
        boot(ADA);
        page.call("update", Map.of("apples", 7));
        page.call("update", Map.of("email", "ada@example.com", "apples", 8));

        assertThat(intercom.person("17")).containsEntry("apples", 7L);
        assertThat(intercom.people()).containsExactly("17");
        assertThat(page.person()).contains("17");
        assertThat(intercom.violations())
                .extracting(Violation::rule)
                .containsExactly("update of 17: NOT_PROVED, since it has no proof");
    }

    @Test
    void anotherPersonBesideATokenIsDropped() {
        Map<String, Object> settings = new HashMap<>(customers.boot(ADA).toMap());
        settings.put("user_id", "18");
        page.call("boot", settings);

        assertThat(reasons()).containsExactly(DropReason.NOT_PROVED);
        assertThat(intercom.people()).isEmpty();
    }

    @Test
    void aSignedValueCountsMoreThanAnOpenOne() {
        Map<String, Object> settings = new HashMap<>(customers.boot(ADA).toMap());
        settings.put("credit", 1_000);
        page.call("boot", settings);

        assertThat(intercom.person("17")).containsEntry("credit", 5L);
    }

    @Test
    void whereNoTokenIsVerifiedNothingIsSigned() {
        SimulatedMessenger trusting = SimulatedMessenger.of(APP_ID).protecting("credit");
        trusting.openPage().make(MessengerCalls.boot(customers.boot(ADA)));

        assertThat(trusting.person("17")).doesNotContainKey("credit");
        assertThat(trusting.dropped()).extracting(DroppedValues::reason).containsExactly(DropReason.PROTECTED);
    }

    @ParameterizedTest
    @MethodSource("wrongIdentifiers")
    void anIdentifierThatIsNoneIsDropped(Map<String, Object> identifier) {
        Map<String, Object> settings = new HashMap<>(identifier);
        settings.put("app_id", APP_ID);
        page.call("boot", settings);

        assertThat(reasons()).containsExactly(DropReason.WRONG_IDENTIFIER);
        assertThat(intercom.violations().get(0).rule())
                .endsWith("user_id and email are texts, and no placeholders such as null");
        assertThat(page.person()).isEmpty();
    }

    static List<Map<String, Object>> wrongIdentifiers() {
        return List.of(
                Map.of("user_id", 17), Map.of("user_id", "null"), Map.of("user_id", " "), Map.of("email", List.of()));
    }

    @Test
    void aUserWhoseIdIsVisitorNeedsAProof() {
        page.call("boot", Map.of("app_id", APP_ID, "user_id", SimulatedMessenger.VISITOR));

        assertThat(reasons()).containsExactly(DropReason.NOT_PROVED);
    }

    @Test
    void aRefusalNamesItsCause() {
        BootPayload boot = customers.boot(ADA);
        clock.move(Duration.ofMinutes(61));
        page.make(MessengerCalls.boot(boot));
        page.make(MessengerCalls.boot(serializer(UserHash.withSecret(SECRET)).boot(ADA)));
        page.make(MessengerCalls.boot(
                serializer(UserJwt.withSecret("another-secret")).boot(ADA)));

        assertThat(intercom.violations())
                .extracting(Violation::rule)
                .satisfiesExactly(
                        rule -> assertThat(rule)
                                .contains("its token has expired at ", "give the simulator the application's clock"),
                        rule -> assertThat(rule)
                                .contains("does not verify that kind of proof")
                                .doesNotContain(SECRET),
                        rule -> assertThat(rule).endsWith("its proof is of another person, or of another secret"));
    }

    @Test
    void aTokenBesideAnotherPersonsIdNamesBoth() {
        Map<String, Object> settings = new LinkedHashMap<>(customers.boot(ADA).toMap());
        settings.put("user_id", "18");
        page.call("boot", settings);

        assertThat(intercom.violations())
                .extracting(Violation::rule)
                .singleElement()
                .asString()
                .endsWith("its token is of 17, but the user_id beside it is 18");
    }

    @Test
    void theJsonOfAnAnswerIsMade() {
        page.makeJson(MessengerCalls.boot(customers.boot(ADA)).toJson());
        page.makeJson("{\"for\":\"x\",\"calls\":"
                + MessengerCalls.update(customers.update(ADA.withApples(4))).toJson() + "}");
        page.makeJson("[]");

        assertThat(intercom.calls()).extracting(MessengerCall::method).containsExactly("boot", "update");
        assertThat(intercom.person("17")).containsEntry("apples", 4L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[", "[\"boot\"]", "[[]]", "[[1]]", "{\"calls\":{}}", "[] []", "<html>"})
    void whatIsNoAnswerIsRefusedBeforeACallOfIt(String json) {
        assertThatThrownBy(() -> page.makeJson(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("An answer is an array of calls");
        assertThat(intercom.calls()).isEmpty();
    }

    @Test
    void aPayloadIsTakenAsTheObjectThatItIs() {
        page.call("boot", customers.boot(ADA));
        page.call("update", customers.update(ADA.withApples(4)));

        assertThat(intercom.violations()).isEmpty();
        assertThat(intercom.person("17")).containsEntry("apples", 4L);
    }

    @Test
    void aBootOfATextIsAViolation() {
        page.call("boot", customers.boot(ADA).toJson());

        assertThat(intercom.violations())
                .extracting(Violation::rule)
                .containsExactly("boot of a String: give it a map or a payload");
        assertThat(page.person()).isEmpty();
    }

    @Test
    void pagesAndServersSayWhatTheyAre() {
        assertThat(page).hasToString("SimulatedPage[1, not booted]");
        page.call("boot", customers.boot(ADA));
        assertThat(page).hasToString("SimulatedPage[1, 17]");
        assertThat(SimulatedMessengerExtension.of(APP_ID)).hasToString("SimulatedMessengerExtension[" + APP_ID + "]");
    }

    @Test
    void theNextVisitorIsAnotherOne() {
        page.call("boot", Map.of("app_id", APP_ID, "season", "spring"));
        page.call("shutdown");
        page.call("boot", Map.of("app_id", APP_ID));

        assertThat(intercom.person(SimulatedMessenger.VISITOR)).isEmpty();
    }

    @Test
    void anEventBeforeABootIsLost() {
        page.call("trackEvent", "ordered-apples", Map.of("apples", 2));

        assertThat(reasons()).containsExactly(DropReason.NOT_BOOTED);
        assertThat(intercom.dropped().get(0).isNews()).isTrue();
        assertThat(intercom.events()).isEmpty();
    }

    @Test
    void argumentsAreCopiedAsJsonHasThem() {
        boot(ADA);
        Map<String, Object> metadata = new HashMap<>(Map.of("apples", 2, "weights", List.of(1.5f, (short) 3)));
        metadata.put("note", null);
        page.call("trackEvent", "ordered-apples", metadata);
        metadata.clear();

        assertThat(intercom.events().get(0).metadata()).isEqualTo(Map.of("apples", 2L, "weights", List.of(1.5, 3L)));
    }

    @Test
    void twoProofsAtOnceAreDropped() {
        Map<String, Object> settings = new HashMap<>(customers.boot(ADA).toMap());
        settings.put("user_hash", UserHash.withSecret(SECRET).hash("17"));
        page.call("boot", settings);

        assertThat(reasons()).containsExactly(DropReason.TWO_PROOFS);
        assertThat(intercom.violations().get(0).rule()).endsWith("give a user_hash or a token, not both");
    }

    @Test
    void anExpiredTokenBootsNoPersonAndUpdatesForAnHour() {
        BootPayload boot = customers.boot(ADA);
        clock.move(Duration.ofMinutes(61));
        page.make(MessengerCalls.boot(boot));
        assertThat(reasons()).containsExactly(DropReason.NOT_PROVED);

        boot(ADA);
        MessengerCalls update = MessengerCalls.update(customers.diff(ADA, ADA.withApples(2)));
        MessengerCalls late = MessengerCalls.update(customers.diff(ADA, ADA.withApples(3)));
        clock.move(Duration.ofMinutes(119));
        page.make(update);
        assertThat(intercom.person("17")).containsEntry("apples", 2L);
        clock.move(Duration.ofMinutes(2));
        page.make(late);
        assertThat(intercom.person("17")).containsEntry("apples", 2L);
    }

    @Test
    void aBootOfAnotherWorkspaceIsDropped() {
        page.call("boot", Map.of("app_id", "another1"));
        page.call("boot", Map.of());

        assertThat(intercom.violations())
                .allMatch(each -> each.rule().endsWith("the app_id is missing, or is not the simulator's"));
        assertThat(reasons()).containsExactly(DropReason.OTHER_WORKSPACE, DropReason.OTHER_WORKSPACE);
    }

    @Test
    void theTwentyFirstUpdateOfAPageIsThrottledUntilHalfAnHourHasPassedOrThePageIsLoaded() {
        boot(ADA);
        for (int apples = 2; apples <= 22; apples++) {
            update(ADA, ADA.withApples(apples));
        }
        assertThat(reasons()).containsExactly(DropReason.THROTTLED);
        assertThat(intercom.person("17")).containsEntry("apples", 21L);
        assertThat(intercom.dropped().get(0).isNews()).isTrue();

        SimulatedPage reloaded = intercom.openPage();
        reloaded.make(MessengerCalls.boot(customers.boot(ADA.withApples(23))));
        reloaded.make(MessengerCalls.update(customers.diff(ADA, ADA.withApples(24))));
        assertThat(intercom.person("17")).containsEntry("apples", 24L);

        clock.move(Duration.ofMinutes(31));
        update(ADA, ADA.withApples(25));
        assertThat(intercom.person("17")).containsEntry("apples", 25L);
    }

    @Test
    void aBootBeginsABudgetOnlyWhereAskedFor() {
        for (int apples = 2; apples <= 21; apples++) {
            boot(ADA);
            update(ADA, ADA.withApples(apples));
        }
        assertThat(page.updatesLeft()).isZero();

        intercom.bootsBeginBudgets();
        boot(ADA);
        assertThat(page.updatesLeft()).isEqualTo(20);
    }

    @Test
    void anUpdateThatRepeatsOneOfTheLastMinuteInAnyTabIsDropped() {
        boot(ADA);
        update(ADA, ADA.withApples(2));
        SimulatedPage other = intercom.openPage();
        other.make(MessengerCalls.boot(customers.boot(ADA.withApples(2))));
        clock.move(Duration.ofSeconds(30));
        other.make(MessengerCalls.update(customers.diff(ADA, ADA.withApples(2))));
        assertThat(reasons()).containsExactly(DropReason.REPEATED);
        assertThat(intercom.dropped().get(0).isNews()).isFalse();

        update(ADA, ADA.withApples(3));
        update(ADA, ADA.withApples(2));
        assertThat(intercom.dropped().get(1).isNews()).isTrue();
        assertThat(intercom.person("17")).containsEntry("apples", 3L);

        clock.move(Duration.ofSeconds(61));
        update(ADA, ADA.withApples(2));
        assertThat(intercom.person("17")).containsEntry("apples", 2L);
    }

    @Test
    void aProtectedAttributeTakesSignedValuesAlone() {
        intercom.protecting("credit", "apples");
        boot(ADA);
        update(ADA, ADA.withCredit(6));

        assertThat(intercom.person("17")).containsEntry("credit", 6L).doesNotContainKey("apples");
        assertThat(reasons()).containsExactly(DropReason.PROTECTED);
        assertThat(intercom.dropped().get(0).values()).containsExactly(entry("apples", 1L));
    }

    @Test
    void theEmptyTextClearsAnAttributeAndNoIdentifier() {
        boot(ADA);
        update(ADA, ADA.withPlan(null));
        assertThat(intercom.person("17")).doesNotContainKey("plan");

        Map<String, Object> settings =
                new HashMap<>(customers.diff(ADA, ADA.withApples(2)).toMap());
        settings.put("email", "");
        page.call("update", settings);
        assertThat(reasons()).containsExactly(DropReason.NOT_CLEARABLE);
        assertThat(intercom.person("17")).containsEntry("email", "ada@example.com");
    }

    @Test
    void theFirstTypeOfAnAttributeWins() {
        boot(ADA);
        page.make(MessengerCalls.update(customers.diff(ADA, ADA.withApples(2)).with("score", 4)));
        page.make(MessengerCalls.update(customers.diff(ADA, ADA.withApples(3)).with("score", "high")));
        page.make(MessengerCalls.update(customers.diff(ADA, ADA.withApples(4)).with("score", 4.5)));

        assertThat(reasons()).containsExactly(DropReason.OTHER_TYPE);
        assertThat(intercom.dropped().get(0).values()).containsExactly(entry("score", "high"));
        assertThat(intercom.person("17")).containsEntry("score", 4.5).containsEntry("apples", 4L);
    }

    @Test
    void intercomsOwnAttributesHaveTheirTypesAndCustomOnesAreNoObjects() {
        SimulatedMessenger open = SimulatedMessenger.of(APP_ID);
        open.openPage()
                .call(
                        "boot",
                        Map.of("app_id", APP_ID, "user_id", "17", "name", 5L, "custom_attributes", Map.of("a", 1L)));

        assertThat(open.dropped())
                .extracting(DroppedValues::reason)
                .containsExactly(DropReason.OTHER_TYPE, DropReason.OTHER_TYPE);
        assertThat(open.person("17")).containsOnlyKeys("user_id");
    }

    @Test
    void aCompanyKeepsWhatAnUpdateLeavesOut() {
        Customer.Company orchard = new Customer.Company("5", "Orchard", "north", 3);
        Customer.Company cleared = new Customer.Company("5", "Orchard", null, 4);
        boot(ADA.at(orchard));
        update(ADA.at(orchard), ADA.at(cleared));
        assertThat(intercom.person("17"))
                .containsEntry("company", Map.of("company_id", "5", "name", "Orchard", "seats", 4L));

        update(ADA.at(cleared), ADA.at(new Customer.Company("6", "Hill", null, 1)));
        assertThat(intercom.person("17"))
                .containsEntry("company", Map.of("company_id", "6", "name", "Hill", "seats", 1L));
    }

    @Test
    void companiesAreMatchedByTheirIds() {
        SimulatedMessenger open = SimulatedMessenger.of(APP_ID);
        SimulatedPage opened = open.openPage();
        Map<String, Object> orchard = Map.of("company_id", "5", "name", "Orchard", "seats", 3L);
        opened.call("boot", Map.of("app_id", APP_ID, "user_id", "17", "companies", List.of(orchard)));
        opened.call(
                "update",
                Map.of(
                        "user_id",
                        "17",
                        "companies",
                        List.of(
                                Map.of("company_id", "5", "name", "Orchards"),
                                Map.of("company_id", "6", "name", "Hill"))));

        assertThat(open.person("17"))
                .containsEntry(
                        "companies",
                        List.of(
                                Map.of("company_id", "5", "name", "Orchards", "seats", 3L),
                                Map.of("company_id", "6", "name", "Hill")));
    }

    @Test
    void anotherPersonNeedsAShutdownInThePageAndInTheBrowser() {
        boot(ADA);
        boot(BOB);
        assertThat(intercom.violations())
                .extracting(Violation::rule)
                .containsExactly("boot of 18 without a shutdown of 17");

        page.call("shutdown");
        boot(ADA);
        intercom.openPage().make(MessengerCalls.boot(customers.boot(BOB)));
        assertThat(intercom.violations())
                .extracting(Violation::rule)
                .last()
                .isEqualTo("boot of 18 while the browser has the cookies of 17");
    }

    @Test
    void anUpdateOfAnotherPersonIsAViolation() {
        boot(ADA);
        page.make(MessengerCalls.update(customers.update(BOB)));

        assertThat(intercom.violations())
                .extracting(Violation::rule)
                .containsExactly("update of 18 in the Messenger of 17");
    }

    @Test
    void aVisitorIsBootedWithoutAProofAndNotOverAUser() {
        boot(ADA);
        page.make(MessengerCalls.shutdown());
        page.call("boot", Map.of("app_id", APP_ID));
        assertThat(intercom.violations()).isEmpty();
        assertThat(page.person()).contains(SimulatedMessenger.VISITOR);

        boot(ADA);
        page.call("boot", Map.of("app_id", APP_ID));
        assertThat(intercom.violations())
                .extracting(Violation::rule)
                .containsExactly("boot of visitor without a shutdown of 17");
    }

    @Test
    void eventsBelongToThePersonWhoIsThere() {
        boot(ADA);
        page.call("trackEvent", "ordered-apples", Map.of("apples", 3L));
        page.call("trackEvent", "signed-out");

        assertThat(intercom.events())
                .containsExactly(
                        new TrackedEvent("17", "ordered-apples", Map.of("apples", 3L)),
                        new TrackedEvent("17", "signed-out", Map.of()));
    }

    @Test
    void anArgumentThatIsNullIsNone() {
        boot(ADA);
        page.call("update", (Object) null);

        assertThat(intercom.violations()).isEmpty();
        assertThat(intercom.calls().get(1).arguments()).isEmpty();
    }

    @Test
    void callsBeforeABootAndUnknownMethodsAreViolations() {
        page.call("reattach_activator");
        page.call("update");
        page.call("trackEvent", "ordered-apples");
        page.call("show");
        page.call("display");

        assertThat(intercom.violations())
                .extracting(Violation::rule)
                .containsExactly(
                        "update before a boot: it is lost",
                        "trackEvent before a boot: it is lost",
                        "show before a boot: it is lost",
                        "the simulator knows no method display");
        assertThat(reasons()).containsExactly(DropReason.NOT_BOOTED, DropReason.NOT_BOOTED);
    }

    @Test
    void aSessionOfTheServerKeepsTheRules() {
        MessengerSession<Customer> session = MessengerSession.of(customers, null);
        page.make(session.pageLoaded(null));
        page.make(session.pageLoaded(ADA));
        page.make(session.userChanged(ADA.withApples(2)));
        page.make(session.signedOut());

        assertThat(intercom.violations()).isEmpty();
        assertThat(intercom.dropped()).isEmpty();
        assertThat(intercom.person("17")).containsEntry("apples", 2L);
        assertThat(intercom.cookieOwner()).contains(SimulatedMessenger.VISITOR);
    }

    @Test
    void aResetForgetsEverythingButTheConfiguration() {
        boot(ADA);
        page.call("display");
        page.call("trackEvent", "ordered-apples");
        intercom.reset();

        assertThat(intercom.people()).isEmpty();
        assertThat(intercom.calls()).isEmpty();
        assertThat(intercom.events()).isEmpty();
        assertThat(intercom.violations()).isEmpty();
        assertThat(intercom.cookieOwner()).isEmpty();
        intercom.openPage().call("boot", Map.of("app_id", APP_ID, "user_id", "17"));
        assertThat(reasons()).containsExactly(DropReason.NOT_PROVED);
        assertThat(intercom)
                .hasToString("SimulatedMessenger[k8w2v7qz, 1 calls, dropped [NOT_PROVED], violations"
                        + " [boot of 17: NOT_PROVED, since it has no proof]]");
    }
}
