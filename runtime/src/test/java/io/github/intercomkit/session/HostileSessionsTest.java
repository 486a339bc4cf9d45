package io.github.intercomkit.session;

import static io.github.intercomkit.session.EveryStep.CUSTOMERS;
import static io.github.intercomkit.session.EveryStep.ada;
import static io.github.intercomkit.session.HostileSessions.bytes;
import static io.github.intercomkit.session.HostileSessions.saved;
import static io.github.intercomkit.session.HostileSessions.set;
import static io.github.intercomkit.session.HostileSessions.snapshotWith;
import static io.github.intercomkit.session.HostileSessions.text;
import static io.github.intercomkit.session.HostileSessions.withSnapshots;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.intercomkit.codegen.AuthTokens;
import io.github.intercomkit.fixture.AppleOrder;
import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can stand in a store that another application can write to: nothing of it is executed, and every step goes on. */
class HostileSessionsTest {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int LONGEST = 16 * 1024 * 1024;

    @Test
    void aForeignClassIsNotReadAsASession() {
        assertUnknown(text(bytes(new Gadget())));
    }

    @Test
    void aForeignClassIsNotReadInASession() {
        SavedSession saved = saved(CUSTOMERS, ada(1));
        LinkedHashSet<Object> cleared = new LinkedHashSet<>(List.of(new Gadget()));
        set(HostileSessions.get(saved, "unacknowledged"), "cleared", cleared);

        assertUnknown(text(bytes(saved)));
    }

    @Test
    void aForeignClassIsNotReadAsASnapshot() {
        assertUnknown(withSnapshots(CUSTOMERS, ada(1), bytes(new Gadget()), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.util.HashMap", "java.util.PriorityQueue", "java.util.Date", "java.lang.Integer"})
    void aClassOfJavaThatNoSnapshotHoldsIsNotRead(String name) throws Exception {
        Object other = name.equals("java.lang.Integer")
                ? (Object) 1
                : Class.forName(name).getConstructor().newInstance();

        assertUnknown(withSnapshots(CUSTOMERS, ada(1), bytes(other), null));
    }

    @Test
    void setsWithinSetsTakeNoTimeInASession() {
        String text = text(bytes(HostileSessions.nestedSets(5, 44)));

        assertTimeoutPreemptively(SOON, () -> assertUnknown(text));
    }

    /** Java's sets of {@code Set.of} compare a text with each one of its hash. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void aSetOrAMapOfTextsWithOneHashTakesNoTime(int kind) {
        String text = withSnapshots(CUSTOMERS, ada(1), HostileSessions.ofOneHash(1 << 17, kind), null);

        assertThat(text).hasSizeBetween(5_000_000, LONGEST);
        assertTimeoutPreemptively(SOON, () -> assertUnknown(text));
    }

    /** To hash such a list takes twice as long with each level. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 60})
    void listsWithinListsAreNotRead(int depth) {
        List<Object> list = new ArrayList<>();
        for (int i = 1; i < depth; i++) {
            list = new ArrayList<>(List.of(list, list));
        }
        Object nested = snapshotWith(CUSTOMERS.snapshot(ada(1)), "companies", list);
        String text = withSnapshots(CUSTOMERS, ada(1), bytes(nested), null);

        assertTimeoutPreemptively(SOON, () -> assertUnknown(text));
    }

    /** Each repetition takes five bytes there, and as many as the company in a payload. */
    @ParameterizedTest
    @ValueSource(ints = {1_000, 100_000, 1_000_000})
    void aLongCompanyThatStandsInAListManyTimesTakesNoMemory(int times) {
        Customer ada = ada(1);
        ada.companies = List.of(Company.named("7", "n".repeat(200_000)));
        Object snapshot = CUSTOMERS.snapshot(ada);
        assertThat(MessengerSession.of(CUSTOMERS, withSnapshots(CUSTOMERS, ada, bytes(snapshot), null)))
                .as("a company as it is stored")
                .hasToString("MessengerSession[user]");
        List<?> one = (List<?>) HostileSessions.component(snapshot, "companies");
        List<?> many = new ArrayList<>(Collections.nCopies(times, one.get(0)));
        String text = withSnapshots(CUSTOMERS, ada, bytes(snapshotWith(snapshot, "companies", many)), null);

        assertThat(text).hasSizeLessThan(LONGEST);
        assertTimeoutPreemptively(SOON, () -> assertUnknown(text));
    }

    @ParameterizedTest
    @ValueSource(classes = {ArrayDeque.class, HashSet.class})
    void aCollectionThatNoSnapshotHoldsIsNotRead(Class<?> type) throws Exception {
        Object other = type.getConstructor().newInstance();

        assertUnknown(withSnapshots(CUSTOMERS, ada(1), bytes(other), null));
    }

    static Stream<Arguments> components() {
        return Stream.of(
                Arguments.of("userId", " "),
                Arguments.of("userId", "null"),
                Arguments.of("userId", null),
                Arguments.of("score", Double.POSITIVE_INFINITY),
                Arguments.of("companies", List.of("company")),
                Arguments.of("companies", new ArrayList<>(Arrays.asList((Object) null))));
    }

    @ParameterizedTest
    @MethodSource("components")
    void aSnapshotThatNoSerializerTookIsNotRead(String component, Object value) {
        Object snapshot = CUSTOMERS.snapshot(ada(1));

        assertUnknown(withSnapshots(CUSTOMERS, ada(1), bytes(snapshotWith(snapshot, component, value)), null));
    }

    @Test
    void tokensWithoutADigestAreNotRead() {
        AuthTokens tokens = AuthTokens.of("orders", "t0");
        set(tokens, "digest", null);
        Object snapshot = snapshotWith(CUSTOMERS.snapshot(ada(1)), "auth_tokens", tokens);

        assertUnknown(withSnapshots(CUSTOMERS, ada(1), bytes(snapshot), null));
    }

    @Test
    void theWaitingUpdateOfAnotherPersonIsDropped() {
        String text = withSnapshots(CUSTOMERS, ada(1), null, bytes(CUSTOMERS.snapshot(Customer.withId(18))));

        EveryStep.goesOn(text);
        String without = text(bytes(saved(CUSTOMERS, ada(1))));
        assertThat(MessengerSession.of(CUSTOMERS, text).routeChanged().toJson())
                .isEqualTo(
                        MessengerSession.of(CUSTOMERS, without).routeChanged().toJson());
    }

    @Test
    void aVisitorHasNoSnapshot() {
        SavedSession saved = saved(CUSTOMERS, ada(1));
        set(saved, "state", "VISITOR");

        EveryStep.goesOn(text(bytes(saved)));
    }

    static Stream<Named<Consumer<SavedSession>>> states() {
        return Stream.of(
                state("the end of a proof beyond all times", saved -> set(saved, "proofEnds", Long.MAX_VALUE - 1)),
                state("the end of a proof before all times", saved -> set(saved, "proofEnds", Long.MIN_VALUE)),
                state(
                        "edits of identifiers",
                        saved -> set(saved, "edits", "user_id x\nemail x\n.company_id x\ncompanies x\n")),
                state("edits without a digest", saved -> set(saved, "edits", "plan\n \n\n x")),
                state("an empty salt", saved -> set(saved, "salt", "")),
                state(
                        "names that nothing clears",
                        saved -> set(
                                HostileSessions.get(saved, "unacknowledged"),
                                "cleared",
                                new LinkedHashSet<>(List.of("user_id", "user_hash", "", "__proto__", "created_at")))),
                state("an event that is none", saved -> set(saved, "events", events("{}", 1))),
                state("an event that is no JSON", saved -> set(saved, "events", events("event", 1))),
                state(
                        "more events than are kept",
                        saved -> set(
                                saved, "events", events(AppleOrder.of(1).event().toJson(), 1_000))),
                state("more updates than a page can make", saved -> {
                    UpdateBudget budget = saved.budget();
                    budget.take(1, EveryStep.CLOCK.instant());
                    set(budget, "sent", new ArrayDeque<>(Collections.nCopies(1_000, sent())));
                    set(saved, "budget", budget);
                }));
    }

    @ParameterizedTest
    @MethodSource("states")
    void everyStepOfAnImpossibleStateGoesOn(Consumer<SavedSession> change) {
        SavedSession saved = saved(CUSTOMERS, ada(1));
        change.accept(saved);

        EveryStep.goesOn(text(bytes(saved)));
    }

    @Test
    void anImpossibleNumberOfUpdatesOrEventsIsNotRead() {
        SavedSession updates = saved(CUSTOMERS, ada(1));
        UpdateBudget budget = updates.budget();
        set(budget, "sent", new ArrayDeque<>(Collections.nCopies(1_000, sent())));
        set(updates, "budget", budget);
        SavedSession events = saved(CUSTOMERS, ada(1));
        set(events, "events", events(AppleOrder.of(1).event().toJson(), 1_000));

        assertUnknown(text(bytes(updates)));
        assertUnknown(text(bytes(events)));
    }

    @ParameterizedTest
    @ValueSource(ints = {LONGEST, 64 * 1024 * 1024})
    void aTextOfAnyLengthIsReadQuickly(int length) {
        String text = "1." + "A".repeat(length - 2);

        assertTimeoutPreemptively(SOON, () -> assertUnknown(text));
    }

    private static void assertUnknown(String text) {
        Gadget.isRead = false;
        EveryStep.goesOn(text);
        assertThat(MessengerSession.of(CUSTOMERS, text)).hasToString("MessengerSession[unknown]");
        assertThat(Gadget.isRead).isFalse();
    }

    private static Named<Consumer<SavedSession>> state(String name, Consumer<SavedSession> change) {
        return Named.of(name, change);
    }

    private static KeptEvents events(String json, int count) {
        KeptEvents events = new KeptEvents();
        set(events, "waiting", new ArrayList<>(Collections.nCopies(count, new KeptEvent("", json))));
        return events;
    }

    private static Object sent() {
        try {
            Constructor<?> constructor = Stream.of(UpdateBudget.class.getDeclaredClasses())
                    .filter(Class::isRecord)
                    .findFirst()
                    .orElseThrow()
                    .getDeclaredConstructor(long.class, long.class);
            constructor.setAccessible(true);
            return constructor.newInstance(EveryStep.CLOCK.instant().getEpochSecond(), 1L);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** What an attacker looks for on a class path: a class that does something when it is read. */
    static final class Gadget implements Serializable {
        private static final long serialVersionUID = 1;
        static volatile boolean isRead;

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            isRead = true;
            in.defaultReadObject();
        }
    }
}
