package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.processor.check.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder under {@code refusals} holds sources and, in {@code expected.txt}, all messages that javac prints for them: file,
 * line, column and text. {@code -Dgolden.update=true} writes that file again.
 */
class RefusalsTest {
    private static final Path FOLDER = Path.of("src/test/resources/refusals");

    /**
     * Tested by {@link IntercomProcessorTest} and {@link OddSituationsTest}, since no source alone causes them, and by
     * {@link HiddenTypesTest}, since they need a newer Java.
     */
    static final Set<Message> WITHOUT_SOURCE =
            Set.of(Message.CRASH, Message.NOT_WRITTEN, Message.COMPACT_FILE, Message.NO_RUNTIME);

    /** Eclipse's compiler does not show local types to processors. */
    private static final Set<String> UNSEEN_BY_ECLIPSE = Set.of("type-local");

    @TempDir
    Path directory;

    static List<String> refusals() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    static Stream<Arguments> refusalsOnEachCompiler() throws IOException {
        return refusals().stream()
                .flatMap(name -> Stream.of(Compiler.values()).map(compiler -> Arguments.of(compiler, name)));
    }

    @ParameterizedTest(name = "{1}, {0}")
    @MethodSource("refusalsOnEachCompiler")
    void eachMistakeIsPrintedAtItsPosition(Compiler compiler, String name) throws IOException {
        Golden.skipUnlessComparable(compiler);
        Path folder = FOLDER.resolve(name);

        Compiled compiled = compiler.compile(directory, Golden.sources(folder), List.of());

        String printed = compiled.messages().stream().map(Printed::placed).collect(Collectors.joining("\n", "", "\n"));
        List<Printed> expected = Printed.parse(Golden.text(folder.resolve("expected.txt"), printed));
        compiled.assertPrinted(compiler == Compiler.ECJ && UNSEEN_BY_ECLIPSE.contains(name) ? List.of() : expected);
    }

    @Test
    void everyMessageIsPrintedInATest() throws IOException {
        StringBuilder printed = new StringBuilder();
        for (String name : refusals()) {
            printed.append(Files.readString(FOLDER.resolve(name).resolve("expected.txt")));
        }
        List<Message> untested = Arrays.stream(Message.values())
                .filter(message -> !WITHOUT_SOURCE.contains(message))
                .filter(message -> printed.indexOf("[" + message.code() + "]") < 0)
                .toList();
        assertThat(untested)
                .as("messages that no expected.txt under %s holds; CONTRIBUTING.md says how to add one", FOLDER)
                .isEmpty();
    }

    @Test
    void codesAreUniqueAndInOrder() {
        List<String> codes =
                Arrays.stream(Message.values()).map(Message::code).collect(Collectors.toCollection(ArrayList::new));
        assertThat(codes).doesNotHaveDuplicates().isSorted().allMatch(code -> code.matches("IK\\d{3}"));
    }
}
