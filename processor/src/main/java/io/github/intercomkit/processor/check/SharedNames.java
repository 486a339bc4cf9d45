package io.github.intercomkit.processor.check;

import io.github.intercomkit.processor.model.AnnotatedType;
import io.github.intercomkit.processor.model.CompanyUse;
import io.github.intercomkit.protocol.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks whether a user and a company share a custom name in one serializer. */
final class SharedNames {
    private static final String PREFIX = "company_";

    private SharedNames() {}

    static List<Problem> check(AnnotatedType type) {
        if (type.companies().isEmpty()) {
            return List.of();
        }
        Map<String, CheckedAttribute> ofUser = new HashMap<>();
        CheckedAttribute.allOf(type).stream()
                .filter(SharedNames::isCustom)
                .forEach(checked -> ofUser.put(checked.attribute().name(), checked));
        List<Problem> problems = new ArrayList<>();
        for (CompanyUse use : type.companies()) {
            for (CheckedAttribute company : CheckedAttribute.allOf(use.declared())) {
                CheckedAttribute user = ofUser.get(company.attribute().name());
                if (user != null && isCustom(company) && !isSuppressed(user, company)) {
                    problems.add(problem(user, company));
                }
            }
        }
        return problems;
    }

    private static boolean isCustom(CheckedAttribute checked) {
        return checked.known().isEmpty() && checked.nameProblem().isEmpty();
    }

    private static boolean isSuppressed(CheckedAttribute user, CheckedAttribute company) {
        return user.isSuppressed(Message.SHARED_NAME) || company.isSuppressed(Message.SHARED_NAME);
    }

    private static Problem problem(CheckedAttribute user, CheckedAttribute company) {
        String name = PREFIX + user.attribute().name();
        return user.problem(
                Message.SHARED_NAME,
                user.attribute().positions().name(),
                company.attribute().displayName() + " of the company",
                name.length() <= Limits.MAX_NAME ? name : PREFIX + "…");
    }
}
