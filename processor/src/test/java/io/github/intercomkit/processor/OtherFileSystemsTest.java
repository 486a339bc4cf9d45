package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** javac and the processor with files as on Windows and macOS: in folders with blanks, under C: on the one, and without case in their names. */
@ParameterizedClass
@EnumSource
class OtherFileSystemsTest {
    private static final Path EXAMPLES = Path.of("src/test/resources/golden");

    private final FileSystem files;
    private final Path project;
    private final List<String> messages = new ArrayList<>();

    OtherFileSystemsTest(OtherSystem system) {
        files = Jimfs.newFileSystem(system.configuration);
        project = files.getPath(system.project);
    }

    @AfterEach
    void close() throws IOException {
        files.close();
    }

    /** macOS has composed letters apart: this name has one. */
    @Test
    void aTypeWithALetterBeyondAsciiHasItsSerializer() throws IOException {
        compile(Map.of("shop/Größe.java", """
                package shop;
                import io.github.intercomkit.annotations.*;
                @IntercomUser public record Größe(@IntercomAttribute String email) {}
                """));

        assertThat(messages).isEmpty();
        assertThat(Files.readString(project.resolve("generated/shop/GrößeIntercomSerializer.java")))
                .contains("class Gr\\u00f6\\u00dfeIntercomSerializer ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"record", "entity", "interface", "event", "auth-tokens", "visitor"})
    void theGeneratedFilesAreThoseOfOtherSystems(String name) throws IOException {
        Path example = EXAMPLES.resolve(name);

        compile(Golden.sources(example.resolve("sources")));

        assertThat(messages).isEmpty();
        Map<String, String> written = files(project.resolve("generated"), ".java");
        written.putAll(files(project.resolve("classes"), ".json"));
        Map<String, String> expected = files(example.resolve("generated"), "");
        assertThat(written).isEqualTo(expected);
    }

    /** As the warning says: the second takes the place of the first, or javac refuses it. */
    @Test
    void ofTwoSerializersWhoseNamesDifferInCaseOneIsLost() throws IOException {
        compile(Map.of("shop/Outer.java", """
                package shop;
                import io.github.intercomkit.annotations.*;
                class Outer { @IntercomUser record Inner(@IntercomAttribute String email) {} }
                """, "shop/Outer_inner.java", """
                package shop;
                import io.github.intercomkit.annotations.*;
                @IntercomUser record Outer_inner(@IntercomAttribute String email) {}
                """));

        assertThat(files(project.resolve("generated"), ".java")).hasSize(1);
        assertThat(messages)
                .filteredOn(message -> message.startsWith("[IK107] "))
                .hasSize(2);
    }

    private void compile(Map<String, String> sources) throws IOException {
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = project.resolve("src").resolve(source.getKey());
            Files.createDirectories(file.getParent());
            written.add(Files.writeString(file, source.getValue()));
        }
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager =
                javac.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            manager.setLocationFromPaths(
                    StandardLocation.CLASS_OUTPUT, List.of(Files.createDirectories(project.resolve("classes"))));
            manager.setLocationFromPaths(
                    StandardLocation.SOURCE_OUTPUT, List.of(Files.createDirectories(project.resolve("generated"))));
            JavaCompiler.CompilationTask task = javac.getTask(
                    new StringWriter(),
                    manager,
                    diagnostics,
                    List.of("--release", "17", "-classpath", Compiler.libraries()),
                    null,
                    manager.getJavaFileObjectsFromPaths(written));
            task.setProcessors(List.of(new IntercomProcessor()));
            task.call();
        }
        for (Diagnostic<?> diagnostic : diagnostics.getDiagnostics()) {
            messages.add(diagnostic.getMessage(Locale.ROOT));
        }
    }

    /** The files with an ending, by their paths with slashes. */
    private static Map<String, String> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
                    .collect(Collectors.toMap(
                            file -> folder.relativize(file).toString().replace('\\', '/'),
                            OtherFileSystemsTest::text,
                            (one, other) -> one,
                            TreeMap::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Both keep the case of names, and find them in any. */
    enum OtherSystem {
        WINDOWS(Configuration.windows(), "C:\\Users\\Ada Byron\\apple shop"),
        MACOS(Configuration.osX(), "/Users/Ada Byron/apple shop");

        private final Configuration configuration;
        private final String project;

        OtherSystem(Configuration configuration, String project) {
            this.configuration = configuration;
            this.project = project;
        }
    }
}
