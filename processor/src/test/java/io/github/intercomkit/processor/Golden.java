package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files with the expected output of compilers; {@code -Dgolden.update=true} writes javac's output into them. */
final class Golden {
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private Golden() {}

    /** Skips the other compiler while javac updates the files. */
    static void skipUnlessComparable(Compiler compiler) {
        assumeFalse(UPDATE && compiler != Compiler.JAVAC, "javac updates what this is compared with");
    }

    /** The text of a file. In a run that updates, the file gets the actual text first. */
    static String text(Path file, String actual) throws IOException {
        if (UPDATE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        assertThat(file).exists();
        return Files.readString(file);
    }

    /** The sources in a folder, by their paths. */
    static Map<String, String> sources(Path folder) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return sources;
    }
}
