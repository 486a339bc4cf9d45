package io.github.intercomkit.processor.check;

import io.github.intercomkit.processor.model.Attribute;
import io.github.intercomkit.processor.model.Place;
import io.github.intercomkit.protocol.Limits;
import io.github.intercomkit.protocol.NameProblem;
import io.github.intercomkit.protocol.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether an attribute's name can be sent. */
final class NameChecks {
    private NameChecks() {}

    static List<Problem> check(Subject subject) {
        Place place = subject.attribute().places().name();
        List<Problem> problems = new ArrayList<>();
        subject.nameProblem().ifPresent(problem -> problems.add(ofProtocol(subject, problem, place)));
        String others = others(subject);
        if (!others.isEmpty()) {
            problems.add(subject.problem(Message.NAME_TWICE, place, others, wayOutOfOneName(subject)));
        }
        otherNameOfValue(subject).ifPresent(other -> problems.add(valueTwice(subject, other)));
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
            case INVISIBLE_CHARACTERS -> subject.problem(Message.INVISIBLE_CHARACTERS, place, problem.detail());
            case MALFORMED -> subject.problem(Message.MALFORMED_NAME, place);
            case PROTOTYPE -> subject.problem(Message.PROTOTYPE_NAME, place);
            case RESERVED -> subject.problem(Message.RESERVED_NAME, place, problem.detail());
            case ALIAS -> subject.problem(Message.ALIAS_NAME, place, problem.detail());
        };
    }

    private static String wayOutOfOneName(Subject subject) {
        Attribute attribute = subject.attribute();
        List<Attribute> others = namedLike(subject).toList();
        return others.stream().allMatch(other -> readsLike(attribute, other))
                ? "Both read " + attribute.reading().expression() + ", and one annotation is enough. "
                        + removal(attribute, others.get(0))
                : "Give one of them another name, or remove its annotation.";
    }

    /** The first attribute of the same type that reads the same under another name: the later of two gets the one message. */
    private static Optional<Attribute> otherNameOfValue(Subject subject) {
        return subject.type().attributes().stream()
                .takeWhile(other -> !other.equals(subject.attribute()))
                .filter(other -> readsLike(subject.attribute(), other))
                .filter(other -> other.owner().equals(subject.attribute().owner()))
                .filter(other -> !other.name().equals(subject.attribute().name()))
                .findFirst();
    }

    private static Problem valueTwice(Subject subject, Attribute other) {
        return subject.problem(
                Message.VALUE_TWICE,
                subject.attribute().places().annotation(),
                other.displayName(),
                VisibleText.of(other.name()),
                other.reading().expression());
    }

    private static String removal(Attribute one, Attribute other) {
        return one.owner().equals(other.owner())
                ? "Remove one of the two annotations."
                : "Remove one of the two annotations, or override the method and annotate that one.";
    }

    private static boolean readsLike(Attribute one, Attribute other) {
        return !one.reading().expression().isEmpty()
                && one.reading().expression().equals(other.reading().expression());
    }

    private static String others(Subject subject) {
        return namedLike(subject).map(Attribute::displayName).collect(Collectors.joining(", "));
    }

    private static Stream<Attribute> namedLike(Subject subject) {
        return subject.type().attributes().stream()
                // Names first: to compare all of an attribute takes far longer.
                .filter(other -> other.name().equals(subject.attribute().name()))
                .filter(other -> !other.equals(subject.attribute()));
    }
}
