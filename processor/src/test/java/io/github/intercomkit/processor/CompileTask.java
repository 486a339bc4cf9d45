package io.github.intercomkit.processor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;

/**
 * The input of a compiler.
 *
 * @param directory the folder of its output; the output of an earlier task there is on the class path
 * @param sources the sources by their paths
 * @param options the options of this test
 * @param processors the annotation processors
 */
record CompileTask(
        Path directory, Map<String, String> sources, List<String> options, List<? extends Processor> processors) {
    Path classes() throws IOException {
        return Files.createDirectories(directory.resolve("classes"));
    }

    Path generated() throws IOException {
        return Files.createDirectories(directory.resolve("generated"));
    }

    /** All options, for that version of the language. */
    List<String> optionsFor(String release) throws IOException {
        List<String> all = new ArrayList<>(List.of("--release", release, "-encoding", "UTF-8"));
        all.addAll(options);
        if (Stream.of("--module-path", "-classpath").noneMatch(options::contains)) {
            all.addAll(List.of("-classpath", Compiler.libraries() + File.pathSeparator + classes()));
        }
        return all;
    }
}
