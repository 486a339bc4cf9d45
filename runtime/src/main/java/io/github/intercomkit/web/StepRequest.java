package io.github.intercomkit.web;

import io.github.intercomkit.json.JsonReader;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The body of a request to the endpoint.
 *
 * @param step the step
 * @param shownPerson {@code for}: the key of the person that this tab shows; null if it shows none. If the session's is another, the step
 *     boots at once
 * @param lastAnswer {@code answer}: the number of the last answer whose calls the page made, 0 for none; null if the page does not say.
 *     If the endpoint has answered since, that answer was lost, and the step boots
 * @param sealedState the state that an earlier answer sealed; null if there is none
 */
record StepRequest(
        SessionStep step,
        @Nullable String shownPerson,
        @Nullable Long lastAnswer,
        @Nullable String sealedState) {
    /** Reads a body; empty if it is malformed or names no step. */
    static Optional<StepRequest> read(byte[] body) {
        try {
            Map<String, Object> members = JsonReader.foreignObject(body);
            String shownPerson = members.get("for") instanceof String key ? key : null;
            String sealedState = members.get("state") instanceof String state ? state : null;
            Long lastAnswer = members.get("answer") instanceof Long number ? number : null;
            return SessionStep.named(members.get("step"))
                    .map(step -> new StepRequest(step, shownPerson, lastAnswer, sealedState));
        } catch (JacksonException | IllegalStateException malformed) {
            return Optional.empty();
        }
    }

    /** Shows the step alone: a state is personal. */
    @Override
    public String toString() {
        return "StepRequest[" + step + "]";
    }
}
