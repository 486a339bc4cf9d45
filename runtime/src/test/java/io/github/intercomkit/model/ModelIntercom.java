package io.github.intercomkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.fixture.StoppedClock;
import io.github.intercomkit.test.SimulatedMessenger;
import io.github.intercomkit.test.SimulatedPage;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Intercom for one browser, which fails the test at the first call that breaks a rule. It also knows what no session of a person can
 * clear, and when the token of a page ends.
 */
final class ModelIntercom {
    static final String VISITOR = SimulatedMessenger.VISITOR;
    private static final String NONE = "none";

    private final StoppedClock clock;
    private final Identification identification;
    private final SimulatedMessenger intercom;
    private final Map<String, Set<String>> notClearable = new HashMap<>();

    ModelIntercom(StoppedClock clock, Identification identification, boolean bootsStartABudget) {
        this.clock = clock;
        this.identification = identification;
        this.intercom =
                SimulatedMessenger.of(Identification.APP_ID).clock(clock).verifying(identification.verification());
        if (bootsStartABudget) {
            intercom.bootsBeginBudgets();
        }
    }

    /** The attributes of a person, without those that no session of the person can clear. */
    Map<String, Object> known(String person) {
        Map<String, Object> known = attributesOf(intercom.person(person));
        known.keySet().removeAll(notClearable.getOrDefault(person, Set.of()));
        return known;
    }

    /** A session begins that does not know what was sent before: attributes that its boot lacks stay as they are. */
    void sessionBegins(String person, Set<String> attributes) {
        Set<String> old = new HashSet<>(attributesOf(intercom.person(person)).keySet());
        old.removeAll(attributes);
        notClearable.put(person, old);
    }

    static boolean isUser(String person) {
        return !person.equals(NONE) && !person.equals(VISITOR);
    }

    /** The attributes among the members of a call, those of a company one by one as {@code company.name}. */
    static Map<String, Object> attributesOf(Map<String, Object> members) {
        Map<String, Object> attributes = new HashMap<>(members);
        attributes.remove("app_id");
        if (attributes.remove("company") instanceof Map<?, ?> company) {
            company.forEach((name, value) -> attributes.put("company." + name, value));
        }
        return attributes;
    }

    /** The orders of which an event was told, in their order. */
    List<Long> orders() {
        return intercom.events().stream()
                .map(event -> (Long) event.metadata().get("apples"))
                .toList();
    }

    String cookieOwner() {
        return intercom.cookieOwner().orElse(NONE);
    }

    int dropped() {
        return intercom.dropped().size();
    }

    /** The Messenger of a page. */
    final class Messenger {
        private final SimulatedPage page = intercom.openPage();
        private long tokenExpiry = Long.MAX_VALUE;

        void call(String method, Map<String, Object> argument) {
            if (method.equals("trackEvent")) {
                assertThat(person())
                        .as("who gets the event of " + argument.get("note"))
                        .isEqualTo(argument.get("note"));
                page.call(method, "ordered-apples", argument);
            } else {
                int dropped = dropped();
                page.call(method, argument.isEmpty() ? new Object[0] : new Object[] {argument});
                if (dropped() == dropped) {
                    applied(method, argument);
                }
                noteToken(method, argument);
            }
            assertThat(intercom.violations()).isEmpty();
        }

        private void applied(String method, Map<String, Object> argument) {
            Map<String, Object> attributes = attributesOf(identification.verifiedMembers(argument));
            if (method.equals("boot") && person().equals(VISITOR)) {
                assertThat(attributes).as("what a visitor's boot holds").isEmpty();
            }
            notClearable.getOrDefault(person(), new HashSet<>()).removeAll(attributes.keySet());
        }

        private void noteToken(String method, Map<String, Object> argument) {
            if (method.equals("boot")) {
                tokenExpiry = Long.MAX_VALUE;
            }
            Long expiry = identification.tokenExpiry(argument);
            if (expiry != null) {
                tokenExpiry = expiry;
            }
        }

        /** A new token may wait where the budget of updates is spent. */
        void assertTokenIsValid() {
            Instant now = clock.instant();
            if (page.updatesLeft() > 0) {
                assertThat(tokenExpiry).as("when the token of the page expires").isGreaterThan(now.getEpochSecond());
            }
        }

        String person() {
            return page.person().orElse(NONE);
        }
    }
}
