package io.github.intercomkit.processor.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A user with mistakes, in a package of its own, and the codes that they deserve.
 *
 * @param path the path of the user's source
 * @param sources the sources, by their paths
 * @param codes the codes of the messages, sorted
 */
public record RandomMistakes(String path, Map<String, String> sources, List<String> codes) {
    /** A code and a member, or two, that deserve it; {@code #} stands for a number that no other mistake has. */
    private static final List<String> MEMBERS = List.of(
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
            "IK027 | @IntercomAttribute(\"last_request_at\") Instant m#;",
            "IK027 | @IntercomAttribute(\"widget\") String m#;",
            "IK027 | @IntercomAttribute int zIndex;",
            "IK028 | @IntercomAttribute(\"id\") int m#;",
            "IK028 | @IntercomAttribute Instant signedUpAt;",
            "IK028 | @IntercomAttribute Instant remoteCreatedAt;",
            "IK029 | @IntercomAttribute(\"Languageoverride\") String m#;",
            "IK029 | @IntercomAttribute boolean unsubscribedFromEmail;",
            "IK030 | @IntercomAttribute Object m#;",
            "IK030 | @IntercomAttribute String[] m#;",
            "IK030 | @IntercomAttribute java.util.Map<String, String> m#;",
            "IK030 | @IntercomAttribute java.util.List<String> m#() { return null; }",
            "IK030 | @IntercomAttribute Optional<Optional<String>> m#;",
            "IK030 | @IntercomAttribute Class<?> m#;",
            "IK030 | @IntercomAttribute(\"m#_at\") LocalTime m#;",
            "IK031 | @IntercomAttribute(\"phone\") int m#;",
            "IK031 | @IntercomAttribute(\"avatar\") boolean m#;",
            "IK031 | @IntercomAttribute(\"company\") String m#;",
            "IK031 | @IntercomAttribute(\"companies\") Firm m#;",
            "IK032 | @IntercomAttribute(\"created_at\") long m#;",
            "IK033 | @IntercomAttribute(\"firm#\") Firm m#;",
            "IK033 | @IntercomAttribute(\"firms#\") java.util.List<Firm> m#;",
            "IK034 | @IntercomAttribute java.sql.Date m#;",
            "IK035 | @IntercomAttribute(\"day#\") Instant m#;",
            "IK035 | @IntercomAttribute(value = \"day#\", epoch = EpochUnit.SECONDS) long m#;",
            "IK036 | @IntercomAttribute(\"m#_at\") String m#;",
            "IK036 | @IntercomAttribute(\"m#_at\") long m#;",
            "IK037 | @IntercomAttribute(\"m#_at\") LocalDate m#;",
            "IK038 | @IntercomAttribute(zone = \"UTC\") int m#;",
            "IK039 | @IntercomAttribute(value = \"m#_at\", zone = \"Mars\") LocalDateTime m#;",
            "IK040 | @IntercomAttribute(epoch = EpochUnit.MILLISECONDS) String m#;",
            "IK041 | @IntercomAttribute(value = \"companies\", signed = true) java.util.List<Firm> m#;",
            "IK047 | @IntercomAttribute(\"api_key#\") String m#;",
            "IK047 | @IntercomAttribute String cardPin#;");

    /** Makes one up. */
    public static RandomMistakes of(Random random, String packageName) {
        List<String> codes = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        List<String> mistakes = new ArrayList<>(MEMBERS);
        Collections.shuffle(mistakes, random);
        List<String> chosen = mistakes.subList(0, 1 + random.nextInt(5));
        for (int i = 0; i < chosen.size(); i++) {
            String[] mistake = chosen.get(i).replace("#", Integer.toString(i)).split(" \\| ");
            codes.addAll(List.of(mistake[0].split(" ")));
            body.append(mistake[1]).append('\n');
        }
        boolean clash = body.indexOf("\"companies\"") != body.lastIndexOf("\"companies\"");
        if (clash) {
            return of(random, packageName);
        }
        String parameters = "";
        String identifier = "@IntercomAttribute(\"user_id\") long number;\n";
        // A warning alone is no mistake.
        int more = codes.stream().allMatch("IK029"::equals) ? random.nextInt(2) : random.nextInt(6);
        if (more == 0) {
            parameters = "<T>";
            codes.add("IK004");
        } else if (more == 1 && !codes.contains("IK028")) {
            identifier = "";
            codes.add("IK001");
        }
        Collections.sort(codes);
        Map<String, String> sources = RandomUser.inPackage(
                Map.of(
                        "Customer",
                        "@IntercomUser public class Customer" + parameters + " {\n" + identifier + body + "}",
                        "Firm",
                        "@IntercomCompany public record Firm(@IntercomAttribute(\"company_id\") String id,"
                                + " @IntercomAttribute String name) {}"),
                packageName);
        return new RandomMistakes(packageName + "/Customer.java", sources, codes);
    }
}
