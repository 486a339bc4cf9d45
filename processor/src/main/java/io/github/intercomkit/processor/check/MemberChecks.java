package io.github.intercomkit.processor.check;

import io.github.intercomkit.processor.model.Attribute;
import io.github.intercomkit.processor.model.MemberFlaw;
import io.github.intercomkit.processor.model.Place;
import io.github.intercomkit.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;

/** Whether a member can be read. */
final class MemberChecks {
    private MemberChecks() {}

    static List<Problem> check(Subject subject) {
        Attribute attribute = subject.attribute();
        Place place = attribute.places().annotation();
        List<Problem> problems = new ArrayList<>();
        for (MemberFlaw flaw : attribute.reading().flaws()) {
            problems.add(problem(subject, flaw, place));
        }
        if (attribute.unresolvedSettings()) {
            problems.add(subject.problem(Message.UNRESOLVED, place, "a constant in its annotation"));
        }
        if (attribute.type().category() == ValueType.Category.UNRESOLVED) {
            problems.add(subject.problem(
                    Message.UNRESOLVED, place, "the type " + attribute.type().display()));
        }
        return problems;
    }

    private static Problem problem(Subject subject, MemberFlaw flaw, Place place) {
        return switch (flaw) {
            case STATIC_FIELD -> subject.problem(Message.STATIC_MEMBER, place, "field");
            case STATIC_METHOD -> subject.problem(Message.STATIC_MEMBER, place, "method");
            case VOID_METHOD -> subject.problem(Message.VOID_METHOD, place);
            case PARAMETERS -> subject.problem(Message.PARAMETERS, place);
            case PRIVATE_METHOD -> subject.problem(Message.PRIVATE_METHOD, place);
            case INVISIBLE_METHOD -> subject.problem(Message.INVISIBLE_METHOD, place);
            case NO_GETTER ->
                subject.problem(
                        Message.NO_GETTER,
                        place,
                        String.join(", ", subject.attribute().reading().gettersSought()));
            case KOTLIN_DELEGATE ->
                subject.problem(Message.KOTLIN_TARGET, place, "the field that holds the property's delegate");
            case KOTLIN_PROPERTY -> subject.problem(Message.KOTLIN_TARGET, place, "the property itself");
            case KOTLIN_VALUE_CLASS -> subject.problem(Message.KOTLIN_VALUE_CLASS, place);
            case LOMBOK_GETTER ->
                subject.problem(
                        Message.LOMBOK_GETTER,
                        place,
                        String.join(", ", subject.attribute().reading().gettersSought()));
            case PROXIED_FIELD ->
                subject.problem(
                        Message.PROXIED_FIELD,
                        place,
                        subject.attribute().reading().proxied(),
                        String.join(", ", subject.attribute().reading().gettersSought()));
            case FINAL_ON_PROXY ->
                subject.problem(
                        Message.FINAL_ON_PROXY,
                        place,
                        subject.attribute().reading().expression(),
                        subject.attribute().reading().proxied());
            case CHECKED_EXCEPTION ->
                subject.problem(
                        Message.CHECKED_EXCEPTION,
                        place,
                        subject.attribute().reading().expression(),
                        String.join(", ", subject.attribute().reading().checkedExceptions()));
        };
    }
}
