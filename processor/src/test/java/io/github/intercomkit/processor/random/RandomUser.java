package io.github.intercomkit.processor.random;

import io.github.intercomkit.processor.random.SampleType.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A user without a mistake, in a package of its own, and the payloads that its serializer makes.
 *
 * @param packageName its package
 * @param serializer the simple name of its serializer
 * @param sources the sources, by their paths
 * @param update the full update, in order
 * @param diff the diff after the user has changed, in order
 */
public record RandomUser(
        String packageName,
        String serializer,
        Map<String, String> sources,
        Map<String, Object> update,
        Map<String, Object> diff) {
    private static final List<String> NAMES = List.of(
            "Customer",
            "Snapshot",
            "List",
            "ZoneId",
            "Attribute",
            "MemberWriter",
            "WireValues",
            "Messenger",
            "UserSnapshot",
            "Serializable",
            "AttributeInfo",
            "IntercomSerializer",
            "CompanySnapshot",
            "Größe",
            "Snapshot_",
            "FirmValues",
            "user",
            "String",
            "Long",
            "Object",
            "Boolean",
            "Double",
            "Override",
            "SuppressWarnings",
            "StringBuilder");

    /** Names that its own sources use, too; these then use the full name. */
    private static final Set<String> OF_JAVA_LANG =
            Set.of("String", "Long", "Object", "Boolean", "Double", "Override", "SuppressWarnings", "StringBuilder");

    /** In the unnamed package no type can have these names. */
    private static final Set<String> IMPORTED = Set.of("Attribute", "CompanySnapshot", "MemberWriter", "WireValues");

    /** Makes a random one; the package may be the unnamed one. */
    public static RandomUser of(Random random, String packageName) {
        RandomMembers source = new RandomMembers(random);
        List<Member> members = new ArrayList<>(source.standard());
        for (int i = random.nextInt(9); i > 0; i--) {
            members.add(source.custom());
        }
        RandomCompany company = RandomCompany.of(random, packageName);
        if (random.nextInt(4) == 0) {
            members.add(company(random, company.expected()));
        }
        if (random.nextInt(4) == 0) {
            members.add(companies(random, company.expected()));
        }
        int identifiers = 1 + random.nextInt(3);
        if ((identifiers & 1) != 0) {
            members.add(
                    random.nextBoolean()
                            ? identifier("long", "17L", "17")
                            : identifier("java.lang.String", "\"u-1\"", "u-1"));
        }
        if ((identifiers & 2) != 0) {
            members.add(fixed("email", "java.lang.String", "\"ada@example.com\"", "ada@example.com"));
        }
        List<Member> shuffled = source.shuffled(members);
        Form form = Form.any(random, packageName);
        String name = NAMES.get(random.nextInt(NAMES.size()));
        if (packageName.isEmpty() && IMPORTED.contains(name)) {
            name = "Customer";
        }
        Map<String, String> sources = new LinkedHashMap<>(company.sources());
        sources.putAll(form.sources("Nameless", shuffled, random));
        sources.put("Make", make(form.creation("Nameless", shuffled), company.creation()));
        return new RandomUser(
                packageName,
                form.serializer(name),
                inPackage(named(sources, name), packageName),
                ExpectedPayload.ofUser(shuffled),
                ExpectedPayload.diff(shuffled));
    }

    /** The full name of a type in its package. */
    public String inPackage(String type) {
        return packageName.isEmpty() ? type : packageName + "." + type;
    }

    private static Map<String, String> named(Map<String, String> sources, String name) {
        Map<String, String> named = new LinkedHashMap<>();
        sources.forEach((file, text) -> {
            String qualified = OF_JAVA_LANG.contains(name)
                    ? text.replaceAll("(?<![\\w.\"])" + name + "\\b", "java.lang." + name)
                    : text;
            named.put(file.replace("Nameless", name), qualified.replace("Nameless", name));
        });
        return named;
    }

    /** Adds package and imports to sources; some are in a subpackage. */
    static Map<String, String> inPackage(Map<String, String> sources, String packageName) {
        Map<String, String> complete = new LinkedHashMap<>();
        sources.forEach((name, text) -> complete.put(
                (packageName.isEmpty() ? "" : packageName + "/") + name + ".java",
                head(packageName, name, sources.keySet()) + text.replace("PACKAGE", packageName)));
        return complete;
    }

    private static String head(String packageName, String name, Set<String> all) {
        boolean below = name.startsWith("base/");
        String own = packageName.isEmpty() ? "" : "package " + packageName + (below ? ".base" : "") + ";\n";
        String imports = Stream.of("Firm", "Make")
                .filter(each -> below && all.contains(each))
                .map(each -> "import " + packageName + "." + each + ";\n")
                .collect(Collectors.joining());
        return own + imports + """
                import io.github.intercomkit.annotations.*;
                """;
    }

    private static String make(String user, String company) {
        return """
                public final class Make {
                    public static final Firm FIRM = %s;
                    public static boolean changed;
                    public static Object user() { return %s; }
                    public static Object change() { changed = true; return user(); }
                    %s
                }""".formatted(company, user, SampleType.HELPERS);
    }

    private static Member company(Random random, Object json) {
        return switch (random.nextInt(4)) {
            case 0 -> fixed("company", "Firm", "null", null);
            case 1 -> fixed("company", "java.util.Optional<Firm>", "java.util.Optional.of(Make.FIRM)", json);
            case 2 -> fixed("company", "java.util.Optional<? extends Firm>", "java.util.Optional.empty()", null);
            default -> fixed("company", "Firm", "Make.FIRM", json);
        };
    }

    private static Member companies(Random random, Object json) {
        return switch (random.nextInt(4)) {
            case 0 -> fixed("companies", "java.util.List<Firm>", "java.util.List.of()", null);
            case 1 ->
                fixed(
                        "companies",
                        "java.util.Collection<? extends Firm>",
                        "java.util.List.of(Make.FIRM)",
                        List.of(json));
            case 2 ->
                fixed(
                        "companies",
                        "java.util.Optional<java.util.List<Firm>>",
                        "java.util.Optional.of(java.util.List.of(Make.FIRM))",
                        List.of(json));
            default ->
                fixed("companies", "java.util.Set<? extends Firm>", "java.util.Set.of(Make.FIRM)", List.of(json));
        };
    }

    private static Member identifier(String type, String java, String json) {
        Sample value = new Sample(java, json);
        return new Member("id", "user_id", true, false, new SampleType(type, "", false, List.of(value)), value, value);
    }

    private static Member fixed(String name, String type, String java, Object json) {
        Sample value = new Sample(java, json);
        return new Member(name, name, false, false, new SampleType(type, "", false, List.of(value)), value, value);
    }
}
