package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.BootPayload;
import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.UpdatePayload;
import io.github.intercomkit.UserSnapshot;
import io.github.intercomkit.processor.random.SampleType;
import io.github.intercomkit.processor.random.SampleType.Sample;
import io.github.intercomkit.protocol.JavaTypes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type of the table, present, null and empty, in every kind of member. */
class ValueTypesTest {
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
    void eachTypeBecomesTheValueOfTheTable(Style style, Compiler compiler) throws Exception {
        Compiled compiled = compiler.compile(
                directory, sources(style), compiler == Compiler.JAVAC ? List.of("-Xlint:all", "-Werror") : List.of());
        assertThat(compiled.messages().stream()
                        .filter(message -> compiler == Compiler.JAVAC || message.kind() == Diagnostic.Kind.ERROR))
                .isEmpty();
        ClassLoader loader = compiled.load();
        IntercomSerializer<Object> serializer = Compiled.serializer(loader, "shop.SampleIntercomSerializer");

        Map<String, Object> everything = expected(ROWS);
        Map<String, Object> primitives =
                expected(ROWS.stream().filter(Row::isPrimitive).toList());
        assertThat(custom(serializer.update(user(loader, "full")))).containsExactlyEntriesOf(everything);
        assertThat(custom(serializer.update(user(loader, "empty")))).containsExactlyEntriesOf(primitives);
        assertThat(custom(serializer.update(user(loader, "missing")))).containsExactlyEntriesOf(primitives);

        UserSnapshot<Object> nothing = serializer.snapshot(user(loader, "missing"));
        UserSnapshot<Object> all = serializer.snapshot(user(loader, "full"));
        Map<String, Object> references =
                expected(ROWS.stream().filter(row -> !row.isPrimitive()).toList());
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

    @Test
    void aPayloadTakesTheSameValuesOfTheTypesThatNeedNoAnnotation() throws Exception {
        Compiled compiled = Compiler.JAVAC.compile(directory, sources(Style.FIELD), List.of());
        List<?> values = (List<?>) Compiled.call(compiled.load(), "shop.Make", "addable");
        BootPayload visitor = Messenger.builder("k8w2v7qz").build().bootVisitor();

        Iterator<?> each = values.iterator();
        addable()
                .forEach(type -> type.values().forEach(sample -> {
                    String name = type.isTime() ? "added_at" : "added";
                    assertThat(visitor.with(name, each.next()).toMap())
                            .as(type.type())
                            .containsEntry(name, sample.json());
                }));
    }

    @Test
    void everyTypeOfTheTableHasSamples() {
        List<String> sampled = SampleType.ALL.stream()
                .map(type -> type.type().replace("<?>", ""))
                .toList();

        assertThat(Arrays.stream(JavaTypes.values())
                        .filter(group -> group.attributeType().isPresent())
                        .flatMap(group -> group.classNames().stream()))
                .isSubsetOf(sampled);
    }

    /** Sets the state that a method's attribute depends on, too. */
    private static Object user(ClassLoader loader, String state) throws ReflectiveOperationException {
        return Compiled.call(loader, "shop.Make", state);
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
                "shop/Make.java",
                imports
                        + """
                        public class Make {
                            static boolean isFull;
                            static boolean isEmpty;
                            static Object full() { isFull = true; isEmpty = false; return sample(); }
                            static Object empty() { isFull = false; isEmpty = true; return sample(); }
                            static Object missing() { isFull = false; isEmpty = false; return sample(); }
                            static Object sample() { return %s; }
                            static java.util.List<Object> addable() { return java.util.List.of(%s); }
                            %s
                        }
                        """.formatted(
                                        creation,
                                        addable()
                                                .flatMap(sampled -> sampled.values().stream())
                                                .map(Sample::java)
                                                .collect(Collectors.joining(",\n")),
                                        SampleType.HELPERS));
    }

    /** The types that need no annotation to become a value: a payload's {@code with} takes these. */
    private static Stream<SampleType> addable() {
        return SampleType.ALL.stream()
                .filter(type -> !type.isOptional() && type.setting().isEmpty());
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
        for (SampleType type : SampleType.ALL) {
            Sample value = type.values().get(0);
            if (type.isPrimitive()) {
                add(rows, type, type.type(), value.java());
            } else if (type.isOptional()) {
                add(rows, type, type.type(), optional(type.type(), value.java()));
            } else {
                add(rows, type, type.type(), "Make.isFull ? " + value.java() + " : null");
                String optional = optional("java.util.Optional", "java.util.Optional.of(" + value.java() + ")");
                add(rows, type, "java.util.Optional<" + type.type() + ">", optional);
                if (!type.type().contains("?")) {
                    add(rows, type, "java.util.Optional<? extends " + type.type() + ">", optional);
                }
            }
        }
        return rows;
    }

    private static String optional(String optionalType, String present) {
        return "Make.isFull ? " + present + " : Make.isEmpty ? " + optionalType + ".empty() : null";
    }

    private static void add(List<Row> rows, SampleType type, String declared, String value) {
        rows.add(new Row(rows.size(), type, declared, value));
    }

    /** An attribute: the type and expression that its declaration has, and the samples that it is made from. */
    private record Row(int number, SampleType sample, String type, String value) {
        String member() {
            return "value" + number;
        }

        String jsonName() {
            return "v" + number + (sample.isTime() ? "_at" : "");
        }

        String settings() {
            return "value = \"" + jsonName() + "\"" + (sample.setting().isEmpty() ? "" : ", " + sample.setting());
        }

        boolean isPrimitive() {
            return sample.isPrimitive();
        }

        Object json() {
            return sample.values().get(0).json();
        }
    }
}
