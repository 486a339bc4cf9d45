package io.github.intercomkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.fixture.StoppedClock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The documented Intercom at one browser. It applies what it is told, throttles each page that was loaded, drops what any tab
 * repeats, and holds no call of one person that carries another's data.
 */
final class SimulatedIntercom {
    static final String VISITOR = "visitor";
    private static final String NOBODY = "nobody";

    private final StoppedClock clock;
    private final Identification identification;
    private final boolean bootsStartABudget;
    private final Map<String, Map<String, Object>> people = new HashMap<>();
    private final Map<String, Set<String>> outdated = new HashMap<>();
    private final Deque<Made> recent = new ArrayDeque<>();
    private String cookies = NOBODY;
    private int dropped;

    SimulatedIntercom(StoppedClock clock, Identification identification, boolean bootsStartABudget) {
        this.clock = clock;
        this.identification = identification;
        this.bootsStartABudget = bootsStartABudget;
    }

    /** What it knows of somebody, but for what no session of theirs could tell it to forget. */
    Map<String, Object> known(String person) {
        Map<String, Object> known = new HashMap<>(people.getOrDefault(person, Map.of()));
        known.keySet().removeAll(outdated.getOrDefault(person, Set.of()));
        return known;
    }

    /** A session begins that does not know what was told before: what it boots without stays as it is. */
    void sessionBegins(String person, Set<String> attributes) {
        Set<String> old = new HashSet<>(people.getOrDefault(person, Map.of()).keySet());
        old.removeAll(attributes);
        outdated.put(person, old);
    }

    static boolean isUser(String person) {
        return !person.equals(NOBODY) && !person.equals(VISITOR);
    }

    /** The attributes that are told, those of a company one by one, by names that say so. */
    static Map<String, Object> attributes(Map<String, Object> told) {
        Map<String, Object> attributes = new HashMap<>(told);
        attributes.remove("app_id");
        if (attributes.remove("company") instanceof Map<?, ?> company) {
            company.forEach((name, value) -> attributes.put("company." + name, value));
        }
        return attributes;
    }

    String cookies() {
        return cookies;
    }

    int dropped() {
        return dropped;
    }

    /** The Messenger of a page. */
    final class Messenger {
        private final Deque<Made> made = new ArrayDeque<>();
        private final Deque<Instant> updatesSinceBoot = new ArrayDeque<>();
        private String present = NOBODY;
        private long tokenEnds = Long.MAX_VALUE;

        void call(String method, Map<String, Object> argument) {
            switch (method) {
                case "shutdown" -> {
                    present = NOBODY;
                    cookies = NOBODY;
                }
                case "boot" -> boot(identification.told(argument));
                case "update" -> update(identification.told(argument));
                default -> throw new AssertionError(method);
            }
            count(method);
            Long ends = identification.tokenEnds(argument);
            if (ends != null) {
                tokenEnds = ends;
            }
        }

        private void count(String method) {
            if (method.equals("boot")) {
                updatesSinceBoot.clear();
                tokenEnds = Long.MAX_VALUE;
            } else if (method.equals("update")) {
                updatesSinceBoot.add(clock.instant());
            }
        }

        /** Unless the budget of updates is spent. */
        void assertThatTheTokenHasNotEnded() {
            Instant now = clock.instant();
            updatesSinceBoot.removeIf(update -> update.isBefore(now.minusSeconds(30 * 60)));
            if (updatesSinceBoot.size() < 20) {
                assertThat(tokenEnds).as("when the page's token ends").isGreaterThan(now.getEpochSecond());
            }
        }

        String present() {
            return present;
        }

        private void boot(Map<String, Object> told) {
            String booted = person(told);
            assertThat(present).as("who was in the tab before " + booted).isIn(NOBODY, VISITOR, booted);
            assertThat(cookies).as("whose cookies there were before " + booted).isIn(NOBODY, VISITOR, booted);
            present = booted;
            cookies = booted;
            if (bootsStartABudget) {
                made.clear();
                recent.clear();
            }
            put(told);
        }

        private void update(Map<String, Object> told) {
            assertThat(present).isNotEqualTo(NOBODY);
            Instant now = clock.instant();
            made.removeIf(update -> update.time().isBefore(now.minusSeconds(30 * 60)));
            recent.removeIf(update -> update.time().isBefore(now.minusSeconds(60)));
            Made update = new Made(now, told);
            boolean taken = made.size() < 20 && recent.stream().noneMatch(update::repeats);
            made.add(update);
            recent.add(update);
            if (taken) {
                put(told);
            } else {
                dropped++;
            }
        }

        private void put(Map<String, Object> told) {
            if (person(told).equals(VISITOR)) {
                assertThat(told.keySet()).isSubsetOf("app_id");
                return;
            }
            assertThat(person(told)).isEqualTo(present);
            Map<String, Object> person = people.computeIfAbsent(present, id -> new HashMap<>());
            Map<String, Object> attributes = attributes(told);
            outdated.getOrDefault(present, new HashSet<>()).removeAll(attributes.keySet());
            attributes.forEach((name, value) -> {
                if (value.equals("")) {
                    person.remove(name);
                } else {
                    person.put(name, value);
                }
            });
        }

        private static String person(Map<String, Object> told) {
            return (String) told.getOrDefault("user_id", told.getOrDefault("email", VISITOR));
        }
    }

    private record Made(Instant time, Map<String, Object> told) {
        boolean repeats(Made other) {
            return Objects.equals(told, other.told);
        }
    }
}
