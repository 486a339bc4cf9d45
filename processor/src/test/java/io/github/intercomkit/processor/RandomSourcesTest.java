package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.UserSnapshot;
import io.github.intercomkit.processor.random.RandomMistakes;
import io.github.intercomkit.processor.random.RandomUser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random sources: 2,000 types by javac and 300 by Eclipse's compiler. Each type gives a serializer with the expected payloads, or the
 * expected messages.
 */
class RandomSourcesTest {
    private static final int BATCH = 100;

    /** javac's default limit is a hundred. */
    private static final List<String> EVERY_MESSAGE = List.of("-Xmaxerrs", "10000", "-Xmaxwarns", "10000");

    @TempDir
    Path directory;

    static Stream<Arguments> batchesOfUsers() {
        return batches(11, 2);
    }

    static Stream<Arguments> batchesOfMistakes() {
        return batches(9, 1);
    }

    @ParameterizedTest(name = "seed {1}, {0}")
    @MethodSource("batchesOfUsers")
    void aUserWithoutAMistakeGivesTheExpectedPayloads(Compiler compiler, int seed) throws Exception {
        Random random = new Random(seed);
        List<RandomUser> users = IntStream.range(0, BATCH)
                .mapToObj(i -> RandomUser.of(random, i == 0 ? "" : "p" + i))
                .toList();
        Map<String, String> sources = new LinkedHashMap<>();
        users.forEach(user -> sources.putAll(user.sources()));

        Compiled compiled = compiler.compile(directory, sources, strict(compiler));

        assertThat(compiled.messages())
                .as(() -> shown(compiled.messages(), sources))
                .isEmpty();
        ClassLoader loader = compiled.load();
        for (RandomUser user : users) {
            check(user, loader);
        }
    }

    @ParameterizedTest(name = "seed {1}, {0}")
    @MethodSource("batchesOfMistakes")
    void aUserWithMistakesGetsTheExpectedMessagesAndNoOthers(Compiler compiler, int seed) {
        Random random = new Random(seed);
        List<RandomMistakes> all = IntStream.range(0, BATCH)
                .mapToObj(i -> RandomMistakes.of(random, "p" + i))
                .toList();
        Map<String, String> sources = new LinkedHashMap<>();
        all.forEach(mistakes -> sources.putAll(mistakes.sources()));

        Compiled compiled =
                compiler.compile(directory, sources, compiler == Compiler.JAVAC ? EVERY_MESSAGE : List.of());

        assertThat(compiled.messages())
                .filteredOn(message -> !message.isOurs() && message.kind() == Diagnostic.Kind.ERROR)
                .isEmpty();
        for (RandomMistakes mistakes : all) {
            String folder = mistakes.packageName() + "/";
            Map<String, List<String>> codes = compiled.messages().stream()
                    .filter(message -> message.isOurs() && message.file().startsWith(folder))
                    .sorted(Comparator.comparing(Printed::text))
                    .collect(Collectors.groupingBy(
                            Printed::file,
                            TreeMap::new,
                            Collectors.mapping(message -> message.text().substring(1, 6), Collectors.toList())));
            assertThat(codes).as(mistakes.sources()::toString).isEqualTo(mistakes.codes());
            assertThat(compiled.sources().keySet())
                    .as(mistakes.sources()::toString)
                    .filteredOn(path -> path.startsWith(folder))
                    .hasSize(mistakes.isWritten() ? 1 : 0);
        }
    }

    private static void check(RandomUser user, ClassLoader loader) throws ReflectiveOperationException {
        String make = user.inPackage("Make");
        IntercomSerializer<Object> serializer = Compiled.serializer(loader, user.inPackage(user.serializer()));
        Object before = Compiled.call(loader, make, "user");
        UserSnapshot<Object> snapshot = serializer.snapshot(before);

        assertThat(entries(serializer.update(before).toMap()))
                .as(user.sources()::toString)
                .isEqualTo(entries(user.update()));
        assertThat(serializer.diff(snapshot, before).hasChanges()).isFalse();
        assertThat(entries(serializer
                        .diff(snapshot, Compiled.call(loader, make, "change"))
                        .toMap()))
                .as(user.sources()::toString)
                .isEqualTo(entries(user.diff()));
    }

    private static List<Map.Entry<String, Object>> entries(Map<String, Object> map) {
        return new ArrayList<>(map.entrySet());
    }

    private static List<String> strict(Compiler compiler) {
        return compiler == Compiler.JAVAC ? List.of("-Xlint:all,-auxiliaryclass", "-Werror") : List.of("-nowarn");
    }

    /** The first message, and the sources of its package, since a generated source does not name its origin. */
    private static String shown(List<Printed> messages, Map<String, String> sources) {
        return messages.stream()
                .filter(message -> message.file().endsWith(".java"))
                .map(message -> message.placed() + "\n" + besides(message.file(), sources))
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> besides(String file, Map<String, String> sources) {
        Path folder = Path.of("/" + file.replaceFirst("^.*generated/", "")).getName(0);
        Map<String, String> found = new LinkedHashMap<>(sources);
        found.keySet().removeIf(path -> !Path.of(path).startsWith(folder));
        return found;
    }

    private static Stream<Arguments> batches(int ofJavac, int ofEclipse) {
        return Stream.concat(
                IntStream.rangeClosed(1, ofJavac).mapToObj(seed -> Arguments.of(Compiler.JAVAC, seed)),
                IntStream.rangeClosed(1, ofEclipse).mapToObj(seed -> Arguments.of(Compiler.ECJ, seed)));
    }
}
