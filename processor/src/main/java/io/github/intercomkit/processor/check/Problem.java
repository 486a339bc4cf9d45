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

    /** A problem of what is named first in its text. */
    static Problem of(Message message, Place place, String subject, Object... details) {
        Object[] all = new Object[details.length + 1];
        all[0] = subject;
        System.arraycopy(details, 0, all, 1, details.length);
        return new Problem(message, message.text(all), place);
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
