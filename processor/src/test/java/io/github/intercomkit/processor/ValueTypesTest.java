package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.UpdatePayload;
import io.github.intercomkit.UserSnapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type of the table, present, null and empty, in every kind of member. */
class ValueTypesTest {
    private static final long FIRST_OF_MAY = 1_777_593_600;

    private static final List<Row> ROWS = rows();

    @TempDir
    Path directory;

    /** How an attribute is declared. */
    enum Style {
        RECORD_COMPONENT,
        GETTER,
        FIELD,
        METHOD,
        INHERITED
    }

    static List<Arguments> stylesOnEachCompiler() {
        List<Arguments> arguments = new ArrayList<>();
        for (Style style : Style.values()) {
            for (Compiler compiler : Compiler.values()) {
                arguments.add(Arguments.of(style, compiler));
            }
        }
        return arguments;
    }

    @ParameterizedTest
    @MethodSource("stylesOnEachCompiler")
    void eachTypeIsToldAsTheTableSays(Style style, Compiler compiler) throws Exception {
        Compiled compiled = compiler.compile(
                directory, sources(style), compiler == Compiler.JAVAC ? List.of("-Xlint:all", "-Werror") : List.of());
        assertThat(compiled.messages().stream()
                        .filter(message -> compiler == Compiler.JAVAC || message.kind() == Diagnostic.Kind.ERROR))
                .isEmpty();
        ClassLoader loader = compiled.load();
        IntercomSerializer<Object> serializer = Compiled.serializer(loader, "shop.SampleIntercomSerializer");

        Map<String, Object> everything = expected(ROWS);
        Map<String, Object> primitives =
                expected(ROWS.stream().filter(Row::primitive).toList());
        assertThat(custom(serializer.update(user(loader, "full")))).containsExactlyEntriesOf(everything);
        assertThat(custom(serializer.update(user(loader, "empty")))).containsExactlyEntriesOf(primitives);
        assertThat(custom(serializer.update(user(loader, "missing")))).containsExactlyEntriesOf(primitives);

        UserSnapshot<Object> nothing = serializer.snapshot(user(loader, "missing"));
        UserSnapshot<Object> all = serializer.snapshot(user(loader, "full"));
        Map<String, Object> references =
                expected(ROWS.stream().filter(row -> !row.primitive()).toList());
        Map<String, Object> cleared = new LinkedHashMap<>(references);
        cleared.replaceAll((name, value) -> "");
        assertThat(custom(serializer.diff(nothing, user(loader, "full")))).containsExactlyEntriesOf(references);
        assertThat(custom(serializer.diff(all, user(loader, "missing")))).containsExactlyEntriesOf(cleared);
        assertThat(serializer.diff(all, user(loader, "full")).hasChanges()).isFalse();
        assertThat(serializer.diff(nothing, user(loader, "empty")).hasChanges()).isFalse();

        assertThat(Snapshots.throughBytes(all, loader)).isEqualTo(all).isNotSameAs(all);
        assertThat(all)
                .hasToString("SampleIntercomSerializer.Snapshot[email, "
                        + ROWS.stream().map(Row::jsonName).collect(Collectors.joining(", ")) + "]");
    }

    /** Sets the state that a method's attribute depends on, too. */
    private static Object user(ClassLoader loader, String state) throws ReflectiveOperationException {
        return Compiled.call(loader, "shop.State", state);
    }

    private static Map<String, Object> custom(UpdatePayload payload) {
        Map<String, Object> map = new LinkedHashMap<>(payload.toMap());
        map.remove("email");
        return map;
    }

    private static Map<String, Object> expected(List<Row> rows) {
        Map<String, Object> map = new LinkedHashMap<>();
        rows.forEach(row -> map.put(row.jsonName(), row.json()));
        return map;
    }

    private static Map<String, String> sources(Style style) {
        String imports = """
                package shop;
                import io.github.intercomkit.annotations.*;
                import java.math.*;
                import java.net.*;
                import java.time.*;
                import java.util.*;
                """;
        String attributes = ROWS.stream().map(row -> declaration(style, row)).collect(Collectors.joining());
        String creation = style == Style.RECORD_COMPONENT
                ? "new Sample(\"a@b.c\", " + ROWS.stream().map(Row::value).collect(Collectors.joining(",\n")) + ")"
                : "new Sample()";
        String type = switch (style) {
            case RECORD_COMPONENT -> "public record Sample(@IntercomAttribute String email" + attributes + ") {}";
            case INHERITED -> "public class Sample extends SampleBase {}";
            default -> "public class Sample { @IntercomAttribute String email = \"a@b.c\";\n" + attributes + "}";
        };
        return Map.of(
                "shop/SampleBase.java",
                imports + "class SampleBase {"
                        + (style == Style.INHERITED
                                ? "@IntercomAttribute String email() { return \"a@b.c\"; }\n" + attributes
                                : "")
                        + "}",
                "shop/Sample.java",
                imports + "@IntercomUser\n" + type,
                "shop/State.java",
                imports + """
                        public class State {
                            enum Plan { BASIC { @Override public String toString() { return "no"; } } }
                            static boolean isFull;
                            static boolean isEmpty;
                            static Object full() throws Exception { isFull = true; isEmpty = false; return sample(); }
                            static Object empty() throws Exception { isFull = false; isEmpty = true; return sample(); }
                            static Object missing() throws Exception { isFull = false; isEmpty = false; return sample(); }
                            static URL url(String text) {
                                try { return URI.create(text).toURL(); } catch (MalformedURLException e) { throw new IllegalStateException(e); }
                            }
                            static Object sample() { return %s; }
                        }
                        """.formatted(creation));
    }

    private static String declaration(Style style, Row row) {
        String annotation = "@IntercomAttribute(" + row.settings() + ") ";
        String field = row.type() + " " + row.member();
        return switch (style) {
            case RECORD_COMPONENT -> ",\n" + annotation + field;
            case FIELD -> annotation + field + " = " + row.value() + ";\n";
            case METHOD -> annotation + field + "() { return " + row.value() + "; }\n";
            case GETTER, INHERITED ->
                annotation + "private " + field + " = " + row.value() + ";\n" + row.type() + " get"
                        + row.member().substring(0, 1).toUpperCase(Locale.ROOT)
                        + row.member().substring(1) + "() { return " + row.member() + "; }\n";
        };
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        String[][] references = {
            {"String", "\"text\""},
            {"CharSequence", "\"text\""},
            {"StringBuilder", "new StringBuilder(\"text\")"},
        };
        for (String[] reference : references) {
            reference(rows, reference[0], reference[1], "text", "");
        }
        primitive(rows, "char", "'c'", "c", "");
        reference(rows, "Character", "'c'", "c", "");
        String uuid = "00000000-0000-0001-0000-000000000002";
        reference(rows, "UUID", "new UUID(1, 2)", uuid, "");
        reference(rows, "URI", "URI.create(\"https://a.b/c\")", "https://a.b/c", "");
        reference(rows, "URL", "State.url(\"https://a.b/c\")", "https://a.b/c", "");
        reference(rows, "Locale", "Locale.CANADA_FRENCH", "fr-CA", "");
        reference(rows, "State.Plan", "State.Plan.BASIC", "BASIC", "");
        reference(rows, "Enum<?>", "State.Plan.BASIC", "BASIC", "");
        for (String whole : List.of("byte", "short", "int", "long")) {
            primitive(rows, whole, whole.equals("int") ? "7" : "(" + whole + ") 7", 7L, "");
        }
        for (String whole : List.of("Byte", "Short", "Integer", "Long")) {
            String parsed = whole + ".valueOf(\"7\")";
            reference(rows, whole, parsed, 7L, "");
        }
        reference(rows, "BigInteger", "BigInteger.valueOf(7)", 7L, "");
        primitiveOptional(rows, "OptionalInt", "7", 7L, "");
        primitiveOptional(rows, "OptionalLong", "7", 7L, "");
        primitive(rows, "float", "1.1f", 1.1, "");
        primitive(rows, "double", "1.5", 1.5, "");
        reference(rows, "Float", "1.1f", 1.1, "");
        reference(rows, "Double", "1.5", 1.5, "");
        reference(rows, "BigDecimal", "new BigDecimal(\"1.50\")", 1.5, "");
        primitiveOptional(rows, "OptionalDouble", "1.5", 1.5, "");
        primitive(rows, "boolean", "true", true, "");
        reference(rows, "Boolean", "true", true, "");
        String instant = "Instant.ofEpochSecond(" + FIRST_OF_MAY + ")";
        reference(rows, "Instant", instant, FIRST_OF_MAY, "at");
        reference(rows, "OffsetDateTime", instant + ".atOffset(ZoneOffset.ofHours(3))", FIRST_OF_MAY, "at");
        reference(rows, "ZonedDateTime", instant + ".atZone(ZoneOffset.UTC)", FIRST_OF_MAY, "at");
        reference(rows, "Date", "Date.from(" + instant + ")", FIRST_OF_MAY, "at");
        reference(rows, "java.sql.Timestamp", "java.sql.Timestamp.from(" + instant + ")", FIRST_OF_MAY, "at");
        reference(rows, "LocalDate", "LocalDate.of(2026, 5, 1)", FIRST_OF_MAY, "at, zone = \"UTC\"");
        String beforeParis = "LocalDateTime.of(2026, 5, 1, 2, 0)";
        reference(rows, "LocalDateTime", beforeParis, FIRST_OF_MAY, "at, zone = \"Europe/Paris\"");
        String seconds = FIRST_OF_MAY + "L";
        String inSeconds = "at, epoch = EpochUnit.SECONDS";
        String inMilliseconds = "at, epoch = EpochUnit.MILLISECONDS";
        primitive(rows, "long", seconds, FIRST_OF_MAY, inSeconds);
        primitive(rows, "long", FIRST_OF_MAY + "999L", FIRST_OF_MAY, inMilliseconds);
        primitive(rows, "int", Long.toString(FIRST_OF_MAY), FIRST_OF_MAY, inSeconds);
        reference(rows, "Long", seconds, FIRST_OF_MAY, inSeconds);
        reference(rows, "BigInteger", "BigInteger.valueOf(" + FIRST_OF_MAY + "999L)", FIRST_OF_MAY, inMilliseconds);
        primitiveOptional(rows, "OptionalLong", seconds, FIRST_OF_MAY, inSeconds);
        primitiveOptional(rows, "OptionalInt", Long.toString(FIRST_OF_MAY), FIRST_OF_MAY, inSeconds);
        return rows;
    }

    private static void primitive(List<Row> rows, String type, String value, Object json, String settings) {
        rows.add(new Row(rows.size(), type, value, json, settings, true));
    }

    /** By itself and in an Optional. */
    private static void reference(List<Row> rows, String type, String value, Object json, String settings) {
        rows.add(new Row(rows.size(), type, "State.isFull ? " + value + " : null", json, settings, false));
        String optional = "State.isFull ? Optional.of(" + value + ") : State.isEmpty ? Optional.empty() : null";
        rows.add(new Row(rows.size(), "Optional<" + type + ">", optional, json, settings, false));
        if (!type.contains("?")) {
            rows.add(new Row(rows.size(), "Optional<? extends " + type + ">", optional, json, settings, false));
        }
    }

    private static void primitiveOptional(List<Row> rows, String type, String value, Object json, String settings) {
        String optional = "State.isFull ? %1$s.of(%2$s) : State.isEmpty ? %1$s.empty() : null".formatted(type, value);
        rows.add(new Row(rows.size(), type, optional, json, settings, false));
    }

    /** One attribute: its Java type and value, what its annotation says ("at" for a time), and what Intercom is told. */
    private record Row(int number, String type, String value, Object json, String extra, boolean primitive) {
        String member() {
            return "value" + number;
        }

        String jsonName() {
            return "v" + number + (extra.startsWith("at") ? "_at" : "");
        }

        String settings() {
            String rest = extra.startsWith("at,") ? extra.substring("at".length()) : "";
            return "value = \"" + jsonName() + "\"" + rest;
        }
    }
}
