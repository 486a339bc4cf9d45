package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder under {@code golden} holds sources and, under {@code generated}, the sources and resources that the processor writes.
 * {@code -Dgolden.update=true} writes these again.
 */
class GoldenFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    @TempDir
    Path directory;

    static List<Arguments> examples() {
        return Stream.of("record", "entity", "interface", "event", "auth-tokens", "visitor")
                .flatMap(name -> Stream.of(Compiler.values()).map(compiler -> Arguments.of(compiler, name)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void eachCompilerGetsTheExpectedSources(Compiler compiler, String name) throws IOException {
        Golden.skipUnlessComparable(compiler);
        Path folder = FOLDER.resolve(name);
        List<String> options = compiler == Compiler.JAVAC ? List.of() : List.of("-nowarn");

        Compiled compiled = compiler.compile(directory, Golden.sources(folder.resolve("sources")), options);

        assertThat(compiled.messages()).isEmpty();
        assertThat(compiled.sources()).hasSize(1);
        for (Map.Entry<String, String> generated : compiled.sources().entrySet()) {
            String path = generated.getKey();
            compiled.assertGenerated(
                    path, Golden.text(folder.resolve("generated").resolve(path), generated.getValue()));
        }
        assertThat(compiled.resources()).isNotEmpty();
        for (Map.Entry<String, String> generated : compiled.resources().entrySet()) {
            assertThat(generated.getValue())
                    .isEqualTo(
                            Golden.text(folder.resolve("generated").resolve(generated.getKey()), generated.getValue()));
        }
    }
}
