package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.CompilationSubject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** The output of javac, run by Compile Testing. */
record CompiledByJavac(Compilation compilation, List<Printed> messages, Path generated, Path classes)
        implements Compiled {
    @Override
    public boolean success() {
        return compilation.status() == Compilation.Status.SUCCESS;
    }

    @Override
    public void assertPrinted(List<Printed> expected) {
        CompilationSubject subject = CompilationSubject.assertThat(compilation);
        int errors = count(expected, Diagnostic.Kind.ERROR);
        if (errors == 0) {
            subject.succeeded();
        }
        subject.hadErrorCount(errors);
        subject.hadWarningCount(count(expected, Diagnostic.Kind.WARNING, Diagnostic.Kind.MANDATORY_WARNING));
        subject.hadNoteCount(count(expected, Diagnostic.Kind.NOTE));
        for (Printed printed : expected) {
            CompilationSubject.DiagnosticInFile found = found(subject, printed);
            if (printed.hasPlace()) {
                found.inFile(source(printed.file())).onLine(printed.line()).atColumn(printed.column());
            }
        }
        assertThat(messages).as("the messages in their order").containsExactlyElementsOf(expected);
    }

    @Override
    public void assertGenerated(String path, String text) {
        CompilationSubject.assertThat(compilation)
                .generatedFile(StandardLocation.SOURCE_OUTPUT, path)
                .contentsAsUtf8String()
                .isEqualTo(text);
    }

    private static CompilationSubject.DiagnosticInFile found(CompilationSubject subject, Printed printed) {
        return switch (printed.kind()) {
            case ERROR -> subject.hadErrorContaining(printed.text());
            case WARNING, MANDATORY_WARNING -> subject.hadWarningContaining(printed.text());
            default -> subject.hadNoteContaining(printed.text());
        };
    }

    private JavaFileObject source(String file) {
        return compilation.sourceFiles().stream()
                .filter(source -> source.toUri().getPath().equals(file))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no source " + file));
    }

    private static int count(List<Printed> messages, Diagnostic.Kind... kinds) {
        return (int) messages.stream()
                .filter(message -> Arrays.asList(kinds).contains(message.kind()))
                .count();
    }
}
