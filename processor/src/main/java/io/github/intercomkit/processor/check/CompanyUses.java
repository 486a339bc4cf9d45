package io.github.intercomkit.processor.check;

import io.github.intercomkit.processor.model.AnnotatedType;
import io.github.intercomkit.processor.model.Attribute;
import io.github.intercomkit.processor.model.CompanyUse;
import io.github.intercomkit.processor.model.MemberFlaw;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks whether a user's serializer can write the user's companies. */
final class CompanyUses {
    private static final Set<MemberFlaw> DEPEND_ON_PACKAGE = EnumSet.of(
            MemberFlaw.NO_GETTER, MemberFlaw.LOMBOK_GETTER, MemberFlaw.KOTLIN_VALUE_CLASS, MemberFlaw.INVISIBLE_METHOD);

    private CompanyUses() {}

    /** A company's own problems are reported at the company. They are reported here only if its source is not compiled. */
    static List<Problem> check(AnnotatedType user) {
        List<Problem> problems = new ArrayList<>();
        for (CompanyUse use : user.companies()) {
            if (!areValid(use) && !use.compiledHere()) {
                problems.addAll(Checker.check(use.declared()));
            }
            for (CheckedAttribute checked : CheckedAttribute.allOf(user)) {
                if (use.declared().name().equals(checked.attribute().type().company())) {
                    problems.addAll(visibility(checked, use));
                }
            }
        }
        return problems;
    }

    static boolean areValid(AnnotatedType user) {
        return user.companies().stream().allMatch(CompanyUses::areValid);
    }

    private static boolean areValid(CompanyUse use) {
        return Checker.check(use.declared()).stream().noneMatch(Problem::isError);
    }

    private static List<Problem> visibility(CheckedAttribute checked, CompanyUse use) {
        String user = checked.type().name().displayName();
        if (!use.visible()) {
            return List.of(checked.problem(
                    Message.COMPANY_INVISIBLE,
                    checked.attribute().positions().annotation(),
                    user,
                    use.declared().name().displayName()));
        }
        List<Problem> problems = new ArrayList<>();
        Set<String> seenInOwnPackage = membersOf(use.declared());
        for (Attribute attribute : use.seenByUser().attributes()) {
            if (attribute.access().flaws().stream().anyMatch(DEPEND_ON_PACKAGE::contains)
                    && seenInOwnPackage.contains(attribute.displayName())) {
                problems.add(checked.problem(
                        Message.COMPANY_MEMBER_INVISIBLE,
                        checked.attribute().positions().annotation(),
                        user,
                        attribute.displayName()));
            }
        }
        return problems;
    }

    private static Set<String> membersOf(AnnotatedType company) {
        return company.attributes().stream()
                .filter(attribute -> attribute.access().flaws().stream().noneMatch(DEPEND_ON_PACKAGE::contains))
                .map(Attribute::displayName)
                .collect(Collectors.toSet());
    }
}
