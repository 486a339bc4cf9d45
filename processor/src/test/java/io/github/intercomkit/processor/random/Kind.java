package io.github.intercomkit.processor.random;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A Java type, expressions of it, and what Intercom is to be told of each: the oracle, written by hand.
 *
 * @param type the type
 * @param setting what the annotation must say besides the name
 * @param time whether a custom attribute of it needs a name that ends in {@code _at}
 * @param values its values
 */
record Kind(String type, String setting, boolean time, List<Value> values) {
    static final Value NULL = new Value("null", null);

    static final Kind STRING = text("String", "\"ab\"", "ab", "\"\"", "", "\"caf\\u00e9 <\\\"\\\\>\"", "café <\"\\>");
    static final Kind BOOLEAN = of("Boolean", "", false, "true", true, "Boolean.FALSE", false);
    static final Kind INSTANT =
            of("Instant", "", true, "Instant.ofEpochMilli(-1)", -1L, "Instant.ofEpochSecond(5)", 5L);

    static final Kind ADDRESS = avatar("URI", "URI.create(\"https://a.b/c\")");
    static final Kind AVATAR = avatar("String", "\"https://a.b/c\"");

    static final List<Kind> ALL = List.of(
            STRING,
            BOOLEAN,
            INSTANT,
            text("CharSequence", "new StringBuilder(\"sb\")", "sb", "\"text\"", "text"),
            text("char", "'c'", "c", "'\\''", "'"),
            text("Character", "'d'", "d", "'\\u00e9'", "é"),
            text("UUID", "new UUID(0, 1)", "00000000-0000-0000-0000-000000000001"),
            text("URI", "URI.create(\"urn:a\")", "urn:a", "URI.create(\"urn:b\")", "urn:b"),
            text("URL", "Make.url(\"https://a.b/c\")", "https://a.b/c"),
            text("Enum<?>", "Make.Plan.FREE", "FREE", "Make.Plan.PRO", "PRO"),
            of("Byte", "", false, "Byte.valueOf((byte) 5)", 5L),
            of("Short", "", false, "Short.valueOf((short) -6)", -6L),
            of("Float", "", false, "0.75f", 0.75),
            text("Locale", "Locale.FRENCH", "fr", "Locale.forLanguageTag(\"pt-BR\")", "pt-BR"),
            text("Make.Plan", "Make.Plan.PRO", "PRO", "Make.Plan.FREE", "FREE"),
            of("byte", "", false, "(byte) -1", -1L, "(byte) 127", 127L),
            of("short", "", false, "(short) 3", 3L, "(short) 4", 4L),
            of("int", "", false, "0", 0L, "Integer.MIN_VALUE", -2147483648L),
            of("long", "", false, "9007199254740991L", 9007199254740991L, "0L", 0L),
            of("Long", "", false, "7L", 7L, "-7L", -7L),
            of("Integer", "", false, "8", 8L, "9", 9L),
            of("BigInteger", "", false, "BigInteger.TEN", 10L, "BigInteger.ZERO", 0L),
            of("OptionalInt", "", false, "OptionalInt.of(4)", 4L, "OptionalInt.empty()", null),
            of("OptionalLong", "", false, "OptionalLong.of(6)", 6L, "OptionalLong.empty()", null),
            of("float", "", false, "0.5f", 0.5, "2f", 2.0),
            of("double", "", false, "-0.0", 0.0, "1e300", 1e300),
            of("Double", "", false, "0.25", 0.25, "3.0", 3.0),
            of("BigDecimal", "", false, "new BigDecimal(\"1.50\")", 1.5, "BigDecimal.ONE", 1.0),
            of("OptionalDouble", "", false, "OptionalDouble.of(0.125)", 0.125, "OptionalDouble.empty()", null),
            of("boolean", "", false, "true", true, "false", false),
            of("OffsetDateTime", "", true, "Instant.ofEpochMilli(1999).atOffset(ZoneOffset.MAX)", 1L),
            of("ZonedDateTime", "", true, "Instant.EPOCH.atZone(java.time.ZoneId.of(\"Asia/Tokyo\"))", 0L),
            of("java.util.Date", "", true, "new java.util.Date(-1)", -1L, "new java.util.Date(2000)", 2L),
            of("java.sql.Timestamp", "", true, "new java.sql.Timestamp(3999)", 3L),
            of("LocalDate", "zone = \"Asia/Tokyo\"", true, "LocalDate.of(1970, 1, 2)", 54000L),
            of("LocalDateTime", "zone = \"UTC\"", true, "LocalDateTime.of(1970, 1, 1, 0, 1)", 60L),
            of("long", "epoch = EpochUnit.SECONDS", true, "12L", 12L, "-12L", -12L),
            of("Long", "epoch = EpochUnit.MILLISECONDS", true, "1999L", 1L, "-1L", -1L),
            of("int", "epoch = EpochUnit.MILLISECONDS", true, "-1", -1L, "2500", 2L),
            of("OptionalLong", "epoch = EpochUnit.SECONDS", true, "OptionalLong.of(3)", 3L));

    boolean isPrimitive() {
        return Character.isLowerCase(type.charAt(0)) && !type.contains(".");
    }

    boolean isOptional() {
        return type.startsWith("Optional");
    }

    boolean isBoolean() {
        return type.equals("boolean") || type.equals("Boolean");
    }

    /** The same wrapped in an {@code Optional}, of the very type or of its subtypes. */
    Kind optional(boolean ofSubtypes) {
        List<Value> wrapped = Stream.concat(
                        values.stream().map(value -> new Value("Optional.of(" + value.java() + ")", value.json())),
                        Stream.of(new Value("Optional.empty()", null)))
                .toList();
        return new Kind("Optional<" + (ofSubtypes ? "? extends " : "") + boxed() + ">", setting, time, wrapped);
    }

    private String boxed() {
        return switch (type) {
            case "byte" -> "Byte";
            case "short" -> "Short";
            case "int" -> "Integer";
            case "long" -> "Long";
            case "float" -> "Float";
            case "double" -> "Double";
            case "char" -> "Character";
            case "boolean" -> "Boolean";
            default -> type;
        };
    }

    private static Kind avatar(String type, String java) {
        return of(type, "", false, java, Map.of("type", "avatar", "image_url", "https://a.b/c"));
    }

    private static Kind text(String type, Object... values) {
        return of(type, "", false, values);
    }

    static Kind of(String type, String setting, boolean time, Object... values) {
        List<Value> pairs = Stream.iterate(0, i -> i < values.length, i -> i + 2)
                .map(i -> new Value((String) values[i], Arrays.asList(values).get(i + 1)))
                .toList();
        return new Kind(type, setting, time, pairs);
    }

    /**
     * A value.
     *
     * @param java the expression
     * @param json what {@code toMap()} gives; null for what is left out
     */
    record Value(String java, Object json) {}
}
