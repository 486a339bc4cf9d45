package io.github.intercomkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.fixture.StoppedClock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Intercom as documented, for one browser. It applies calls, throttles each page, drops an update that any tab repeats, and fails
 * the test for a call that carries data of another person than the one who is there.
 */
final class SimulatedIntercom {
    static final String VISITOR = "visitor";
    private static final String NONE = "none";

    private final StoppedClock clock;
    private final Identification identification;
    private final boolean bootsStartABudget;
    private final Map<String, Map<String, Object>> people = new HashMap<>();
    private final Map<String, Set<String>> notClearable = new HashMap<>();
    private final Deque<Update> recent = new ArrayDeque<>();
    private final List<Long> orders = new ArrayList<>();
    private String cookieOwner = NONE;
    private int dropped;

    SimulatedIntercom(StoppedClock clock, Identification identification, boolean bootsStartABudget) {
        this.clock = clock;
        this.identification = identification;
        this.bootsStartABudget = bootsStartABudget;
    }

    /** The attributes of a person, without those that no session of the person can clear. */
    Map<String, Object> known(String person) {
        Map<String, Object> known = new HashMap<>(people.getOrDefault(person, Map.of()));
        known.keySet().removeAll(notClearable.getOrDefault(person, Set.of()));
        return known;
    }

    /** A session begins that does not know what was sent before: attributes that its boot lacks stay as they are. */
    void sessionBegins(String person, Set<String> attributes) {
        Set<String> old = new HashSet<>(people.getOrDefault(person, Map.of()).keySet());
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
        return orders;
    }

    String cookieOwner() {
        return cookieOwner;
    }

    int dropped() {
        return dropped;
    }

    /** The Messenger of a page. */
    final class Messenger {
        private final Deque<Update> updates = new ArrayDeque<>();
        private final Deque<Instant> updatesSinceBoot = new ArrayDeque<>();
        private String person = NONE;
        private long tokenExpiry = Long.MAX_VALUE;

        void call(String method, Map<String, Object> argument) {
            switch (method) {
                case "shutdown" -> {
                    person = NONE;
                    cookieOwner = NONE;
                }
                case "boot" -> boot(identification.verifiedMembers(argument));
                case "update" -> update(identification.verifiedMembers(argument));
                case "trackEvent" -> {
                    trackEvent(argument);
                    return;
                }
                default -> throw new AssertionError(method);
            }
            count(method);
            Long expiry = identification.tokenExpiry(argument);
            if (expiry != null) {
                tokenExpiry = expiry;
            }
        }

        private void trackEvent(Map<String, Object> metadata) {
            assertThat(person)
                    .as("who gets the event of " + metadata.get("note"))
                    .isEqualTo(metadata.get("note"));
            orders.add((Long) metadata.get("apples"));
        }

        private void count(String method) {
            if (method.equals("boot")) {
                updatesSinceBoot.clear();
                tokenExpiry = Long.MAX_VALUE;
            } else if (method.equals("update")) {
                updatesSinceBoot.add(clock.instant());
            }
        }

        /** A new token may wait where the budget of updates is spent. */
        void assertTokenIsValid() {
            Instant now = clock.instant();
            updatesSinceBoot.removeIf(update -> update.isBefore(now.minusSeconds(30 * 60)));
            if (updatesSinceBoot.size() < 20) {
                assertThat(tokenExpiry).as("when the token of the page expires").isGreaterThan(now.getEpochSecond());
            }
        }

        String person() {
            return person;
        }

        private void boot(Map<String, Object> members) {
            String booted = personOf(members);
            assertThat(person)
                    .as("the person of the tab before the boot of " + booted)
                    .isIn(NONE, VISITOR, booted);
            assertThat(cookieOwner)
                    .as("the owner of the cookies before the boot of " + booted)
                    .isIn(NONE, VISITOR, booted);
            person = booted;
            cookieOwner = booted;
            if (bootsStartABudget) {
                updates.clear();
                recent.clear();
            }
            put(members);
        }

        private void update(Map<String, Object> members) {
            assertThat(person).isNotEqualTo(NONE);
            Instant now = clock.instant();
            updates.removeIf(update -> update.time().isBefore(now.minusSeconds(30 * 60)));
            recent.removeIf(update -> update.time().isBefore(now.minusSeconds(60)));
            Update update = new Update(now, members);
            boolean taken = updates.size() < 20 && recent.stream().noneMatch(update::repeats);
            updates.add(update);
            recent.add(update);
            if (taken) {
                put(members);
            } else {
                dropped++;
            }
        }

        private void put(Map<String, Object> members) {
            if (personOf(members).equals(VISITOR)) {
                assertThat(members.keySet()).isSubsetOf("app_id");
                return;
            }
            assertThat(personOf(members)).isEqualTo(person);
            Map<String, Object> known = people.computeIfAbsent(person, id -> new HashMap<>());
            Map<String, Object> attributes = attributesOf(members);
            notClearable.getOrDefault(person, new HashSet<>()).removeAll(attributes.keySet());
            attributes.forEach((name, value) -> {
                if (value.equals("")) {
                    known.remove(name);
                } else {
                    known.put(name, value);
                }
            });
        }

        private static String personOf(Map<String, Object> members) {
            return (String) members.getOrDefault("user_id", members.getOrDefault("email", VISITOR));
        }
    }

    private record Update(Instant time, Map<String, Object> members) {
        boolean repeats(Update other) {
            return Objects.equals(members, other.members);
        }
    }
}
