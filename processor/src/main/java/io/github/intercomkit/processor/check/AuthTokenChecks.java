package io.github.intercomkit.processor.check;

import io.github.intercomkit.processor.model.AnnotatedType;
import io.github.intercomkit.processor.model.Attribute;
import io.github.intercomkit.processor.model.Position;
import io.github.intercomkit.processor.model.Role;
import io.github.intercomkit.processor.model.ValueType.Category;
import io.github.intercomkit.protocol.AttributeNames;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks the auth tokens of a type. */
final class AuthTokenChecks {
    /** The types of other members have a message of their own. */
    private static final Set<Category> ACCEPTED = EnumSet.of(Category.TEXT, Category.UNRESOLVED, Category.NONE);

    private AuthTokenChecks() {}

    static List<Problem> check(AnnotatedType type) {
        List<Problem> problems = new ArrayList<>();
        for (CheckedAttribute checked : CheckedAttribute.authTokensOf(type)) {
            if (type.role() == Role.USER) {
                problems.addAll(MemberChecks.check(checked));
                problems.addAll(names(checked));
                problems.addAll(values(checked));
            } else {
                problems.add(checked.problem(
                        Message.AUTH_TOKEN_OWNER,
                        checked.attribute().positions().annotation(),
                        type.role().annotation()));
            }
        }
        return problems;
    }

    private static List<Problem> names(CheckedAttribute checked) {
        Attribute token = checked.attribute();
        Position position = token.positions().name();
        if (token.unresolvedSettings()) {
            return List.of();
        }
        if (token.name().isBlank() || token.name().equals(AttributeNames.PROTOTYPE)) {
            return List.of(checked.problem(Message.AUTH_TOKEN_NAME, position));
        }
        String others = checked.type().authTokens().stream()
                .filter(other -> other.name().equals(token.name()) && !other.equals(token))
                .map(Attribute::displayName)
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? List.of() : List.of(checked.problem(Message.AUTH_TOKEN_TWICE, position, others));
    }

    private static List<Problem> values(CheckedAttribute checked) {
        Attribute token = checked.attribute();
        List<Problem> problems = new ArrayList<>();
        Position position = token.positions().annotation();
        if (!ACCEPTED.contains(token.type().category())) {
            problems.add(checked.problem(
                    Message.AUTH_TOKEN_TYPE, position, token.type().display()));
        }
        checked.type().attributes().stream()
                .filter(attribute -> !token.access().expression().isEmpty()
                        && attribute.access().expression().equals(token.access().expression()))
                .findFirst()
                .ifPresent(attribute -> problems.add(checked.problem(
                        Message.AUTH_TOKEN_AS_ATTRIBUTE,
                        position,
                        attribute.displayName() + ", attribute \"" + attribute.name() + "\",")));
        return problems;
    }
}
