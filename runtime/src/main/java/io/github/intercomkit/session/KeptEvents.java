package io.github.intercomkit.session;

import io.github.intercomkit.MessengerCalls;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The events that the page has still to tell, and those of the last answer, until the page is known to have told them. Not thread-safe.
 */
final class KeptEvents implements Serializable {
    private static final long serialVersionUID = 1;

    /** The person of events that are kept before anybody was booted. */
    static final String NOBODY_YET = "";

    /** A user without a page would keep events for ever. */
    private static final int MOST = 100;

    /** The oldest first, in both lists. */
    private final ArrayList<KeptEvent> waiting = new ArrayList<>();

    private final ArrayList<KeptEvent> answered = new ArrayList<>();

    /** Of the answer that held events; empty if the last one held none. */
    private String answerKey = "";

    void add(KeptEvent event) {
        waiting.add(event);
        dropOldest();
    }

    boolean isEmpty() {
        return waiting.isEmpty() && answered.isEmpty();
    }

    /** The key that the page repeats once it has told the events of the last answer. */
    Optional<String> answerKey() {
        return answerKey.isEmpty() ? Optional.empty() : Optional.of(answerKey);
    }

    /** The page did not tell the events of the last answer. */
    void areLost() {
        waiting.addAll(0, answered);
        answered.clear();
        answerKey = "";
        dropOldest();
    }

    /** What was kept for one person belongs to another one: the same person under another identifier, or a visitor who signed in. */
    void belongTo(String person, String other) {
        waiting.replaceAll(event -> event.person().equals(person) ? event.of(other) : event);
    }

    void drop(String person) {
        waiting.removeIf(event -> event.person().equals(person));
    }

    void dropAll() {
        waiting.clear();
    }

    /** The calls of a step, and after them the events of the person who is there. Those of the answer before were told. */
    MessengerCalls addTo(MessengerCalls calls, String person) {
        answered.clear();
        answerKey = "";
        if (person.equals(NOBODY_YET)) {
            return calls;
        }
        waiting.stream().filter(event -> event.person().equals(person)).forEach(answered::add);
        waiting.removeAll(answered);
        MessengerCalls all = calls;
        for (KeptEvent event : answered) {
            all = all.then(event.read());
        }
        if (!answered.isEmpty()) {
            answerKey = PersonKey.newSalt();
        }
        return all;
    }

    /** Whether deserialization left no field out and put nothing else in. */
    boolean isIntact() {
        return answerKey != null && isIntact(waiting) && isIntact(answered);
    }

    private static boolean isIntact(List<KeptEvent> events) {
        return events != null
                && events.size() <= MOST
                && events.stream().allMatch(KeptEvent.class::isInstance)
                && events.stream().allMatch(KeptEvent::isIntact);
    }

    KeptEvents copy() {
        KeptEvents copy = new KeptEvents();
        copy.waiting.addAll(waiting);
        copy.answered.addAll(answered);
        copy.answerKey = answerKey;
        return copy;
    }

    private void dropOldest() {
        if (waiting.size() > MOST) {
            waiting.subList(0, waiting.size() - MOST).clear();
        }
    }
}
