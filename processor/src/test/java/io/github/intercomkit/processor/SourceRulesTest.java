package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules for the main sources of all modules, also of those whose tests do not read their own sources. */
class SourceRulesTest {
    private static final Path ROOT = Path.of("..");

    /** Packages of the run time that are public for generated code or not exported. */
    private static final Set<String> INTERNAL = Set.of("codegen", "protocol", "json");

    static List<String> modules() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void eachModuleIsFound() throws IOException {
        assertThat(modules())
                .contains(
                        "annotations",
                        "runtime",
                        "processor",
                        "testing",
                        "servlet",
                        "jakarta-rest",
                        "micronaut",
                        "spring-boot-starter",
                        "workspace",
                        "maven-plugin",
                        "sample",
                        "benchmarks");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aFileHasAtMost300Lines(String module) throws IOException {
        assertThat(rules(module).longFiles()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aMethodHasAtMost40Lines(String module) throws IOException {
        assertThat(rules(module).longMethods()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void packagesDoNotImportEachOther(String module) throws IOException {
        assertThat(rules(module).packagesInCircles()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void nothingFollowsTheLocaleOrTheLineEndsOfTheMachine(String module) throws IOException {
        // Benchmarks print figures for a reader.
        Set<String> found = module.equals("benchmarks")
                ? Set.of()
                : Set.copyOf(rules(module).callsThatFollowTheMachine());

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "annotations",
                "runtime",
                "testing",
                "servlet",
                "jakarta-rest",
                "spring-boot-starter",
                "workspace",
                "maven-plugin"
            })
    void aPublicTypeHasJavadoc(String module) throws IOException {
        assertThat(rules(module).typesWithoutJavadoc(INTERNAL)).isEmpty();
    }

    @Test
    void aLongFileAndALongMethodAreFound() throws IOException {
        SourceRules rules = rules(
                source("a.Long", "class Long {", "void m() {", "\n".repeat(40), "}", "}", "\n".repeat(260)),
                source("a.Short", "class Short {", "void m() {", "\n".repeat(35), "}", "}"));

        assertThat(rules.longFiles()).containsExactly("Long.java: 306 lines");
        assertThat(rules.longMethods()).containsExactly("Long.java: m has 41 lines");
    }

    @Test
    void aCallThatFollowsTheMachineIsFound() throws IOException {
        SourceRules rules = rules(source(
                "a.Calls",
                "import java.util.Locale;",
                "class Calls {",
                "String lower = \"I\".toLowerCase() + \"I\".toLowerCase(Locale.ROOT);",
                "String text = String.format(\"%d\", 1) + String.format(Locale.ROOT, \"%d\", 1) + \"%d\".formatted(1);",
                "String lines = System.lineSeparator() + String.format(Locale.ROOT, \"%n\");",
                "byte[] bytes = \"I\".getBytes();",
                "}"));

        assertThat(rules.callsThatFollowTheMachine())
                .containsExactly(
                        "Calls.java: toLowerCase",
                        "Calls.java: format",
                        "Calls.java: formatted",
                        "Calls.java: lineSeparator",
                        "Calls.java: %n",
                        "Calls.java: getBytes");
    }

    @Test
    void aPublicTypeWithoutJavadocIsFound() throws IOException {
        SourceRules rules = rules(
                source("a.Outer", "/** Outer. */", "public interface Outer {", "enum Inner {}", "}"),
                source(
                        "a.Bare",
                        "public class Bare {",
                        "/** Inner. */",
                        "public class Inner {}",
                        "private class P {}}"),
                source("a.json.Internal", "public class Internal {}"),
                source("a.Hidden", "class Hidden {", "public class Inner {}", "}"));

        assertThat(rules.typesWithoutJavadoc(INTERNAL)).containsExactly("Outer.java: Inner", "Bare.java: Bare");
    }

    @Test
    void aCircleOfImportsIsFound() throws IOException {
        SourceRules rules = rules(
                source("a.A", "import a.b.B;", "class A {}"),
                source("a.b.B", "import static a.c.C.VALUE;", "class B {}"),
                source("a.c.C", "import a.A;", "class C {}"),
                source("a.d.D", "import a.A;", "class D {}"));

        assertThat(rules.packagesInCircles()).containsExactly("a", "a.b", "a.c");
    }

    private static SourceRules rules(String module) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            return new SourceRules(ToolProvider.getSystemJavaCompiler()
                    .getStandardFileManager(null, null, null)
                    .getJavaFileObjectsFromPaths(sources));
        }
    }

    private static SourceRules rules(JavaFileObject... sources) throws IOException {
        return new SourceRules(List.of(sources));
    }

    private static JavaFileObject source(String name, String... lines) {
        String packageName = name.substring(0, name.lastIndexOf('.'));
        return JavaFileObjects.forSourceString(name, "package " + packageName + ";\n" + String.join("\n", lines));
    }
}
