package io.github.intercomkit.processor.random;

import io.github.intercomkit.processor.random.Kind.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A user without a mistake, in a package of its own, and what Intercom is to be told of it.
 *
 * @param packageName its package
 * @param serializer the simple name of its serializer
 * @param sources the sources, by their paths
 * @param told the full update, in order
 * @param changes the update once the user has changed, in order
 */
public record RandomUser(
        String packageName,
        String serializer,
        Map<String, String> sources,
        Map<String, Object> told,
        Map<String, Object> changes) {
    private static final Map<String, Object> FIRM = Map.of("company_id", "f1", "name", "Firm", "seats", 3L);

    private static final List<String> NAMES = List.of(
            "Customer",
            "Snapshot",
            "List",
            "ZoneId",
            "Attribute",
            "Output",
            "Messenger",
            "UserSnapshot",
            "Serializable",
            "AttributeInfo",
            "IntercomSerializer",
            "CompanySnapshot",
            "Größe",
            "Snapshot_",
            "FirmValues",
            "user");

    /** Makes one up. */
    public static RandomUser of(Random random, String packageName) {
        RandomMembers source = new RandomMembers(random);
        List<Member> members = new ArrayList<>(source.standard());
        for (int i = random.nextInt(9); i > 0; i--) {
            members.add(source.custom());
        }
        if (random.nextInt(4) == 0) {
            members.add(fixed("company", "Firm", "Make.FIRM", FIRM));
        }
        if (random.nextInt(4) == 0) {
            members.add(
                    fixed("companies", "java.util.Set<? extends Firm>", "java.util.Set.of(Make.FIRM)", List.of(FIRM)));
        }
        int identifiers = 1 + random.nextInt(3);
        if ((identifiers & 1) != 0) {
            members.add(
                    random.nextBoolean() ? identifier("long", "17L", "17") : identifier("String", "\"u-1\"", "u-1"));
        }
        if ((identifiers & 2) != 0) {
            members.add(fixed("email", "String", "\"ada@example.com\"", "ada@example.com"));
        }
        List<Member> shuffled = source.shuffled(members);
        Form form = Form.values()[random.nextInt(Form.values().length)];
        String name = NAMES.get(random.nextInt(NAMES.size()));
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put(name, form.head(name) + form.source(name, shuffled, random));
        sources.put("Make", make(form.creation(name, shuffled)));
        sources.put("Plan", "public enum Plan { FREE, PRO { @Override public String toString() { return \"\"; } } }");
        sources.put(
                "Firm",
                "@IntercomCompany public record Firm(@IntercomAttribute(\"company_id\") String id,"
                        + " @IntercomAttribute String name, @IntercomAttribute int seats) {}");
        return new RandomUser(
                packageName, form.serializer(name), inPackage(sources, packageName), told(shuffled), changes(shuffled));
    }

    /** Puts sources without a head into a package. */
    static Map<String, String> inPackage(Map<String, String> sources, String packageName) {
        Map<String, String> complete = new LinkedHashMap<>();
        sources.forEach(
                (name, text) -> complete.put(packageName + "/" + name + ".java", """
                package %s;
                import io.github.intercomkit.annotations.*;
                import java.math.*;
                import java.net.*;
                import java.time.*;
                import java.util.Locale;
                import java.util.Optional;
                import java.util.OptionalDouble;
                import java.util.OptionalInt;
                import java.util.OptionalLong;
                import java.util.UUID;
                %s
                """.formatted(packageName, text)));
        return complete;
    }

    private static String make(String creation) {
        return """
                public final class Make {
                    public static final Firm FIRM = new Firm("f1", "Firm", 3);
                    public static boolean changed;
                    public static Object user() { return %s; }
                    public static Object change() { changed = true; return user(); }
                }""".formatted(creation);
    }

    private static Member identifier(String type, String java, String json) {
        Value value = new Value(java, json);
        return new Member("id", "user_id", true, false, new Kind(type, "", false, List.of(value)), value, value);
    }

    private static Member fixed(String name, String type, String java, Object json) {
        Value value = new Value(java, json);
        return new Member(name, name, false, false, new Kind(type, "", false, List.of(value)), value, value);
    }

    private static Map<String, Object> told(List<Member> members) {
        Map<String, Object> told = new LinkedHashMap<>();
        inOrder(members)
                .filter(member -> member.before().json() != null)
                .forEach(member -> told.put(member.attribute(), member.before().json()));
        return told;
    }

    private static Map<String, Object> changes(List<Member> members) {
        Map<String, Object> changes = new LinkedHashMap<>();
        inOrder(members).forEach(member -> {
            Object before = member.before().json();
            Object after = member.after().json();
            boolean clearable = !member.attribute().equals("created_at")
                    && !member.attribute().equals("unsubscribed_from_emails");
            if (rank(member) < 2) {
                changes.put(member.attribute(), after);
            } else if (after == null && before != null && !before.equals("") && clearable) {
                changes.put(member.attribute(), "");
            } else if (after != null && !after.equals(before) && !(before == null && after.equals(""))) {
                changes.put(member.attribute(), after);
            }
        });
        return changes;
    }

    private static Stream<Member> inOrder(List<Member> members) {
        return members.stream().sorted(Comparator.comparingInt(RandomUser::rank));
    }

    private static int rank(Member member) {
        return switch (member.attribute()) {
            case "user_id" -> 0;
            case "email" -> 1;
            case "name",
                    "phone",
                    "unsubscribed_from_emails",
                    "language_override",
                    "created_at",
                    "company",
                    "companies" -> 2;
            default -> 3;
        };
    }
}
