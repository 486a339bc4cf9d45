package io.github.intercomkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.fixture.Seeds;
import io.github.intercomkit.fixture.StoppedClock;
import io.github.intercomkit.model.SimulatedBrowser.Tab;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random steps of a browser whose pages follow docs/sessions.md, against an Intercom that applies, throttles and drops updates.
 * After all of them Intercom knows the state of the database, no tab sent data of one person in the session of another, and
 * no step left a page with an expired token. No event is lost or told of another person, and without a lost answer none is told twice.
 */
class MessengerSessionModelTest {
    private static final int STEPS = 120;

    static LongStream seeds() {
        return Seeds.first(1000);
    }

    static LongStream someSeeds() {
        return Seeds.first(300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void intercomEndsWithTheLatestStateAndDropsNoUpdateOfASingleTab(long seed) {
        Model model = new Model(new Random(seed), new Conditions(1, 0, true, true));
        for (int i = 0; i < STEPS; i++) {
            model.step(model.tabs.get(0));
        }

        model.assertIntercomEndsWithTheLatestState();
        assertThat(model.intercom.dropped()).isZero();
        assertThat(model.intercom.orders()).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void intercomEndsWithTheLatestStateDespiteThrottledTabsAndLostAnswers(long seed) {
        Random random = new Random(seed);
        Model model = new Model(random, new Conditions(2 + random.nextInt(2), random.nextInt(3) * 5, false, true));
        for (int i = 0; i < STEPS; i++) {
            model.step(model.tabs.get(random.nextInt(model.tabs.size())));
        }

        model.assertIntercomEndsWithTheLatestState();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noPersonIsBootedOverAnotherWherePagesOnlyAskAgainAfterALostAnswer(long seed) {
        Random random = new Random(seed);
        Model model = new Model(random, new Conditions(1, 5 + random.nextInt(20), false, false));
        for (int i = 0; i < STEPS; i++) {
            model.step(model.tabs.get(0));
        }

        model.assertIntercomEndsWithTheLatestState();
    }

    /** Little changes here, so that tokens expire between the steps. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("someSeeds")
    void everyStepLeavesThePageWithAValidToken(long seed) {
        Random random = new Random(seed);
        Model model =
                new Model(random, new Conditions(1, random.nextInt(2) * 5, true, true), Identification.ID_AND_TOKEN);
        for (int i = 0; i < STEPS; i++) {
            model.quietStep(model.tabs.get(0));
        }

        model.assertIntercomEndsWithTheLatestState();
    }

    private static final class Model {
        private final Random random;
        private final StoppedClock clock = new StoppedClock();
        private final ModelIntercom intercom;
        private final SimulatedShop shop;
        private final SimulatedBrowser browser;
        private final List<Tab> tabs = new ArrayList<>();

        /** How rarely another person comes. Some stay for long, so that their budget is spent. */
        private final int rarity;

        Model(Random random, Conditions conditions) {
            this(random, conditions, Identification.any(random));
        }

        Model(Random random, Conditions conditions, Identification identification) {
            this.random = random;
            this.rarity = 1 + random.nextInt(30);
            intercom = new ModelIntercom(clock, identification, conditions.bootsStartABudget());
            shop = new SimulatedShop(random, clock, intercom, identification, conditions);
            browser = new SimulatedBrowser(random, shop, intercom, conditions);
            for (int tab = 0; tab < conditions.tabs(); tab++) {
                this.tabs.add(browser.new Tab());
            }
        }

        void step(Tab tab) {
            if (random.nextInt(6) == 0) {
                shop.track();
            }
            if (random.nextInt(4) == 0 && random.nextInt(rarity) == 0) {
                changePerson(tab);
                return;
            }
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> shop.changeAll();
                case 3 -> shop.storeHttpSession();
                case 4 -> {
                    switch (random.nextInt(20)) {
                        case 0 -> shop.deployOtherTypes();
                        case 1, 2 -> shop.deploy();
                        default -> {}
                    }
                }
                case 5 -> clock.forward(random.nextInt(120));
                case 6 -> tab.routeChanged();
                case 7 -> tab.routeAndUserChanged();
                default -> {
                    if (random.nextInt(4) > 0) {
                        shop.changeSignedIn();
                    }
                    tab.userChanged();
                }
            }
        }

        /** A step of a person who changes little. */
        void quietStep(Tab tab) {
            clock.forward(random.nextInt(180));
            switch (random.nextInt(12)) {
                case 0 -> shop.changeSignedIn();
                case 1 -> shop.storeHttpSession();
                case 2 -> shop.deploy();
                case 3 -> changePerson(tab);
                case 4, 5, 6 -> tab.routeAndUserChanged();
                case 7, 8 -> tab.userChanged();
                default -> tab.routeChanged();
            }
        }

        private void changePerson(Tab tab) {
            switch (random.nextInt(9)) {
                case 0 -> tab.signedOut();
                case 1, 2 -> shop.signInAny();
                case 3 -> {
                    clock.forward(30 * 60 + 1);
                    shop.loseHttpSession();
                    shop.signInAnyOrNone();
                    tab.load();
                }
                case 4 -> {
                    shop.loseHttpSession();
                    shop.signInAnyOrNone();
                    tab.userChanged();
                }
                case 5, 6 -> tab.pageLoaded();
                default -> tab.load();
            }
        }

        /** An update waits for half an hour at most. */
        void assertIntercomEndsWithTheLatestState() {
            browser.stopLosingAnswers();
            tabs.forEach(Tab::userChanged);
            clock.forward(30 * 60 + 1);
            tabs.get(0).userChanged();

            assertThat(intercom.orders()).containsAll(shop.kept());
            String signedIn = shop.signedIn();
            if (signedIn == null) {
                assertThat(intercom.cookieOwner()).isEqualTo(ModelIntercom.VISITOR);
            } else {
                assertThat(intercom.known(signedIn)).isEqualTo(shop.expectedAttributes());
            }
        }
    }
}
