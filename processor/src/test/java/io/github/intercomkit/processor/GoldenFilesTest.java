package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each folder under {@code golden} holds sources and, under {@code generated}, what the processor writes for them.
 * {@code mvn -f processor/pom.xml test -Dtest=GoldenFilesTest -Dgolden.update=true} writes that anew.
 */
class GoldenFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"record", "entity", "interface"})
    void bothCompilersLetUsWriteTheSame(String name) throws IOException {
        Path folder = FOLDER.resolve(name);
        Map<String, String> sources = sources(folder);

        Compiled compiled = Compiler.JAVAC.compile(directory.resolve("javac"), sources, List.of());
        Compiled byEclipse = Compiler.ECJ.compile(directory.resolve("ecj"), sources, List.of("-nowarn"));

        assertThat(compiled.messages()).isEmpty();
        assertThat(compiled.sources()).hasSize(1);
        for (Map.Entry<String, String> generated : compiled.sources().entrySet()) {
            Golden.compare(generated.getValue(), folder.resolve("generated").resolve(generated.getKey()));
        }
        assertThat(byEclipse.sources()).isEqualTo(compiled.sources());
    }

    private static Map<String, String> sources(Path folder) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve("sources"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path =
                        folder.resolve("sources").relativize(file).toString().replace('\\', '/');
                sources.put(path, Files.readString(file));
            }
        }
        return sources;
    }
}
