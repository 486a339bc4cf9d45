package io.github.intercomkit.processor.check;

import io.github.intercomkit.processor.model.Attribute;
import io.github.intercomkit.processor.model.Position;
import io.github.intercomkit.processor.model.Role;
import io.github.intercomkit.protocol.Limits;
import io.github.intercomkit.protocol.NameProblem;
import io.github.intercomkit.protocol.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks an attribute's name. */
final class NameChecks {
    private NameChecks() {}

    static List<Problem> check(CheckedAttribute checked) {
        Position position = checked.attribute().positions().name();
        List<Problem> problems = new ArrayList<>();
        checked.nameProblem().ifPresent(problem -> problems.add(ofProtocol(checked, problem, position)));
        String others = others(checked);
        if (!others.isEmpty()) {
            Message message = isOfEvent(checked) ? Message.KEY_TWICE : Message.NAME_TWICE;
            problems.add(checked.problem(message, position, others, adviceForOneName(checked)));
        }
        otherNameOfValue(checked).ifPresent(other -> problems.add(valueTwice(checked, other)));
        if (problems.isEmpty() && !checked.isSuppressed(Message.NEAR_MISS) && !ValueChecks.isMisnamed(checked)) {
            NearMisses.of(checked)
                    .ifPresent(known -> problems.add(checked.problem(Message.NEAR_MISS, position, known)));
        }
        return problems;
    }

    private static Problem ofProtocol(CheckedAttribute checked, NameProblem problem, Position position) {
        return switch (problem.kind()) {
            case BLANK -> checked.problem(Message.BLANK_NAME, position);
            case TOO_LONG ->
                checked.problem(
                        Message.LONG_NAME, position, checked.attribute().name().length(), Limits.MAX_NAME);
            case FORBIDDEN_CHARACTERS ->
                checked.problem(
                        isOfEvent(checked) ? Message.KEY_CHARACTERS : Message.FORBIDDEN_CHARACTERS,
                        position,
                        problem.detail());
            case INVISIBLE_CHARACTERS -> checked.problem(Message.INVISIBLE_CHARACTERS, position, problem.detail());
            case MALFORMED -> checked.problem(Message.MALFORMED_NAME, position);
            case PROTOTYPE -> checked.problem(Message.PROTOTYPE_NAME, position);
            case RESERVED -> checked.problem(Message.RESERVED_NAME, position, problem.detail());
            case USERS_ONLY -> checked.problem(Message.USERS_ONLY_NAME, position, problem.detail());
            case ALIAS -> checked.problem(Message.ALIAS_NAME, position, problem.detail());
        };
    }

    private static boolean isOfEvent(CheckedAttribute checked) {
        return checked.type().role() == Role.EVENT;
    }

    private static String adviceForOneName(CheckedAttribute checked) {
        Attribute attribute = checked.attribute();
        List<Attribute> others = withSameName(checked).toList();
        return others.stream().allMatch(other -> readsSameValue(attribute, other))
                ? "Both read " + attribute.access().expression() + ", and one annotation is enough. "
                        + adviceToRemove(attribute, others.get(0))
                : "Give one of them another " + (isOfEvent(checked) ? "key" : "name") + ", or remove its annotation.";
    }

    /** An earlier attribute of the same type that reads the same value under another name. */
    private static Optional<Attribute> otherNameOfValue(CheckedAttribute checked) {
        return checked.type().attributes().stream()
                .takeWhile(other -> !other.equals(checked.attribute()))
                .filter(other -> readsSameValue(checked.attribute(), other))
                .filter(other -> other.owner().equals(checked.attribute().owner()))
                .filter(other -> !other.name().equals(checked.attribute().name()))
                .findFirst();
    }

    private static Problem valueTwice(CheckedAttribute checked, Attribute other) {
        return checked.problem(
                Message.VALUE_TWICE,
                checked.attribute().positions().annotation(),
                other.displayName(),
                VisibleText.of(other.name()),
                other.access().expression());
    }

    private static String adviceToRemove(Attribute one, Attribute other) {
        return one.owner().equals(other.owner())
                ? "Remove one of the two annotations."
                : "Remove one of the two annotations, or override the method and annotate that one.";
    }

    private static boolean readsSameValue(Attribute one, Attribute other) {
        return !one.access().expression().isEmpty()
                && one.access().expression().equals(other.access().expression());
    }

    private static String others(CheckedAttribute checked) {
        return withSameName(checked).map(Attribute::displayName).collect(Collectors.joining(", "));
    }

    private static Stream<Attribute> withSameName(CheckedAttribute checked) {
        return checked.type().attributes().stream()
                // Names first: it takes longer to compare whole attributes.
                .filter(other -> checked.type()
                        .role()
                        .isSameName(other.name(), checked.attribute().name()))
                .filter(other -> !other.equals(checked.attribute()));
    }
}
