package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.intercomkit.processor.check.Message;
import io.github.intercomkit.processor.random.BytesRandom;
import io.github.intercomkit.processor.random.OddSource;
import io.github.intercomkit.processor.random.RandomMistakes;
import io.github.intercomkit.processor.random.RandomUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.tools.Diagnostic;

/** Whatever is annotated, both compilers take it without a warning, or refuse it with the same messages; the processor never crashes. */
class SourcesFuzzTest {
    private static final String CRASH = "[" + Message.CRASH.code() + "]";

    /** All of javac's warnings: none may be in a generated source. */
    private static final List<String> STRICT =
            List.of("-Xlint:all,-auxiliaryclass", "-Xmaxerrs", "1000", "-Xmaxwarns", "1000");

    /** The first byte chooses a grammar, the others what it builds. */
    @FuzzTest
    void takenOrRefusedByBothCompilers(byte[] input) {
        Random random = new BytesRandom(input);
        switch (random.nextInt(4)) {
            case 0 -> check(RandomUser.of(random, "p1").sources(), true);
            case 1 -> check(RandomMistakes.of(random, "p1").sources(), false);
            default -> check(OddSource.of(random), false);
        }
    }

    /** Whether javac had no error. */
    static boolean check(Map<String, String> sources, boolean isTaken) {
        List<Printed> javac = messages(Compiler.JAVAC, sources, STRICT);
        List<Printed> ecj = messages(Compiler.ECJ, sources, List.of("-nowarn"));
        assertThat(javac)
                .as(sources::toString)
                .noneMatch(message -> message.text().startsWith(CRASH));
        assertThat(ecj)
                .as(sources::toString)
                .noneMatch(message -> message.text().startsWith(CRASH));
        assertThat(javac)
                .as(sources::toString)
                .filteredOn(message -> message.file().startsWith("generated/"))
                .filteredOn(message -> !isNoJava(javac))
                .isEmpty();
        if (!isNoJava(javac) && !isNoJava(ecj)) {
            assertThat(ours(ecj)).as(sources::toString).isEqualTo(ours(javac));
        }
        if (isTaken) {
            assertThat(javac).as(sources::toString).isEmpty();
            assertThat(ecj).as(sources::toString).isEmpty();
        }
        return javac.stream().noneMatch(message -> message.kind() == Diagnostic.Kind.ERROR);
    }

    /** Whether the sources are no Java: what the processor sees of them differs between the compilers. */
    private static boolean isNoJava(List<Printed> messages) {
        return messages.stream()
                .anyMatch(message -> !message.isOurs()
                        && message.kind() == Diagnostic.Kind.ERROR
                        && !message.file().startsWith("generated/"));
    }

    /**
     * Our errors without their places: ECJ gives none to a component of a record, and is told to leave out warnings. An annotation of a
     * component that names an enum constant is on the accessor alone there, so that a message names the accessor.
     */
    private static List<String> ours(List<Printed> messages) {
        return messages.stream()
                .filter(message -> message.isOurs() && message.kind() == Diagnostic.Kind.ERROR)
                .map(Printed::unplaced)
                .map(text -> text.replaceFirst("(\\[IK\\d+] [^ :,]+)\\(\\)", "$1"))
                .sorted()
                .toList();
    }

    private static List<Printed> messages(Compiler compiler, Map<String, String> sources, List<String> options) {
        Path directory = null;
        try {
            directory = Files.createTempDirectory("sources");
            return compiler.compile(directory, sources, options).messages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(directory);
        }
    }

    private static void delete(Path directory) {
        if (directory == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
