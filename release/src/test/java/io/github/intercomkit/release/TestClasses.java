package io.github.intercomkit.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The names of the test classes of all modules. */
final class TestClasses {
    private TestClasses() {}

    static Set<String> names() throws IOException {
        Set<String> names = new HashSet<>();
        for (String module : PublishedModule.pom(PublishedModule.ROOT).getModules()) {
            Path tests = PublishedModule.ROOT.resolve(module).resolve("src/test/java");
            if (Files.isDirectory(tests)) {
                try (Stream<Path> files = Files.walk(tests)) {
                    files.map(file -> file.getFileName().toString().replace(".java", ""))
                            .forEach(names::add);
                }
            }
        }
        return names;
    }
}
