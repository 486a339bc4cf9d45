package io.github.intercomkit.processor;

import com.google.testing.compile.ForwardingStandardJavaFileManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.tools.DiagnosticListener;
import javax.tools.FileObject;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A javac that records the files of one compilation: Compile Testing gives no files of a failed compilation. */
final class RecordingJavac implements JavaCompiler {
    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    private final Map<JavaFileManager.Location, List<FileObject>> outputs = new LinkedHashMap<>();

    /** The files that were written to that location, and not deleted because of an error. */
    List<FileObject> outputs(JavaFileManager.Location location) {
        return outputs.getOrDefault(location, List.of()).stream()
                .filter(file -> file.getLastModified() > 0)
                .distinct()
                .toList();
    }

    @Override
    public CompilationTask getTask(
            Writer out,
            JavaFileManager manager,
            DiagnosticListener<? super JavaFileObject> listener,
            Iterable<String> options,
            Iterable<String> classes,
            Iterable<? extends JavaFileObject> units) {
        JavaFileManager recording = new Recording((StandardJavaFileManager) manager);
        return javac.getTask(out, recording, listener, options, classes, units);
    }

    @Override
    public StandardJavaFileManager getStandardFileManager(
            DiagnosticListener<? super JavaFileObject> listener, Locale locale, Charset charset) {
        return javac.getStandardFileManager(listener, locale, charset);
    }

    @Override
    public int isSupportedOption(String option) {
        return javac.isSupportedOption(option);
    }

    @Override
    public int run(InputStream in, OutputStream out, OutputStream errors, String... arguments) {
        return javac.run(in, out, errors, arguments);
    }

    @Override
    public Set<SourceVersion> getSourceVersions() {
        return javac.getSourceVersions();
    }

    private final class Recording extends ForwardingStandardJavaFileManager {
        Recording(StandardJavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) throws IOException {
            JavaFileObject file = super.getJavaFileForOutput(location, className, kind, sibling);
            outputs.computeIfAbsent(location, of -> new ArrayList<>()).add(file);
            return file;
        }

        @Override
        public FileObject getFileForOutput(Location location, String packageName, String name, FileObject sibling)
                throws IOException {
            FileObject file = super.getFileForOutput(location, packageName, name, sibling);
            outputs.computeIfAbsent(location, of -> new ArrayList<>()).add(file);
            return file;
        }
    }
}
