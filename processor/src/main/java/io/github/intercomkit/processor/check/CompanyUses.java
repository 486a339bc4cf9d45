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

/** Whether a user's serializer can write the companies that the user holds. */
final class CompanyUses {
    private static final Set<MemberFlaw> DEPEND_ON_PACKAGE = EnumSet.of(
            MemberFlaw.NO_GETTER, MemberFlaw.LOMBOK_GETTER, MemberFlaw.KOTLIN_VALUE_CLASS, MemberFlaw.INVISIBLE_METHOD);

    private CompanyUses() {}

    /** A company's own mistakes are told once, at the company; here only if its source is not at hand. */
    static List<Problem> check(AnnotatedType user) {
        List<Problem> problems = new ArrayList<>();
        for (CompanyUse use : user.companies()) {
            if (!areFine(use) && !use.compiledHere()) {
                problems.addAll(Checker.check(use.declared()));
            }
            for (Subject subject : Subject.allOf(user)) {
                if (use.declared().name().equals(subject.attribute().type().company())) {
                    problems.addAll(visibility(subject, use));
                }
            }
        }
        return problems;
    }

    static boolean areFine(AnnotatedType user) {
        return user.companies().stream().allMatch(CompanyUses::areFine);
    }

    private static boolean areFine(CompanyUse use) {
        return Checker.check(use.declared()).stream().noneMatch(Problem::isError);
    }

    private static List<Problem> visibility(Subject subject, CompanyUse use) {
        String user = subject.type().name().displayName();
        if (!use.visible()) {
            return List.of(subject.problem(
                    Message.COMPANY_INVISIBLE,
                    subject.attribute().places().annotation(),
                    user,
                    use.declared().name().displayName()));
        }
        List<Problem> problems = new ArrayList<>();
        Set<String> seenAtHome = membersOf(use.declared());
        for (Attribute attribute : use.seen().attributes()) {
            if (attribute.reading().flaws().stream().anyMatch(DEPEND_ON_PACKAGE::contains)
                    && seenAtHome.contains(attribute.displayName())) {
                problems.add(subject.problem(
                        Message.COMPANY_MEMBER_INVISIBLE,
                        subject.attribute().places().annotation(),
                        user,
                        attribute.displayName()));
            }
        }
        return problems;
    }

    private static Set<String> membersOf(AnnotatedType company) {
        return company.attributes().stream()
                .filter(attribute -> attribute.reading().flaws().stream().noneMatch(DEPEND_ON_PACKAGE::contains))
                .map(Attribute::displayName)
                .collect(Collectors.toSet());
    }
}
