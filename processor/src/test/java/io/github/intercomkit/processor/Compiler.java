package io.github.intercomkit.processor;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.annotations.IntercomUser;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import tools.jackson.core.JsonGenerator;

/** The two compilers that people use, for files in a directory. */
enum Compiler {
    JAVAC {
        @Override
        JavaCompiler tool() {
            return ToolProvider.getSystemJavaCompiler();
        }

        @Override
        String release() {
            return Integer.toString(Runtime.version().feature());
        }
    },
    ECJ {
        @Override
        JavaCompiler tool() {
            return new EclipseCompiler();
        }

        @Override
        String release() {
            return "17";
        }
    };

    abstract JavaCompiler tool();

    /** The version of the language: the newest for javac, which finds new warnings with each. */
    abstract String release();

    /** Compiles sources by their paths, with our processor. */
    Compiled compile(Path directory, Map<String, String> sources, List<String> options) {
        return compile(directory, sources, options, List.of(new IntercomProcessor()));
    }

    Compiled compile(
            Path directory, Map<String, String> sources, List<String> options, List<? extends Processor> processors) {
        try {
            Path sourceFolder = Files.createDirectories(directory.resolve("src"));
            Path classes = Files.createDirectories(directory.resolve("classes"));
            Path generated = Files.createDirectories(directory.resolve("generated"));
            List<Path> files = new ArrayList<>();
            for (Map.Entry<String, String> source : sources.entrySet()) {
                Path file = sourceFolder.resolve(source.getKey());
                Files.createDirectories(file.getParent());
                files.add(Files.writeString(file, source.getValue()));
            }
            DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
            List<String> allOptions = new ArrayList<>(List.of("--release", release(), "-encoding", "UTF-8"));
            allOptions.addAll(options);
            boolean success;
            try (StandardJavaFileManager manager =
                    tool().getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
                manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
                manager.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
                if (Stream.of("--module-path", "-classpath").noneMatch(allOptions::contains)) {
                    allOptions.addAll(List.of("-classpath", classPath(classes)));
                }
                JavaCompiler.CompilationTask task = tool().getTask(
                                new StringWriter(),
                                manager,
                                diagnostics,
                                allOptions,
                                null,
                                manager.getJavaFileObjectsFromPaths(files));
                task.setProcessors(processors);
                success = task.call();
            }
            return new Compiled(success, Printed.allOf(diagnostics.getDiagnostics(), sourceFolder), generated, classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an application has: not JSpecify, which is a matter of our build. */
    static String libraries() {
        return Stream.of(IntercomUser.class, IntercomSerializer.class, JsonValue.class, JsonGenerator.class)
                .map(Compiler::origin)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String classPath(Path classes) {
        return libraries() + File.pathSeparator + classes;
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
