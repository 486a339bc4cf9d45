package io.github.intercomkit.processor.check;

import io.github.intercomkit.processor.model.Position;
import io.github.intercomkit.processor.model.Role;
import java.util.Comparator;

/**
 * A mistake in the sources.
 *
 * @param message the message
 * @param text the text that the compiler prints
 * @param position the position
 */
public record Problem(Message message, String text, Position position) implements Comparable<Problem> {
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
                    (Problem problem) -> problem.position().type())
            .thenComparingInt(problem -> problem.position().order())
            .thenComparing(Problem::message)
            .thenComparing(Problem::text);

    /** Makes a problem of a user, a company or their members; its text begins with the subject. */
    static Problem of(Message message, Position position, String subject, Object... details) {
        return of(Role.USER, message, position, subject, details);
    }

    /** Makes a problem in the words for a role; its text begins with the subject. */
    static Problem of(Role role, Message message, Position position, String subject, Object... details) {
        Object[] all = new Object[details.length + 1];
        all[0] = subject;
        System.arraycopy(details, 0, all, 1, details.length);
        return new Problem(message, message.textFor(role, all), position);
    }

    /** Whether the processor writes nothing for the type. */
    public boolean isError() {
        return message.severity() == Severity.ERROR;
    }

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }
}
