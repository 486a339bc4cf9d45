package io.github.intercomkit.processor.check;

import io.github.intercomkit.processor.model.AnnotatedType;
import io.github.intercomkit.processor.model.CompanyUse;
import io.github.intercomkit.protocol.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether a custom name is a person's and a company's in one serializer. */
final class SharedNames {
    private static final String PREFIX = "company_";

    private SharedNames() {}

    static List<Problem> check(AnnotatedType user) {
        if (user.companies().isEmpty()) {
            return List.of();
        }
        Map<String, Subject> ofPerson = new HashMap<>();
        Subject.allOf(user).stream()
                .filter(SharedNames::isCustom)
                .forEach(subject -> ofPerson.put(subject.attribute().name(), subject));
        List<Problem> problems = new ArrayList<>();
        for (CompanyUse use : user.companies()) {
            for (Subject company : Subject.allOf(use.declared())) {
                Subject person = ofPerson.get(company.attribute().name());
                if (person != null && isCustom(company) && !isSuppressed(person, company)) {
                    problems.add(problem(person, company));
                }
            }
        }
        return problems;
    }

    private static boolean isCustom(Subject subject) {
        return subject.known().isEmpty() && subject.nameProblem().isEmpty();
    }

    private static boolean isSuppressed(Subject person, Subject company) {
        return person.isSuppressed(Message.SHARED_NAME) || company.isSuppressed(Message.SHARED_NAME);
    }

    private static Problem problem(Subject person, Subject company) {
        String name = PREFIX + person.attribute().name();
        return person.problem(
                Message.SHARED_NAME,
                person.attribute().places().name(),
                company.attribute().displayName() + " of the company",
                name.length() <= Limits.MAX_NAME ? name : PREFIX + "…");
    }
}
