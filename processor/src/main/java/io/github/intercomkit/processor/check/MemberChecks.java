package io.github.intercomkit.processor.check;

import io.github.intercomkit.processor.model.Access;
import io.github.intercomkit.processor.model.Attribute;
import io.github.intercomkit.processor.model.MemberFlaw;
import io.github.intercomkit.processor.model.Position;
import io.github.intercomkit.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;

/** Checks whether a member can be read. */
final class MemberChecks {
    private MemberChecks() {}

    static List<Problem> check(CheckedAttribute checked) {
        Attribute attribute = checked.attribute();
        Position position = attribute.positions().annotation();
        List<Problem> problems = new ArrayList<>();
        for (MemberFlaw flaw : attribute.access().flaws()) {
            problems.add(problem(checked, flaw, position));
        }
        if (attribute.unresolvedSettings()) {
            problems.add(checked.problem(Message.UNRESOLVED, position, "a constant in its annotation"));
        }
        if (attribute.type().category() == ValueType.Category.UNRESOLVED) {
            problems.add(checked.problem(
                    Message.UNRESOLVED, position, "the type " + attribute.type().display()));
        }
        return problems;
    }

    private static Problem problem(CheckedAttribute checked, MemberFlaw flaw, Position position) {
        Access access = checked.attribute().access();
        String triedGetters = String.join(", ", access.triedGetters());
        return switch (flaw) {
            case STATIC_FIELD -> checked.problem(Message.STATIC_MEMBER, position, "field");
            case STATIC_METHOD -> checked.problem(Message.STATIC_MEMBER, position, "method");
            case VOID_METHOD -> checked.problem(Message.VOID_METHOD, position);
            case PARAMETERS -> checked.problem(Message.PARAMETERS, position);
            case PRIVATE_METHOD -> checked.problem(Message.PRIVATE_METHOD, position);
            case INVISIBLE_METHOD -> checked.problem(Message.INVISIBLE_METHOD, position);
            case NO_GETTER -> checked.problem(Message.NO_GETTER, position, triedGetters);
            case KOTLIN_DELEGATE ->
                checked.problem(Message.KOTLIN_TARGET, position, "the field that holds the property's delegate");
            case KOTLIN_PROPERTY -> checked.problem(Message.KOTLIN_TARGET, position, "the property itself");
            case KOTLIN_VALUE_CLASS -> checked.problem(Message.KOTLIN_VALUE_CLASS, position);
            case LOMBOK_GETTER -> checked.problem(Message.LOMBOK_GETTER, position, triedGetters);
            case PROXIED_FIELD -> checked.problem(Message.PROXIED_FIELD, position, access.proxied(), triedGetters);
            case FINAL_ON_PROXY ->
                checked.problem(Message.FINAL_ON_PROXY, position, access.expression(), access.proxied());
            case CHECKED_EXCEPTION ->
                checked.problem(
                        Message.CHECKED_EXCEPTION,
                        position,
                        access.expression(),
                        String.join(", ", access.checkedExceptions()));
        };
    }
}
