package io.github.intercomkit.web;

import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.MessengerStep.Outcome;
import java.util.Map;

/**
 * The answer to a request, with what the observer is told of it.
 *
 * @param calls those in the answer
 */
record AnsweredStep(EndpointAnswer answer, Outcome outcome, MessengerCalls calls) {
    /** A request whose answer is an exception. */
    static final AnsweredStep FAILED = tryAgain(Outcome.FAILED);

    /** A step whose session ended meanwhile: the page asks again at once. */
    static final AnsweredStep ENDED =
            new AnsweredStep(EndpointAnswers.refused(503, Map.of()), Outcome.FAILED, MessengerCalls.none());

    /** A step that could not be made now. */
    static AnsweredStep tryAgain(Outcome outcome) {
        return new AnsweredStep(EndpointAnswers.tryAgain(), outcome, MessengerCalls.none());
    }

    /** A request that no page of the application makes. */
    static AnsweredStep rejected(EndpointAnswer answer) {
        return new AnsweredStep(answer, Outcome.REJECTED, MessengerCalls.none());
    }

    static AnsweredStep rejected(int status) {
        return rejected(EndpointAnswers.refused(status, Map.of()));
    }
}
