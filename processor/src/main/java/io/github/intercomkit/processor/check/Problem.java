package io.github.intercomkit.processor.check;

import io.github.intercomkit.processor.model.Place;
import java.util.Comparator;

/**
 * A mistake, and where it stands.
 *
 * @param message which one
 * @param text what the compiler prints
 * @param place where
 */
public record Problem(Message message, String text, Place place) implements Comparable<Problem> {
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
                    (Problem problem) -> problem.place().type())
            .thenComparingInt(problem -> problem.place().order())
            .thenComparing(Problem::message)
            .thenComparing(Problem::text);

    /** A problem with its text filled in. */
    static Problem of(Message message, Place place, Object... details) {
        return new Problem(message, message.text(details), place);
    }

    /** Whether nothing is written for the type. */
    public boolean isError() {
        return message.severity() == Message.Severity.ERROR;
    }

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }
}
