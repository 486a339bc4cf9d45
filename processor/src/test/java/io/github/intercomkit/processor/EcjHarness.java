package io.github.intercomkit.processor;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** Runs Eclipse's compiler on folders: Compile Testing runs only javac. */
final class EcjHarness implements Harness {
    private static final String RELEASE = "17";

    @Override
    public Compiled compile(CompileTask task) throws IOException {
        Path root = Files.createDirectories(task.directory().resolve("src"));
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : task.sources().entrySet()) {
            Path file = root.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.getValue()));
        }
        JavaCompiler ecj = new EclipseCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager =
                ecj.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(task.classes()));
            manager.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(task.generated()));
            JavaCompiler.CompilationTask compilation = ecj.getTask(
                    new StringWriter(),
                    manager,
                    diagnostics,
                    task.optionsFor(RELEASE),
                    null,
                    manager.getJavaFileObjectsFromPaths(files));
            compilation.setProcessors(task.processors());
            boolean success = compilation.call();
            List<Printed> messages = Printed.fromFolders(diagnostics.getDiagnostics(), root, task.generated());
            return new CompiledByEcj(success, messages, task.generated(), task.classes());
        }
    }
}
