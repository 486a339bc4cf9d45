package io.github.intercomkit.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/**
 * Javac by way of Compile Testing, which compiles from memory to memory. What came out is copied to the task's folders: the next
 * step of a test compiles beside it.
 */
final class JavacHarness implements Harness {
    /** The newest version of the language, which finds the most to warn of. */
    private static final String RELEASE = Integer.toString(Runtime.version().feature());

    @Override
    public Compiled compile(CompileTask task) throws IOException {
        RecordingJavac javac = new RecordingJavac();
        Compilation compilation = com.google.testing.compile.Compiler.compiler(javac)
                .withProcessors(task.processors())
                .withOptions(task.optionsFor(RELEASE))
                .compile(task.sources().entrySet().stream()
                        .map(JavacHarness::source)
                        .toList());
        copy(javac.outputs(StandardLocation.CLASS_OUTPUT), task.classes());
        copy(javac.outputs(StandardLocation.SOURCE_OUTPUT), task.generated());
        List<Printed> messages = Printed.fromMemory(compilation.diagnostics());
        return new CompiledByJavac(compilation, messages, task.generated(), task.classes());
    }

    private static JavaFileObject source(Map.Entry<String, String> source) {
        String name = source.getKey().replaceFirst("\\.java$", "").replace('/', '.');
        return JavaFileObjects.forSourceString(name, source.getValue());
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
