package io.github.intercomkit.model;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.model.SimulatedShop.Answer;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A browser whose pages follow {@code docs/sessions.md}: all tabs together make one step at a time, and its calls before the next
 * step. Some answers are lost. Pages that do not check the person of an answer only ask again after a lost one.
 */
final class SimulatedBrowser {
    /** In the storage of the browser: the person whose cookies the Messenger has. */
    private @Nullable String cookieOwner;

    /** In the storage of the browser: whether the answer of the last step may be lost. */
    private boolean stepIsOpen;

    private final Random random;
    private final SimulatedShop shop;
    private final ModelIntercom intercom;
    private final boolean pagesCheck;
    private final boolean hasOneTab;
    private int losses;
    private boolean lastWasLost;

    SimulatedBrowser(Random random, SimulatedShop shop, ModelIntercom intercom, Conditions conditions) {
        this.random = random;
        this.shop = shop;
        this.intercom = intercom;
        this.pagesCheck = conditions.pagesCheck();
        this.hasOneTab = conditions.tabs() == 1;
        this.losses = conditions.losses();
    }

    void stopLosingAnswers() {
        losses = 0;
    }

    /** A tab with a page. */
    final class Tab {
        private ModelIntercom.Messenger messenger = intercom.new Messenger();

        void load() {
            messenger = intercom.new Messenger();
            pageLoaded();
        }

        void pageLoaded() {
            makeStep(SimulatedShop::pageLoaded);
        }

        void userChanged() {
            makeStep(SimulatedShop::userChanged);
        }

        void routeChanged() {
            makeStep(SimulatedShop::routeChanged);
        }

        void routeAndUserChanged() {
            makeStep(SimulatedShop::routeAndUserChanged);
        }

        void signedOut() {
            makeStep(SimulatedShop::signedOut);
        }

        private void makeStep(Function<SimulatedShop, Answer> step) {
            try {
                if (stepIsOpen) {
                    take(ask(SimulatedShop::pageLoaded));
                }
                stepIsOpen = true;
                take(ask(step));
                stepIsOpen = false;
                if (hasOneTab && shop.sessionKnowsUser()) {
                    messenger.assertTokenIsValid();
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
            if (!answer.events().isEmpty()) {
                shop.told(answer.events());
            }
        }

        private void check(Answer answer) throws LostException {
            String person = answer.person() == null ? ModelIntercom.VISITOR : answer.person();
            boolean isAnother = isAnotherUser(messenger.person(), person) || isAnotherUser(cookieOwner, person);
            if (isAnother && !answer.beginsWithShutdown()) {
                messenger.call("shutdown", Map.of());
                cookieOwner = null;
            }
            if (!messenger.person().equals(person) && !answer.boots()) {
                take(ask(SimulatedShop::pageLoaded));
                return;
            }
            make(answer);
            cookieOwner = person;
        }

        private static boolean isAnotherUser(@Nullable String shown, String person) {
            return shown != null && ModelIntercom.isUser(shown) && !shown.equals(person);
        }
    }

    private Answer ask(Function<SimulatedShop, Answer> step) throws LostException {
        boolean lost = random.nextInt(100) < losses && (pagesCheck || !lastWasLost);
        lastWasLost = lost;
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
