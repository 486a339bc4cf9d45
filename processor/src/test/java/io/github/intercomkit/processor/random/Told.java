package io.github.intercomkit.processor.random;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** What Intercom is to be told, in order: identifiers, its own attributes, custom ones. */
final class Told {
    private static final Set<String> STANDARD = Set.of(
            "name",
            "phone",
            "unsubscribed_from_emails",
            "language_override",
            "created_at",
            "avatar",
            "company",
            "companies");
    private static final Set<String> STANDARD_OF_COMPANIES =
            Set.of("created_at", "plan", "monthly_spend", "size", "website", "industry");
    private static final Set<String> NEVER_CLEARED = Set.of("created_at", "unsubscribed_from_emails", "avatar");

    private Told() {}

    static Map<String, Object> of(List<Member> members) {
        return present(inOrder(members, Told::rank));
    }

    static Map<String, Object> ofCompany(List<Member> members) {
        return present(inOrder(members, Told::rankInCompany));
    }

    static Map<String, Object> changes(List<Member> members) {
        Map<String, Object> changes = new LinkedHashMap<>();
        inOrder(members, Told::rank).forEach(member -> {
            Object before = member.before().json();
            Object after = member.after().json();
            if (rank(member) < 2) {
                changes.put(member.attribute(), after);
            } else if (after == null
                    && before != null
                    && !before.equals("")
                    && !NEVER_CLEARED.contains(member.attribute())) {
                changes.put(member.attribute(), "");
            } else if (after != null && !after.equals(before) && !(before == null && after.equals(""))) {
                changes.put(member.attribute(), after);
            }
        });
        return changes;
    }

    private static Map<String, Object> present(Stream<Member> members) {
        Map<String, Object> told = new LinkedHashMap<>();
        members.filter(member -> member.before().json() != null)
                .forEach(member -> told.put(member.attribute(), member.before().json()));
        return told;
    }

    private static Stream<Member> inOrder(List<Member> members, ToIntFunction<Member> rank) {
        return members.stream().sorted(Comparator.comparingInt(rank));
    }

    private static int rank(Member member) {
        return switch (member.attribute()) {
            case "user_id" -> 0;
            case "email" -> 1;
            default -> STANDARD.contains(member.attribute()) ? 2 : 3;
        };
    }

    private static int rankInCompany(Member member) {
        return switch (member.attribute()) {
            case "company_id" -> 0;
            case "name" -> 1;
            default -> STANDARD_OF_COMPANIES.contains(member.attribute()) ? 2 : 3;
        };
    }
}
