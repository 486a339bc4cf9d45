package io.github.intercomkit.processor;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.annotations.IntercomUser;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import tools.jackson.core.JsonGenerator;

/** The two compilers that users have. A test is written once, and runs on both. */
enum Compiler {
    JAVAC(new JavacHarness()),
    ECJ(new EcjHarness());

    /** Mutation testing leaves the slower compiler out. */
    private static final boolean JAVAC_ONLY = Boolean.getBoolean("intercomkit.javac-only");

    private final Harness harness;

    Compiler(Harness harness) {
        this.harness = harness;
    }

    /** Compiles sources by their paths, with our processor. */
    Compiled compile(Path directory, Map<String, String> sources, List<String> options) {
        return compile(directory, sources, options, List.of(new IntercomProcessor()));
    }

    Compiled compile(
            Path directory, Map<String, String> sources, List<String> options, List<? extends Processor> processors) {
        assumeFalse(JAVAC_ONLY && this != JAVAC, "javac alone");
        try {
            return harness.compile(new CompileTask(directory, sources, options, processors));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class path of an application: without JSpecify, which only our build needs. */
    static String libraries() {
        return Stream.of(IntercomUser.class, IntercomSerializer.class, JsonValue.class, JsonGenerator.class)
                .map(Compiler::origin)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The class path of an application without the run time. */
    static String annotations() {
        return origin(IntercomUser.class);
    }

    private static String origin(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
