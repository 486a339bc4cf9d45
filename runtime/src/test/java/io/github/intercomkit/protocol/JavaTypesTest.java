package io.github.intercomkit.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What users read of the types is what the table says. */
class JavaTypesTest {
    private static final Pattern CODE = Pattern.compile("`([\\w.]+)`|\\{@code ([\\w.]+)}|(enum)\\b");

    /** A type that a user writes, and the type in the table that it is or extends. */
    private static final Map<String, String> SHOWN = Map.ofEntries(
            Map.entry("String", "CharSequence"),
            Map.entry("Timestamp", "Date"),
            Map.entry("enum", "Enum"),
            Map.entry("char", "Character"),
            Map.entry("byte", "Byte"),
            Map.entry("short", "Short"),
            Map.entry("int", "Integer"),
            Map.entry("long", "Long"),
            Map.entry("float", "Float"),
            Map.entry("double", "Double"),
            Map.entry("boolean", "Boolean"));

    @Test
    void theGuideNamesEachTypeInTheRowOfItsValue() throws IOException {
        Map<String, Set<String>> rows = Files.readAllLines(Path.of("../docs/describing-a-user.md")).stream()
                .dropWhile(line -> !line.startsWith("| Java type"))
                .skip(2)
                .takeWhile(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|"))
                .collect(Collectors.toMap(
                        cells -> cells[1],
                        cells -> typesIn(cells[1].replace("enums", "enum").replaceAll("with .*", ""))));

        assertThat(rows.values().stream().flatMap(Set::stream))
                .containsExactlyInAnyOrderElementsOf(
                        types(group -> group.attributeType().isPresent()));
        rows.forEach((row, types) -> assertThat(Arrays.stream(JavaTypes.values())
                        .filter(group -> types.stream().anyMatch(simpleNames(group)::contains))
                        .flatMap(group -> group.attributeType().stream())
                        .distinct())
                .as(row)
                .hasSize(1));
    }

    @Test
    void theJavadocOfWithNamesEachTypeThatItTakes() throws IOException {
        String source = Files.readString(Path.of("src/main/java/io/github/intercomkit/IntercomPayload.java"));
        String parameter = source.substring(source.indexOf("@param value text ("));
        Set<String> named = typesIn(parameter.substring(0, parameter.indexOf(';')));

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(types(group -> group.isAddable()
                        && !group.equals(JavaTypes.WHOLE_NUMBER)
                        && !group.equals(JavaTypes.DECIMAL)));
    }

    @Test
    void theFirstGroupCountsThatHoldsTheTypeOrASupertype() {
        assertThat(JavaTypes.of("java.util.UUID"::equals)).contains(JavaTypes.CONVERTED_TEXT);
        assertThat(JavaTypes.of("java.util.OptionalDouble"::equals)).contains(JavaTypes.OPTIONAL_DECIMAL);
        assertThat(JavaTypes.of(Set.of("java.net.URL", "java.lang.Long")::contains))
                .contains(JavaTypes.ADDRESS);
        assertThat(JavaTypes.of("java.io.File"::equals)).isEmpty();
    }

    private static Set<String> typesIn(String text) {
        Set<String> types = new TreeSet<>();
        Matcher code = CODE.matcher(text);
        while (code.find()) {
            String shown = Stream.of(1, 2, 3)
                    .map(code::group)
                    .filter(group -> group != null)
                    .findFirst()
                    .orElseThrow();
            String simple = shown.substring(shown.lastIndexOf('.') + 1);
            types.add(SHOWN.getOrDefault(simple, simple));
        }
        return types;
    }

    private static List<String> types(Predicate<JavaTypes> wanted) {
        return Arrays.stream(JavaTypes.values())
                .filter(wanted)
                .flatMap(group -> simpleNames(group).stream())
                .toList();
    }

    private static List<String> simpleNames(JavaTypes group) {
        return group.classNames().stream()
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .toList();
    }
}
