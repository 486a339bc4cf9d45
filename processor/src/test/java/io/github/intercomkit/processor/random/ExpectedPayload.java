package io.github.intercomkit.processor.random;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** The attributes of a payload in order: identifiers, standard attributes, custom attributes. */
final class ExpectedPayload {
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

    private ExpectedPayload() {}

    static Map<String, Object> ofUser(List<Member> members) {
        return present(inOrder(members, ExpectedPayload::rank));
    }

    static Map<String, Object> ofCompany(List<Member> members) {
        return present(inOrder(members, ExpectedPayload::rankInCompany));
    }

    static Map<String, Object> diff(List<Member> members) {
        Map<String, Object> diff = new LinkedHashMap<>();
        inOrder(members, ExpectedPayload::rank).forEach(member -> {
            Object before = member.before().json();
            Object after = member.after().json();
            if (rank(member) < 2) {
                diff.put(member.attribute(), after);
            } else if (after == null
                    && before != null
                    && !before.equals("")
                    && !NEVER_CLEARED.contains(member.attribute())) {
                diff.put(member.attribute(), "");
            } else if (after != null && !after.equals(before) && !(before == null && after.equals(""))) {
                diff.put(member.attribute(), after);
            }
        });
        return diff;
    }

    private static Map<String, Object> present(Stream<Member> members) {
        Map<String, Object> present = new LinkedHashMap<>();
        members.filter(member -> member.before().json() != null)
                .forEach(member ->
                        present.put(member.attribute(), member.before().json()));
        return present;
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
