package io.github.intercomkit.model;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.model.SimulatedShop.Answer;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A browser whose pages keep to {@code docs/sessions.md}: one step at a time of all tabs, whose calls are made before the next.
 * Some answers never reach their page. Where pages do not check whom an answer is for, they only ask anew after one was lost.
 */
final class SimulatedBrowser {
    /** What the pages keep in the browser's storage: whose the Messenger's cookies are, and whether a step was not ended. */
    private @Nullable String present;

    private boolean unfinished;

    private final Random random;
    private final SimulatedShop shop;
    private final SimulatedIntercom intercom;
    private final boolean pagesCheck;
    private final boolean hasOneTab;
    private int losses;
    private boolean lostTheLast;

    SimulatedBrowser(Random random, SimulatedShop shop, SimulatedIntercom intercom, Conditions conditions) {
        this.random = random;
        this.shop = shop;
        this.intercom = intercom;
        this.pagesCheck = conditions.pagesCheck();
        this.hasOneTab = conditions.tabs() == 1;
        this.losses = conditions.losses();
    }

    void losesNothingMore() {
        losses = 0;
    }

    /** A tab, with a page in it that may be loaded anew. */
    final class Tab {
        private SimulatedIntercom.Messenger messenger = intercom.new Messenger();

        void load() {
            messenger = intercom.new Messenger();
            pageLoaded();
        }

        void pageLoaded() {
            inTurn(SimulatedShop::pageLoaded);
        }

        void userChanged() {
            inTurn(SimulatedShop::userChanged);
        }

        void routeChanged() {
            inTurn(SimulatedShop::routeChanged);
        }

        void routeAndUserChanged() {
            inTurn(SimulatedShop::routeAndUserChanged);
        }

        void signedOut() {
            inTurn(SimulatedShop::signedOut);
        }

        private void inTurn(Function<SimulatedShop, Answer> step) {
            try {
                if (unfinished) {
                    take(ask(SimulatedShop::pageLoaded));
                }
                unfinished = true;
                take(ask(step));
                unfinished = false;
                if (hasOneTab && shop.knowsWhoIsThere()) {
                    messenger.assertThatTheTokenHasNotEnded();
                }
            } catch (LostException lost) {
                if (random.nextBoolean()) {
                    messenger = intercom.new Messenger();
                }
            }
        }

        private void take(Answer answer) throws LostException {
            if (pagesCheck) {
                check(answer);
            } else {
                make(answer);
            }
        }

        private void make(Answer answer) {
            answer.calls().forEach(call -> messenger.call(call.method(), call.argument()));
        }

        private void check(Answer answer) throws LostException {
            String person = answer.person() == null ? SimulatedIntercom.VISITOR : answer.person();
            boolean another = isAnotherUser(messenger.present(), person) || isAnotherUser(present, person);
            if (another && !answer.beginsWith("shutdown")) {
                messenger.call("shutdown", Map.of());
                present = null;
            }
            if (!messenger.present().equals(person) && !answer.boots()) {
                take(ask(SimulatedShop::pageLoaded));
                return;
            }
            make(answer);
            present = person;
        }

        private static boolean isAnotherUser(@Nullable String shown, String person) {
            return shown != null && SimulatedIntercom.isUser(shown) && !shown.equals(person);
        }
    }

    private Answer ask(Function<SimulatedShop, Answer> step) throws LostException {
        boolean lost = random.nextInt(100) < losses && (pagesCheck || !lostTheLast);
        lostTheLast = lost;
        if (lost && random.nextBoolean()) {
            shop.answerAndRollBack(step);
            throw new LostException();
        }
        Answer answer = step.apply(shop);
        if (lost) {
            throw new LostException();
        }
        return answer;
    }

    private static final class LostException extends Exception {
        private static final long serialVersionUID = 1;
    }
}
