package io.github.intercomkit.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.MessengerCalls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeptEventsTest {
    private final KeptEvents events = new KeptEvents();

    private static KeptEvent event(String person, String name) {
        return new KeptEvent(person, "{\"event_name\":\"" + name + "\"}");
    }

    private int told(String person) {
        return events.addTo(MessengerCalls.none(), person).toList().size();
    }

    @Test
    void anAnswerThatWasLostIsGivenAgainOnce() {
        events.add(event("ada", "ordered"));
        assertThat(told("ada")).isEqualTo(1);

        events.areLost();
        events.areLost();

        assertThat(told("ada")).isEqualTo(1);
    }

    @Test
    void eventsOfOneWhoLeftAreDroppedAndNoOthers() {
        events.add(event("ada", "ordered"));
        events.add(event("bob", "ordered"));

        events.drop("ada");

        assertThat(told("ada")).isZero();
        assertThat(told("bob")).isEqualTo(1);
    }

    @Test
    void aHundredEventsAreKeptAndTheOldestIsDropped() {
        for (int i = 0; i < 100; i++) {
            events.add(event("ada", "ordered" + i));
        }
        assertThat(events.isIntact()).isTrue();
        assertThat(told("ada")).isEqualTo(100);

        events.add(event("ada", "the newest"));
        events.areLost();

        assertThat(events.isIntact()).isTrue();
        assertThat(events.addTo(MessengerCalls.none(), "ada").toList())
                .hasSize(100)
                .noneMatch(call -> call.contains("ordered0"))
                .anyMatch(call -> call.contains("the newest"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "no JSON", "{}", "{\"event_name\":\"\"}", "{\"event_name\":5}"})
    void whatIsNoEventIsNotIntact(String json) {
        assertThat(new KeptEvent("ada", json).isIntact()).isFalse();
        assertThat(new KeptEvent(null, "{\"event_name\":\"ordered\"}").isIntact())
                .isFalse();
        assertThat(event("ada", "ordered").isIntact()).isTrue();
        assertThat(event("ada", "canary")).hasToString("KeptEvent");
    }
}
