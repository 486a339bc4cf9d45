package io.github.intercomkit.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.intercomkit.identity.IdentityVerification;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.web.StoryBrowser.Tab;
import io.github.intercomkit.web.StoryIntercom.Call;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A seed's story: what happens to a shop, its people and a browser's tabs. It fails by an {@link AssertionError}.
 *
 * <p>Always: a call names one person, proves it, and carries no value of another; it is made where that person's Messenger stands.
 *
 * <p>After a sign-out that the page told: no tab shows a user soon, and none does until somebody signs in.
 *
 * <p>Once a tab that missed the news of a sign-in or sign-out has made a step: it shows no other user than the one who is signed in.
 *
 * <p>Once all is well and each tab has made a step: each tab shows who is signed in, and the workspace knows that person as the database
 * does, but for attributes that became null while no session knew the person.
 *
 * <p>Once time has passed without a step: the proof of each tab's user is valid.
 */
final class Story {
    static final Duration BEYOND_BUDGET = Duration.ofMinutes(31);
    static final Duration BEYOND_BACKOFF = Duration.ofSeconds(76);
    private static final Duration TOKEN = Duration.ofMinutes(40);
    private static final Duration SIGN_OUT = Duration.ofSeconds(12);
    private static final int ACTIONS = 12;
    private static final int CHAPTER = 4;
    private static final int SOON = 5_000;
    private static final AtomicInteger COUNT = new AtomicInteger();

    final StoryPeople people = new StoryPeople();
    final StoryLog log = new StoryLog();
    final StoryShop shop;
    final StoryBrowser browser;
    private final long seed;
    private final IdentityVerification verification;
    private final StoryActions actions;
    private final Map<String, Long> clock = new HashMap<>(Map.of("passed", 0L, "slept", 0L, "wrong", 0L));
    private boolean isSignedOut;
    private long signedOutAt;

    private Story(long seed, Sites sites, DevTools devTools, Map<String, String> files) {
        this.seed = seed;
        int number = COUNT.incrementAndGet();
        String base = "/story" + number + "/";
        verification = provesByToken()
                ? UserJwt.withSecret(StoryIntercom.SECRET).expiresAfter(TOKEN)
                : UserHash.withSecret(StoryIntercom.SECRET);
        shop = new StoryShop(base, files, verification, people, seed, log);
        sites.handle(base, shop);
        // Plain http of any name but localhost has no locks.
        String host = "story" + number + (seed % 2 == 0 ? ".localhost" : ".shop.test");
        browser = new StoryBrowser(devTools, sites.address(host, base + "page"));
        actions = new StoryActions(this, base, seed);
    }

    private boolean provesByToken() {
        return seed % 4 < 3;
    }

    /** Plays a story to its end. */
    static void play(long seed, Sites sites, DevTools devTools, Map<String, String> files) {
        Story story = new Story(seed, sites, devTools, files);
        try {
            story.play();
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError(
                    "Seed " + seed + ": " + failure.getMessage() + "\n" + story.log.with(story.callsSoFar()), failure);
        } finally {
            story.browser.close();
        }
    }

    private void play() {
        browser.open().awaitPage();
        browser.open();
        actions.first();
        heal();
        for (int i = 1; i <= ACTIONS; i++) {
            actions.next();
            if (i % CHAPTER == 0) {
                heal();
            }
        }
        for (String person : StoryPeople.IDS) {
            actions.signIns().signIn(browser.tabs().get(0), person, true);
            heal();
        }
        checkRenewal();
    }

    /** All is well again, and each tab makes a last step. */
    void heal() {
        log.add("— all is well again");
        shop.recover();
        browser.setOffline(false);
        browser.tabs().forEach(tab -> tab.run("story.hide(false)"));
        timePasses(BEYOND_BUDGET);
        expect(StoryBrowser.within(4 * SOON, this::isQuiet), "the tabs do not come to rest");
        if (shop.signedIn() != null && doesNobodyStand()) {
            // A sign-out that came late makes the user a visitor for ten seconds.
            timePasses(SIGN_OUT);
            expect(StoryBrowser.within(4 * SOON, this::isQuiet), "the tabs do not come to rest");
        }
        check();
    }

    /** Whether each tab makes a step, and no tab boots meanwhile. */
    private boolean isQuiet() {
        int boots = boots();
        boolean areDone =
                browser
                        .valuesOf("story.intercom.routeChanged().then((done) => done && story.state().shows !== null)")
                        .stream()
                        .allMatch(JsonNode::asBoolean);
        if (!areDone) {
            timePasses(BEYOND_BACKOFF); // a request of before may have failed since
        }
        return areDone && boots() == boots && shop.isIdle();
    }

    private int boots() {
        return browser.anyReady().valueOf("story.boots()").asInt();
    }

    private void check() {
        StoryIntercom intercom = intercom();
        checkCalls(intercom);
        String person = shop.signedIn();
        String expected = person == null ? Call.VISITOR : person;
        for (Tab tab : browser.tabs()) {
            String shown = tab.valueOf("story.state().shows").asText();
            expect(shown.equals(expected), "tab " + tab.number() + " shows " + shown + " and not " + expected);
        }
        if (person != null) {
            Map<String, Object> known = new HashMap<>(intercom.stateOf(person));
            Map<String, Object> database = shop.expectedOf(person);
            people.mayStay(person).stream()
                    .filter(name -> !database.containsKey(name))
                    .forEach(known::remove);
            expect(known.equals(database), "of " + person + " Intercom knows " + known + " and not " + database);
            expect(areProofsValid(), "a proof has ended");
        }
    }

    private void checkCalls(StoryIntercom intercom) {
        expect(intercom.complaints().isEmpty(), String.join("; ", intercom.complaints()));
        for (Tab tab : browser.tabs()) {
            JsonNode uncaught = tab.valueOf("story.uncaught");
            expect(uncaught.isEmpty(), "tab " + tab.number() + " did not catch " + uncaught);
        }
        checkNobodyCameBack();
    }

    private void checkRenewal() {
        log.add("— a token's life passes without a step");
        timePasses(TOKEN);
        expect(StoryBrowser.within(SOON, this::areProofsValid), "a proof is not renewed");
        expect(StoryBrowser.within(SOON, shop::isIdle), "the endpoint does not answer");
        checkCalls(intercom());
    }

    private boolean areProofsValid() {
        return browser.tabs().stream()
                .allMatch(tab -> tab.valueOf(
                                "(({ proofEnds, now }) => proofEnds === null || proofEnds > now)(story.state())")
                        .asBoolean());
    }

    /** A sign-out was told; the server knows nobody any more. */
    void checkNobodyStands() {
        expect(StoryBrowser.within(SOON, this::doesNobodyStand), "a user's Messenger stands after the sign-out");
    }

    /** A tab made a step since somebody signed in or out. */
    void checkNoOtherStands(Tab tab) {
        expect(
                StoryBrowser.within(SOON, () -> {
                    String shown = shownBy(tab);
                    return !StoryPeople.IDS.contains(shown) || shown.equals(shop.signedIn());
                }),
                "the Messenger of another user stands in tab " + tab.number());
    }

    private boolean doesNobodyStand() {
        return browser.tabs().stream().noneMatch(tab -> StoryPeople.IDS.contains(shownBy(tab)));
    }

    private static String shownBy(Tab tab) {
        return tab.valueOf("window.story?.state().shows ?? 'nobody'").asText("nobody");
    }

    /** From now on nobody may be booted. */
    void nobodyMayComeBack() {
        isSignedOut = true;
        signedOutAt = System.currentTimeMillis();
    }

    void somebodySignsIn() {
        checkNobodyCameBack();
        isSignedOut = false;
    }

    private void checkNobodyCameBack() {
        if (isSignedOut) {
            StoryIntercom.records(calls()).stream()
                    .filter(call -> call.at() > signedOutAt && !call.person().equals(Call.VISITOR))
                    .findFirst()
                    .ifPresent(call -> expect(false, call + " comes after the sign-out"));
        }
    }

    private List<Call> callsSoFar() {
        return browser.tabs().stream()
                .map(tab -> StoryIntercom.records(tab.valueOf("window.story?.calls() ?? []")))
                .max(Comparator.comparing(List::size))
                .orElse(List.of());
    }

    private StoryIntercom intercom() {
        return StoryIntercom.after(calls(), verification);
    }

    private JsonNode calls() {
        return browser.anyReady().valueOf("story.calls()");
    }

    void timePasses(Duration duration) {
        shop.timePasses(duration);
        move("passed", duration);
    }

    /** A computer that sleeps counts no steady time. */
    void sleeps(Duration duration) {
        shop.timePasses(duration);
        move("slept", duration);
    }

    void setsClock(Duration wrong) {
        move("wrong", wrong);
    }

    private void move(String which, Duration duration) {
        clock.merge(which, duration.toMillis(), Long::sum);
        browser.anyReady().run("story.move(" + json(clock) + ")");
    }

    private static String json(Map<String, Long> object) {
        return object.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .reduce((one, other) -> one + ", " + other)
                .map(members -> "{ " + members + " }")
                .orElseThrow();
    }

    private static void expect(boolean isRight, String fault) {
        if (!isRight) {
            throw new AssertionError(fault);
        }
    }
}
