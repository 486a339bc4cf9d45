package io.github.intercomkit.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of the test classes of all modules. */
final class TestClasses {
    private static final Pattern TEST = Pattern.compile(
            "@(Test|ParameterizedTest|FuzzTest|TestFactory|ArchTest|RepeatedTest)\\b| extends \\w+Test\\b");
    private static final Pattern ABSTRACT = Pattern.compile("(?m)^(public )?abstract class ");

    private TestClasses() {}

    static Set<String> names() throws IOException {
        Set<String> names = new HashSet<>();
        for (String module : PublishedModule.pom(PublishedModule.ROOT).getModules()) {
            Path tests = PublishedModule.ROOT.resolve(module).resolve("src/test/java");
            if (Files.isDirectory(tests)) {
                try (Stream<Path> files = Files.walk(tests)) {
                    files.filter(TestClasses::hasTests)
                            .map(file -> file.getFileName().toString().replace(".java", ""))
                            .forEach(names::add);
                }
            }
        }
        return names;
    }

    /** Its own, or those of a superclass; an abstract class runs none. */
    private static boolean hasTests(Path file) {
        if (!file.toString().endsWith(".java")) {
            return false;
        }
        try {
            String source = Files.readString(file);
            return TEST.matcher(source).find() && !ABSTRACT.matcher(source).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
