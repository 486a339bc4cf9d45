package io.github.intercomkit.processor.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Members that are refused, each independently of the others. */
final class MemberMistakes {
    /** The expected codes, and members that cause them; {@code #} is replaced by a number that no other mistake has. */
    static final List<String> OF_USERS = List.of(
            "IK014 IK014 | @IntercomAttribute(\"twin#\") int a#; @IntercomAttribute(\"twin#\") int b#;",
            "IK015 | @IntercomAttribute static int m#() { return 1; }",
            "IK015 | @IntercomAttribute static String m#;",
            "IK016 | @IntercomAttribute void m#() {}",
            "IK017 | @IntercomAttribute int m#(int number) { return number; }",
            "IK017 | @IntercomAttribute <T> int m#() { return 1; }",
            "IK018 | @IntercomAttribute private int m#() { return 1; }",
            "IK020 | @IntercomAttribute private int m#;",
            "IK020 | @IntercomAttribute private int m#; int getM#(int number) { return m#; }",
            "IK020 | @IntercomAttribute private int m#; private int getM#() { return m#; }",
            "IK021 | @IntercomAttribute int m#() throws Exception { return 1; }",
            "IK021 | @IntercomAttribute private int m#; int m#() throws java.io.IOException { return m#; }",
            "IK023 | @IntercomAttribute(\" \\t\") int m#;",
            "IK024 | @IntercomAttribute(\"" + "long".repeat(50) + "#\") int m#;",
            "IK025 | @IntercomAttribute(\"m.#\") int m#;",
            "IK025 | @IntercomAttribute(\"$m#\") int m#;",
            "IK025 | @IntercomAttribute(\"m\\\"#{}\") int m#;",
            "IK026 | @IntercomAttribute(\"__proto__\") int m#;",
            "IK027 | @IntercomAttribute(\"app_id\") String m#;",
            "IK027 | @IntercomAttribute(\"user_hash\") String m#;",
            "IK027 | @IntercomAttribute(\"intercom_user_jwt\") String m#;",
            "IK027 | @IntercomAttribute(\"utm_source\") String m#;",
            "IK027 | @IntercomAttribute(\"last_request_at\") java.time.Instant m#;",
            "IK027 | @IntercomAttribute(\"widget\") String m#;",
            "IK027 | @IntercomAttribute int zIndex;",
            "IK028 | @IntercomAttribute(\"id\") int m#;",
            "IK028 | @IntercomAttribute java.time.Instant signedUpAt;",
            "IK028 | @IntercomAttribute java.time.Instant remoteCreatedAt;",
            "IK029 | @IntercomAttribute(\"Languageoverride\") String m#;",
            "IK029 | @IntercomAttribute boolean unsubscribedFromEmail;",
            "IK030 | @IntercomAttribute Object m#;",
            "IK030 | @IntercomAttribute String[] m#;",
            "IK030 | @IntercomAttribute java.util.Map<String, String> m#;",
            "IK030 | @IntercomAttribute java.util.List<String> m#() { return null; }",
            "IK030 | @IntercomAttribute java.util.Optional<java.util.Optional<String>> m#;",
            "IK030 | @IntercomAttribute Class<?> m#;",
            "IK030 | @IntercomAttribute(\"m#_at\") java.time.LocalTime m#;",
            "IK031 | @IntercomAttribute(\"phone\") int m#;",
            "IK031 | @IntercomAttribute(\"avatar\") boolean m#;",
            "IK031 | @IntercomAttribute(\"company\") String m#;",
            "IK031 | @IntercomAttribute(\"companies\") Firm m#;",
            "IK032 | @IntercomAttribute(\"created_at\") long m#;",
            "IK033 | @IntercomAttribute(\"firm#\") Firm m#;",
            "IK033 | @IntercomAttribute(\"firms#\") java.util.List<Firm> m#;",
            "IK034 | @IntercomAttribute java.sql.Date m#;",
            "IK035 | @IntercomAttribute(\"day#\") java.time.Instant m#;",
            "IK035 | @IntercomAttribute(value = \"day#\", epoch = EpochUnit.SECONDS) long m#;",
            "IK036 | @IntercomAttribute(\"m#_at\") String m#;",
            "IK036 | @IntercomAttribute(\"m#_at\") long m#;",
            "IK037 | @IntercomAttribute(\"m#_at\") java.time.LocalDate m#;",
            "IK038 | @IntercomAttribute(zone = \"UTC\") int m#;",
            "IK039 | @IntercomAttribute(value = \"m#_at\", zone = \"Mars\") java.time.LocalDateTime m#;",
            "IK040 | @IntercomAttribute(epoch = EpochUnit.MILLISECONDS) String m#;",
            "IK041 | @IntercomAttribute(value = \"companies\", signed = true) java.util.List<Firm> m#;",
            "IK047 | @IntercomAttribute(\"api_key#\") String m#;",
            "IK046 | @IntercomAttribute(\"m#\\uD83C\") int m#;",
            "IK047 | @IntercomAttribute String cardPin#;");

    /** Mistakes in a company; only the second is a warning. */
    static final List<String> OF_COMPANIES = List.of(
            "IK027 | @IntercomAttribute(\"user_count\") int f#;",
            "IK029 | @IntercomAttribute String websit;",
            "IK041 | @IntercomAttribute(signed = true) int f#;",
            "IK033 | @IntercomAttribute Firm parent#;",
            "IK033 | @IntercomAttribute java.util.Set<Firm> companies;",
            "IK031 | @IntercomAttribute(\"size\") String f#;",
            "IK031 | @IntercomAttribute double monthlySpend;",
            "IK032 | @IntercomAttribute Long createdAt;",
            "IK028 | @IntercomAttribute(\"id\") int f#;",
            "IK020 | @IntercomAttribute private int f#;",
            "IK025 | @IntercomAttribute(\"m.#\") int f#;",
            "IK030 | @IntercomAttribute int[] f#;",
            "IK036 | @IntercomAttribute(\"f#_at\") boolean f#;",
            "IK047 | @IntercomAttribute String apiToken#;");

    private MemberMistakes() {}

    /** Some random mistakes, each at most once. */
    static List<String> some(List<String> mistakes, int most, Random random) {
        List<String> shuffled = new ArrayList<>(mistakes);
        Collections.shuffle(shuffled, random);
        List<String> chosen = new ArrayList<>();
        for (String mistake : shuffled.subList(0, random.nextInt(most + 1))) {
            chosen.add(mistake.replace("#", Integer.toString(chosen.size())));
        }
        // Only one attribute can have that name: a second one would cause another message.
        List<String> companies = chosen.stream()
                .filter(mistake -> mistake.contains("\"companies\""))
                .toList();
        chosen.removeAll(companies.subList(Math.min(1, companies.size()), companies.size()));
        return chosen;
    }
}
