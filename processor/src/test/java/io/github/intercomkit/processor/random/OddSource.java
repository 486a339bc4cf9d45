package io.github.intercomkit.processor.random;

import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Annotated types of a grammar that knows nothing of what the processor takes: each annotation, modifier, type and name stands where Java
 * lets it stand. No result is known before. Half of the sources have few odd parts, so that many of these are taken.
 */
public final class OddSource {
    private static final List<String> KINDS =
            List.of("class", "class", "abstract class", "final class", "interface", "record", "enum", "@interface");
    private static final List<String> ANNOTATIONS = List.of(
            "@IntercomUser ",
            "@IntercomUser ",
            "@IntercomCompany ",
            "@IntercomVisitor ",
            "@IntercomEvent(\"ordered-apples\") ",
            "@IntercomEvent(\"\") ",
            "@IntercomUser @IntercomVisitor ",
            "@SuppressWarnings({\"IK029\", \"IK058\"}) @IntercomUser ",
            "@Deprecated @IntercomUser ",
            "");
    private static final List<String> PARAMETERS =
            List.of("", "", "", "", "<T>", "<T extends Comparable<T>>", "<T, U extends T>");
    private static final List<String> MODIFIERS = List.of(
            "",
            "",
            "",
            "public ",
            "protected ",
            "private ",
            "static ",
            "final ",
            "private final ",
            "public static final ",
            "transient ");
    private static final List<String> MODIFIERS_OF_TYPES =
            List.of("", "static ", "private static ", "protected ", "public static ");
    private static final List<String> TYPES = List.of(
            "String",
            "String",
            "int",
            "long",
            "Long",
            "Integer",
            "double",
            "Double",
            "boolean",
            "Boolean",
            "char",
            "float",
            "Object",
            "CharSequence",
            "Number",
            "Enum<?>",
            "T",
            "T[]",
            "int[]",
            "String[][]",
            "void",
            "Void",
            "Class<?>",
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.ZonedDateTime",
            "java.util.Date",
            "java.sql.Timestamp",
            "java.sql.Date",
            "java.util.UUID",
            "java.net.URI",
            "java.net.URL",
            "java.util.Locale",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.util.OptionalInt",
            "java.util.Optional<String>",
            "java.util.Optional<? super Integer>",
            "java.util.Optional<?>",
            "java.util.Optional",
            "java.util.Optional<Other>",
            "java.util.List<Other>",
            "java.util.Collection<? extends Other>",
            "java.util.List",
            "java.util.Map<String, Other>",
            "Other",
            "Odd",
            "Odd.Inner",
            "Other[]",
            "Iterable<Odd>",
            "java.util.function.Supplier<String>",
            "java.util.List<T>",
            "java.util.Optional<java.util.List<Other>>",
            "java.util.concurrent.atomic.AtomicLong",
            "StringBuilder");
    private static final List<String> NAMES = List.of(
            "id",
            "userId",
            "email",
            "name",
            "phone",
            "createdAt",
            "seenAt",
            "company",
            "companies",
            "avatar",
            "plan",
            "apples",
            "isVip",
            "getPlan",
            "getURL",
            "languageOverride",
            "größe",
            "password",
            "apiToken",
            "pin",
            "x",
            "X",
            "_x",
            "$",
            "a1",
            "notes",
            "snapshot",
            "values",
            "deliveryDate",
            "monthlySpend",
            "companyId",
            "utmSource",
            "hashCode",
            "toString",
            "getClass");
    private static final List<String> MARKS = List.of(
            "@IntercomAttribute ",
            "@IntercomAttribute ",
            "@IntercomAttribute ",
            "@IntercomAuthToken(\"orders\") ",
            "@IntercomMetadata ",
            "@IntercomMetadata(\"order\") ",
            "",
            "@IntercomAttribute @IntercomAuthToken(\"x\") ",
            "@Deprecated @IntercomAttribute ");
    private static final List<String> SETTINGS = List.of(
            "signed = true",
            "zone = \"UTC\"",
            "zone = \"Mars\"",
            "zone = \"\"",
            "epoch = EpochUnit.SECONDS",
            "epoch = EpochUnit.MILLISECONDS",
            "allowSensitive = \"why\"",
            "allowSensitive = \" \"");
    private static final List<String> ATTRIBUTES = List.of(
            "user_id",
            "email",
            "name",
            "company",
            "companies",
            "avatar",
            "created_at",
            "company_id",
            "app_id",
            "id",
            "plan",
            "emial",
            "__proto__",
            "",
            " ",
            "a.b",
            "last_seen_at",
            "exp",
            "sub",
            "password",
            "\\uD83C",
            "\\u200B",
            "auth_tokens",
            "user_hash");

    private static final List<String> USUAL_KINDS = List.of("class", "record", "interface", "final class");
    private static final List<String> USUAL_TYPES = List.of(
            "String",
            "long",
            "Integer",
            "double",
            "Boolean",
            "java.time.Instant",
            "java.util.UUID",
            "java.util.Optional<String>",
            "java.util.OptionalInt",
            "java.math.BigDecimal");
    private static final List<String> USUAL_NAMES = List.of(
            "apples", "pears", "plan", "crates", "größe", "isFresh", "getTrees", "snapshot", "values", "$", "_x");

    private final Random random;
    private final boolean isMostlyUsual;

    private OddSource(Random random) {
        this.random = random;
        this.isMostlyUsual = random.nextBoolean();
    }

    /** The sources, by their paths. */
    public static Map<String, String> of(Random random) {
        OddSource source = new OddSource(random);
        String head = "package odd;\nimport io.github.intercomkit.annotations.*;\n";
        String other = source.type("Other", "");
        return Map.of("odd/Odd.java", head + source.type("Odd", other), "odd/Other.java", head + other);
    }

    /** A type; the first one holds a nested one and can extend the other. */
    private String type(String name, String other) {
        String kind = any(KINDS, USUAL_KINDS);
        boolean isOdd = name.equals("Odd");
        String usualAnnotation = isOdd ? "@IntercomUser " : "@IntercomCompany ";
        String annotation =
                isOdd || random.nextBoolean() ? any(ANNOTATIONS, List.of(usualAnnotation)) : "@IntercomCompany ";
        String parameters = kind.equals("enum") || kind.equals("@interface") ? "" : any(PARAMETERS, List.of(""));
        StringBuilder body = new StringBuilder(isMostlyUsual ? identifiers(kind, annotation) : "");
        StringBuilder components = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            if (kind.equals("record") && random.nextBoolean()) {
                components
                        .append(components.isEmpty() ? "" : ", ")
                        .append(mark())
                        .append(type(parameters))
                        .append(' ')
                        .append(name(i));
            } else {
                body.append(member(kind, i, type(parameters)));
            }
        }
        if (isOdd) {
            List<String> modifiers = kind.contains("interface") ? List.of("", "static ") : MODIFIERS_OF_TYPES;
            body.append(any(modifiers, List.of("static "))).append(type("Inner", ""));
        }
        return annotation + (name.equals("Inner") ? "" : any(List.of("public ", ""))) + kind + " " + name + parameters
                + (kind.equals("record") ? "(" + components + ")" : "") + (isOdd ? supertype(kind, other) : "") + " {\n"
                + (kind.equals("enum") ? "ONE, TWO;\n" : "") + body + "}\n";
    }

    /** What a user or a company needs. */
    private static String identifiers(String kind, String annotation) {
        String modifier = kind.equals("interface") ? "default " : "public ";
        if (kind.equals("enum") || kind.equals("@interface")) {
            return "";
        }
        return annotation.contains("Company")
                ? "@IntercomAttribute(\"company_id\") " + modifier
                        + "String key() { return \"7\"; }\n@IntercomAttribute(\"name\") " + modifier
                        + "String title() { return \"Orchard\"; }\n"
                : annotation.contains("User")
                        ? "@IntercomAttribute(\"user_id\") " + modifier + "String key() { return \"17\"; }\n"
                        : "";
    }

    private String type(String parameters) {
        String type = any(TYPES, USUAL_TYPES);
        return parameters.isEmpty() ? type.replaceFirst("\\bT\\b", "Long") : type;
    }

    private String supertype(String kind, String other) {
        boolean isClass = kind.endsWith("class");
        boolean isOpen = other.contains(" class Other") && !other.contains("final class Other");
        return switch (random.nextInt(6)) {
            case 0 -> isClass && isOpen ? " extends Other" : "";
            case 1 -> kind.equals("interface") ? " extends Comparable<Odd>" : "";
            case 2 -> isClass ? " extends java.util.ArrayList<Other>" : "";
            case 3 -> isClass ? " implements java.io.Serializable" : "";
            default -> "";
        };
    }

    private String member(String kind, int index, String type) {
        String name = name(index);
        if (kind.equals("@interface")) {
            return mark() + any(List.of("int", "String", "Class<?>", "String[]")) + " " + name + "();\n";
        }
        boolean isInterface = kind.equals("interface");
        if (random.nextBoolean() && !type.equals("void")) {
            String modifiers =
                    isInterface ? "" : kind.equals("record") ? "static " : any(MODIFIERS, List.of("", "public "));
            return (isMostlyUsual && (isInterface || kind.equals("record")) ? "" : mark()) + modifiers + type + " "
                    + name + " = " + value(type) + ";\n";
        }
        String modifiers = isInterface
                ? any(List.of("", "default ", "static ", "private "), List.of("", "default "))
                : any(MODIFIERS, List.of("", "public "));
        String parameter = random.nextInt(isMostlyUsual ? 50 : 5) == 0 ? "(int number)" : "()";
        String thrown = random.nextInt(isMostlyUsual ? 50 : 6) == 0 ? " throws Exception" : "";
        boolean isAbstract = isInterface && modifiers.isEmpty();
        return mark() + modifiers.replace("transient ", "synchronized ") + type + " " + name + parameter + thrown
                + (isAbstract ? ";\n" : " { throw new IllegalStateException(); }\n");
    }

    private String mark() {
        String mark = any(MARKS, List.of("@IntercomAttribute ", ""));
        if (!mark.equals("@IntercomAttribute ") || random.nextInt(isMostlyUsual ? 30 : 2) != 0) {
            return mark;
        }
        String attribute = any(ATTRIBUTES);
        String name = "value = \"" + attribute + "\"";
        return "@IntercomAttribute(" + (random.nextBoolean() ? name : any(SETTINGS))
                + (random.nextInt(4) == 0 ? ", allowSensitive = \"x\"" : "") + ") ";
    }

    /** Mostly a name that no other member has. */
    private String name(int index) {
        String name = any(NAMES, USUAL_NAMES);
        return random.nextInt(isMostlyUsual ? 60 : 8) == 0
                ? name
                : name.matches("hashCode|toString|getClass") ? "odd" + index : name + index;
    }

    private static String value(String type) {
        return switch (type) {
            case "int", "long", "char", "float", "double" -> "1";
            case "boolean" -> "true";
            default -> "null";
        };
    }

    /** One of the usual ones, mostly, where most of the source is. */
    private <E> E any(List<E> all, List<E> usual) {
        return any(isMostlyUsual && random.nextInt(40) != 0 ? usual : all);
    }

    private <E> E any(List<E> all) {
        return all.get(random.nextInt(all.size()));
    }
}
