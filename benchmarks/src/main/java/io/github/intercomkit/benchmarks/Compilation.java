package io.github.intercomkit.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A directory with sources, and the output of javac for them. */
final class Compilation implements AutoCloseable {
    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    private final Path directory;
    private final Path classes;
    private final Path generated;

    Compilation(Map<String, String> sources) throws IOException {
        directory = Files.createTempDirectory("compilation");
        classes = directory.resolve("classes");
        generated = directory.resolve("generated");
        Files.createDirectories(directory.resolve("types"));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Files.writeString(
                    directory.resolve("types").resolve(source.getKey() + ".java"),
                    "package types;\n" + source.getValue() + "\n");
        }
    }

    /** Types with a number of attributes each, named T0, T1 and so on. */
    static Compilation of(Processors processor, int types, int attributes) throws IOException {
        Map<String, String> sources = new java.util.LinkedHashMap<>();
        for (int type = 0; type < types; type++) {
            sources.put("T" + type, processor.imports() + processor.source("T" + type, attributes));
        }
        return new Compilation(sources);
    }

    Path classes() {
        return classes;
    }

    /** Deletes the output. */
    void clear() {
        delete(classes);
        delete(generated);
    }

    /** Compiles all types. */
    void all(String... options) {
        try (Stream<Path> sources = Files.list(directory.resolve("types"))) {
            run(sources.toList(), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles one type again, with the classes of the others on the class path. */
    void one(String name, String... options) {
        run(List.of(directory.resolve("types").resolve(name + ".java")), options);
    }

    /** The number of generated lines of all types. */
    long generatedLines() {
        try (Stream<Path> files = Files.walk(generated)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .mapToLong(Compilation::lines)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(List<Path> sources, String... options) {
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(problems, null, null)) {
            Files.createDirectories(classes);
            Files.createDirectories(generated);
            List<String> arguments = new ArrayList<>(List.of(options));
            arguments.addAll(List.of(
                    "-d",
                    classes.toString(),
                    "-s",
                    generated.toString(),
                    "-cp",
                    System.getProperty("java.class.path") + java.io.File.pathSeparator + classes));
            boolean compiled = javac.getTask(
                            null, files, problems, arguments, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!compiled) {
                throw new IllegalStateException(problems.getDiagnostics().toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        delete(directory);
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
