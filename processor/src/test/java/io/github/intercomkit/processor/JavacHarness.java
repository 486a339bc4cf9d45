package io.github.intercomkit.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/**
 * Runs javac through Compile Testing, which compiles in memory. The output is copied to the task's folders, so that the next
 * step of a test can use it.
 */
final class JavacHarness implements Harness {
    /** The newest version of the language, which has the most warnings. */
    private static final String RELEASE = Integer.toString(Runtime.version().feature());

    @Override
    public Compiled compile(CompileTask task) throws IOException {
        RecordingJavac javac = new RecordingJavac();
        Compilation compilation = com.google.testing.compile.Compiler.compiler(javac)
                .withProcessors(task.processors())
                .withOptions(task.optionsFor(RELEASE))
                .compile(sources(task));
        copy(javac.outputs(StandardLocation.CLASS_OUTPUT), task.classes());
        copy(javac.outputs(StandardLocation.SOURCE_OUTPUT), task.generated());
        List<Printed> messages = Printed.fromMemory(compilation.diagnostics());
        return new CompiledByJavac(compilation, messages, task.generated(), task.classes());
    }

    private static List<JavaFileObject> sources(CompileTask task) throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        for (Map.Entry<String, String> source : task.sources().entrySet()) {
            Path file = task.directory().resolve(source.getKey());
            String name = source.getKey().replaceFirst("\\.java$", "").replace('/', '.');
            // Lombok looks for its configuration in the folder of a file: a test with a configuration writes its
            // sources there.
            sources.add(
                    Files.exists(file)
                            ? JavaFileObjects.forResource(file.toUri().toURL())
                            : JavaFileObjects.forSourceString(name, source.getValue()));
        }
        return sources;
    }

    /** The path of a file in memory begins with the name of its location. */
    private static void copy(List<? extends FileObject> files, Path folder) throws IOException {
        for (FileObject file : files) {
            Path target = folder.resolve(file.toUri().getPath().replaceFirst("^/[^/]*/", ""));
            Files.createDirectories(target.getParent());
            try (InputStream in = file.openInputStream()) {
                Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
