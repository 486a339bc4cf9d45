package io.github.intercomkit.processor.random;

import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A Java type with sample values, written by hand. Types and expressions use full names, so that no source needs an import.
 *
 * @param type the type
 * @param setting the settings of the annotation besides the name
 * @param isTime whether a custom attribute of the type needs a name that ends in {@code _at}
 * @param values the samples; the first is neither absent nor empty
 */
public record SampleType(String type, String setting, boolean isTime, List<Sample> values) {
    static final Sample NULL = new Sample("null", null);

    static final SampleType STRING =
            text("java.lang.String", "\"ab\"", "ab", "\"\"", "", "\"caf\\u00e9 <\\\"\\\\>\"", "café <\"\\>");
    static final SampleType BOOLEAN = of("java.lang.Boolean", "true", true, "Boolean.FALSE", false);
    static final SampleType INSTANT = time(
            "java.time.Instant", "java.time.Instant.ofEpochMilli(-1)", -1L, "java.time.Instant.ofEpochSecond(5)", 5L);

    static final SampleType ADDRESS = avatar("java.net.URI", "java.net.URI.create(\"https://a.b/c\")");
    static final SampleType AVATAR = avatar("java.lang.String", "\"https://a.b/c\"");

    /** The members of a class {@code Make} that some expressions use. */
    public static final String HELPERS = """
            public enum Plan { FREE, PRO { @Override public String toString() { return ""; } } }
            public static java.net.URL url(String text) {
                try { return java.net.URI.create(text).toURL(); }
                catch (java.net.MalformedURLException e) { throw new IllegalStateException(e); }
            }
            """;

    private static final String SECONDS = "epoch = EpochUnit.SECONDS";
    private static final String MILLISECONDS = "epoch = EpochUnit.MILLISECONDS";

    /** Samples of every type that an attribute can have. */
    public static final List<SampleType> ALL = List.of(
            STRING,
            BOOLEAN,
            INSTANT,
            text("java.lang.CharSequence", "new StringBuilder(\"sb\")", "sb", "\"text\"", "text"),
            text("java.lang.StringBuilder", "new StringBuilder(\"sb\")", "sb"),
            text("char", "'c'", "c", "'\\''", "'"),
            text("java.lang.Character", "'d'", "d", "'\\u00e9'", "é"),
            text("java.util.UUID", "new java.util.UUID(0, 1)", "00000000-0000-0000-0000-000000000001"),
            text("java.net.URI", "java.net.URI.create(\"urn:a\")", "urn:a", "java.net.URI.create(\"urn:b\")", "urn:b"),
            text("java.net.URL", "Make.url(\"https://a.b/c\")", "https://a.b/c"),
            text("java.util.Locale", "java.util.Locale.FRENCH", "fr", "java.util.Locale.CANADA_FRENCH", "fr-CA"),
            text("java.lang.Enum<?>", "Make.Plan.FREE", "FREE", "Make.Plan.PRO", "PRO"),
            text("Make.Plan", "Make.Plan.PRO", "PRO", "Make.Plan.FREE", "FREE"),
            of("byte", "(byte) -1", -1L, "(byte) 127", 127L),
            of("short", "(short) 3", 3L, "(short) 4", 4L),
            of("int", "0", 0L, "Integer.MIN_VALUE", -2147483648L),
            of("long", "9007199254740991L", 9007199254740991L, "0L", 0L),
            of("java.lang.Byte", "Byte.valueOf((byte) 5)", 5L),
            of("java.lang.Short", "Short.valueOf((short) -6)", -6L),
            of("java.lang.Integer", "8", 8L, "9", 9L),
            of("java.lang.Long", "7L", 7L, "-7L", -7L),
            of("java.math.BigInteger", "java.math.BigInteger.TEN", 10L, "java.math.BigInteger.ZERO", 0L),
            of("java.util.OptionalInt", "java.util.OptionalInt.of(4)", 4L, "java.util.OptionalInt.empty()", null),
            of("java.util.OptionalLong", "java.util.OptionalLong.of(6)", 6L, "java.util.OptionalLong.empty()", null),
            of("float", "1.1f", 1.1, "2f", 2.0),
            of("double", "-0.0", 0.0, "1e300", 1e300),
            of("java.lang.Float", "1.1f", 1.1, "0.75f", 0.75),
            of("java.lang.Double", "0.25", 0.25, "3.0", 3.0),
            of("java.math.BigDecimal", "new java.math.BigDecimal(\"1.50\")", 1.5, "java.math.BigDecimal.ONE", 1.0),
            of(
                    "java.util.OptionalDouble",
                    "java.util.OptionalDouble.of(0.125)",
                    0.125,
                    "java.util.OptionalDouble.empty()",
                    null),
            of("boolean", "true", true, "false", false),
            time(
                    "java.time.OffsetDateTime",
                    "java.time.Instant.ofEpochMilli(1999).atOffset(java.time.ZoneOffset.MAX)",
                    1L),
            time("java.time.ZonedDateTime", "java.time.Instant.EPOCH.atZone(java.time.ZoneId.of(\"Asia/Tokyo\"))", 0L),
            time("java.util.Date", "new java.util.Date(-1)", -1L, "new java.util.Date(2000)", 2L),
            time("java.sql.Timestamp", "new java.sql.Timestamp(3999)", 3L),
            time("java.time.LocalDate", "java.time.LocalDate.of(1970, 1, 2)", 54000L)
                    .with("zone = \"Asia/Tokyo\""),
            time("java.time.LocalDateTime", "java.time.LocalDateTime.of(1970, 1, 1, 0, 1)", 60L)
                    .with("zone = \"UTC\""),
            time("long", "12L", 12L, "-12L", -12L).with(SECONDS),
            time("int", "5", 5L).with(SECONDS),
            time("java.util.OptionalInt", "java.util.OptionalInt.of(9)", 9L).with(SECONDS),
            time("java.util.OptionalLong", "java.util.OptionalLong.of(3)", 3L).with(SECONDS),
            time("java.lang.Long", "1999L", 1L, "-1L", -1L).with(MILLISECONDS),
            time("int", "-1", -1L, "2500", 2L).with(MILLISECONDS),
            time("java.math.BigInteger", "java.math.BigInteger.valueOf(5999)", 5L)
                    .with(MILLISECONDS));

    /** Whether it is a primitive. */
    public boolean isPrimitive() {
        return Character.isLowerCase(type.charAt(0)) && !type.contains(".");
    }

    /** Whether it is an optional, of a primitive or of a reference. */
    public boolean isOptional() {
        return type.startsWith("java.util.Optional");
    }

    boolean isBoolean() {
        return type.equals("boolean") || type.equals(BOOLEAN.type);
    }

    /** Whether each value can be compared with a value of the very same type. */
    boolean isComparable() {
        if (type.equals("Make.Plan")) {
            return true;
        }
        try {
            Class<?> loaded = Class.forName(type);
            return Arrays.stream(loaded.getGenericInterfaces())
                    .map(Type::getTypeName)
                    .anyMatch(("java.lang.Comparable<" + type + ">")::equals);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** The same type in an {@code Optional}, of the type itself or of its subtypes. */
    SampleType optional(boolean ofSubtypes) {
        List<Sample> wrapped = Stream.concat(
                        values.stream()
                                .map(value -> new Sample("java.util.Optional.of(" + value.java() + ")", value.json())),
                        Stream.of(new Sample("java.util.Optional.empty()", null)))
                .toList();
        return new SampleType(
                "java.util.Optional<" + (ofSubtypes ? "? extends " : "") + wrapper() + ">", setting, isTime, wrapped);
    }

    private String wrapper() {
        return switch (type) {
            case "byte" -> "java.lang.Byte";
            case "short" -> "java.lang.Short";
            case "int" -> "java.lang.Integer";
            case "long" -> "java.lang.Long";
            case "float" -> "java.lang.Float";
            case "double" -> "java.lang.Double";
            case "char" -> "java.lang.Character";
            case "boolean" -> "java.lang.Boolean";
            default -> type;
        };
    }

    private SampleType with(String setting) {
        return new SampleType(type, setting, isTime, values);
    }

    private static SampleType avatar(String type, String java) {
        return of(type, java, Map.of("type", "avatar", "image_url", "https://a.b/c"));
    }

    private static SampleType text(String type, Object... values) {
        return of(type, values);
    }

    private static SampleType time(String type, Object... values) {
        return new SampleType(type, "", true, samples(values));
    }

    static SampleType of(String type, Object... values) {
        return new SampleType(type, "", false, samples(values));
    }

    private static List<Sample> samples(Object... values) {
        return Stream.iterate(0, i -> i < values.length, i -> i + 2)
                .map(i -> new Sample((String) values[i], Arrays.asList(values).get(i + 1)))
                .toList();
    }

    /**
     * A value.
     *
     * @param java the expression
     * @param json the value in {@code toMap()}; null for one that is left out
     */
    public record Sample(String java, Object json) {}
}
