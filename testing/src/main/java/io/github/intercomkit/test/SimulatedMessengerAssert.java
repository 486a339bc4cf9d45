package io.github.intercomkit.test;

import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.MapAssert;
import org.jspecify.annotations.Nullable;

/** Assertions about what came to Intercom. Not thread-safe. */
@SuppressWarnings("exports") // JSpecify is optional for users of the module.
public final class SimulatedMessengerAssert extends AbstractAssert<SimulatedMessengerAssert, SimulatedMessenger> {
    SimulatedMessengerAssert(@Nullable SimulatedMessenger actual) {
        super(actual, SimulatedMessengerAssert.class);
    }

    /**
     * What Intercom knows of a person.
     *
     * @param person as {@link SimulatedMessenger#person} takes it
     * @return assertions about the identifiers and attributes. A person that Intercom does not know fails: see {@link
     *     SimulatedMessenger#people()}
     */
    public MapAssert<String, Object> person(String person) {
        isNotNull();
        if (!actual.people().contains(person)) {
            throw failure(
                    "Expected Intercom to know %s, but it knows %s%s",
                    person, actual.people(), CallTexts.ofTrouble(actual));
        }
        return Assertions.assertThat(actual.person(person))
                .as("what Intercom knows of %s%s", person, CallTexts.ofTrouble(actual));
    }

    /**
     * No call broke a rule.
     *
     * @return this
     */
    public SimulatedMessengerAssert hasNoViolations() {
        isNotNull();
        if (!actual.violations().isEmpty()) {
            throw failure(
                    "Expected no violations, but there are:%s\namong the calls:%s",
                    CallTexts.ofViolations(actual.violations()), CallTexts.ofCalls(actual.calls()));
        }
        return this;
    }

    /**
     * Nothing was dropped that Intercom did not know already. A repeated update that says nothing new does no harm.
     *
     * @return this
     */
    public SimulatedMessengerAssert hasLostNothing() {
        isNotNull();
        List<DroppedValues> lost =
                actual.dropped().stream().filter(DroppedValues::isNews).toList();
        if (!lost.isEmpty()) {
            throw failure("Expected nothing to be lost, but these were dropped:%s", CallTexts.ofDropped(lost));
        }
        return this;
    }
}
