package io.github.intercomkit.processor.random;

import io.github.intercomkit.processor.random.SampleType.Sample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Makes the random members of one type. */
final class RandomMembers {
    /** Members and the names that they give by default. */
    private static final List<String> DEFAULTS = List.of(
            "apples apples",
            "imageURL image_url",
            "planName plan_name",
            "x x",
            "größe größe",
            "aBTest a_b_test",
            "snapshot snapshot",
            "user user",
            "out out",
            "values values",
            "attributes attributes",
            "messenger messenger",
            "old old",
            "now now",
            "before before",
            "string string",
            "item2count item2count",
            "under_score under_score",
            "Upper upper",
            "日本 日本",
            "companyCount company_count",
            "IDCard id_card",
            "isolated isolated",
            "getaway getaway",
            "var var",
            "record record",
            "yield yield",
            "permits permits",
            "newPlan new_plan",
            "intValue int_value",
            "_private _private",
            "µ µ");

    private static final List<String> EXPLICIT = List.of(
            "class",
            "write",
            "read",
            "Snapshot",
            "Attribute",
            "toString",
            "hashCode",
            "serialVersionUID",
            "writeReplace",
            "getClass",
            "true",
            "préféré_<3>",
            "a-b",
            "0",
            "x+y",
            "a/b",
            "</li>",
            "List",
            "USER",
            "user;",
            "emoji_\uD83C\uDF4E",
            "\u05D0right",
            "_",
            "custom",
            "standard",
            "changed",
            "customText",
            "companyText",
            "writeChanges",
            "company",
            "wait");

    private final Random random;
    private final List<String> defaults;
    private final List<String> explicit;
    private int count;

    RandomMembers(Random random) {
        this.random = random;
        this.defaults = shuffled(DEFAULTS);
        this.explicit = shuffled(EXPLICIT);
    }

    /** A custom attribute of any type. */
    Member custom() {
        SampleType type = SampleType.ALL.get(random.nextInt(SampleType.ALL.size()));
        if (!type.isOptional() && random.nextInt(4) == 0) {
            type = type.optional(random.nextBoolean());
        }
        count++;
        boolean writtenOut = explicit.size() > 0 && random.nextInt(3) == 0;
        if (writtenOut) {
            String name = explicit.remove(0);
            // Some names of members are standard names at Intercom.
            String attribute = name.equals("company") ? "company_of_" + count : name;
            return member(odd() + count, type.isTime() ? attribute + "_at" : attribute, true, type);
        }
        if (type.isTime()) {
            return member("seen" + count + "At", "seen" + count + "_at", false, type);
        }
        if (defaults.isEmpty()) {
            return member("other" + count, "other" + count, false, type);
        }
        String[] pair = defaults.remove(0).split(" ");
        return member(pair[0], pair[1], false, type);
    }

    /** Some standard attributes. */
    List<Member> standard() {
        List<Member> all = List.of(
                member("name", "name", false, SampleType.STRING),
                member("number", "phone", true, SampleType.STRING.optional(false)),
                member("unsubscribed", "unsubscribed_from_emails", true, SampleType.BOOLEAN),
                member("languageOverride", "language_override", false, SampleType.STRING),
                member("picture", "avatar", true, random.nextBoolean() ? SampleType.ADDRESS : SampleType.AVATAR),
                member("createdAt", "created_at", false, SampleType.INSTANT));
        return shuffled(all).subList(0, random.nextInt(all.size()));
    }

    /** Attributes of a company, with {@code company_id} and name. */
    List<Member> ofCompany() {
        List<Member> all = new ArrayList<>(List.of(
                member("plan", "plan", false, SampleType.STRING),
                member("monthlySpend", "monthly_spend", false, SampleType.of("java.lang.Integer", "4", 4L)),
                member(
                        "size",
                        "size",
                        false,
                        SampleType.of("java.util.OptionalInt", "java.util.OptionalInt.of(5)", 5L)),
                member(
                        "site",
                        "website",
                        true,
                        SampleType.of("java.net.URI", "java.net.URI.create(\"urn:c\")", "urn:c")),
                member("industry", "industry", false, SampleType.STRING),
                member("createdAt", "created_at", false, SampleType.INSTANT)));
        List<Member> chosen = new ArrayList<>(shuffled(all).subList(0, random.nextInt(all.size())));
        for (int i = random.nextInt(4); i > 0; i--) {
            chosen.add(custom());
        }
        Sample id = new Sample("\"f1\"", "f1");
        Sample name = new Sample("\"Firm\"", "Firm");
        chosen.add(new Member("id", "company_id", true, false, SampleType.STRING, id, id));
        chosen.add(new Member("name", "name", false, false, SampleType.STRING, name, name));
        return shuffled(chosen).stream().map(Member::fixed).toList();
    }

    private String odd() {
        List<String> names = List.of("member", "$", "été", "__", "_0");
        return names.get(random.nextInt(names.size()));
    }

    <T> List<T> shuffled(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    private Member member(String name, String attribute, boolean explicit, SampleType type) {
        return new Member(name, attribute, explicit, random.nextInt(6) == 0, type, value(type), value(type));
    }

    private Sample value(SampleType type) {
        List<Sample> values = type.isPrimitive()
                ? type.values()
                : Stream.concat(type.values().stream(), Stream.of(SampleType.NULL))
                        .toList();
        return values.get(random.nextInt(values.size()));
    }
}
