package io.github.intercomkit.processor.check;

import io.github.intercomkit.processor.model.Attribute;
import io.github.intercomkit.processor.model.Place;
import io.github.intercomkit.protocol.Limits;
import io.github.intercomkit.protocol.NameProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whether an attribute's name can be sent. */
final class NameChecks {
    private NameChecks() {}

    static List<Problem> check(Subject subject) {
        Place place = subject.attribute().places().name();
        List<Problem> problems = new ArrayList<>();
        subject.nameProblem().ifPresent(problem -> problems.add(ofProtocol(subject, problem, place)));
        String others = others(subject);
        if (!others.isEmpty()) {
            problems.add(subject.problem(Message.NAME_TWICE, place, others));
        }
        if (problems.isEmpty() && !subject.isSuppressed(Message.NEAR_MISS) && !ValueChecks.isMisnamed(subject)) {
            NearMisses.of(subject).ifPresent(known -> problems.add(subject.problem(Message.NEAR_MISS, place, known)));
        }
        return problems;
    }

    private static Problem ofProtocol(Subject subject, NameProblem problem, Place place) {
        return switch (problem.kind()) {
            case BLANK -> subject.problem(Message.BLANK_NAME, place);
            case TOO_LONG ->
                subject.problem(
                        Message.LONG_NAME, place, subject.attribute().name().length(), Limits.MAX_NAME);
            case FORBIDDEN_CHARACTERS -> subject.problem(Message.FORBIDDEN_CHARACTERS, place, problem.detail());
            case MALFORMED -> subject.problem(Message.MALFORMED_NAME, place);
            case PROTOTYPE -> subject.problem(Message.PROTOTYPE_NAME, place);
            case RESERVED -> subject.problem(Message.RESERVED_NAME, place, problem.detail());
            case ALIAS -> subject.problem(Message.ALIAS_NAME, place, problem.detail());
        };
    }

    private static String others(Subject subject) {
        return subject.type().attributes().stream()
                // Names first: to compare all of an attribute takes far longer.
                .filter(other -> other.name().equals(subject.attribute().name()))
                .filter(other -> !other.equals(subject.attribute()))
                .map(Attribute::displayName)
                .collect(Collectors.joining(", "));
    }
}
