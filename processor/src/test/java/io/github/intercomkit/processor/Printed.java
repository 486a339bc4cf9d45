package io.github.intercomkit.processor;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** What a compiler printed. */
record Printed(String file, long line, long column, Diagnostic.Kind kind, String text) {
    static List<Printed> allOf(List<? extends Diagnostic<? extends JavaFileObject>> diagnostics, Path root) {
        return diagnostics.stream().map(diagnostic -> of(diagnostic, root)).toList();
    }

    boolean isOurs() {
        return text.startsWith("[IK");
    }

    String placed() {
        return file + ":" + line + ":" + column + ": " + unplaced();
    }

    String unplaced() {
        return kind.name().toLowerCase(Locale.ROOT) + ": " + text;
    }

    private static Printed of(Diagnostic<? extends JavaFileObject> diagnostic, Path root) {
        JavaFileObject source = source(diagnostic);
        String file =
                source == null ? "-" : root.toUri().relativize(source.toUri()).toString();
        return new Printed(
                file,
                diagnostic.getLineNumber(),
                diagnostic.getColumnNumber(),
                diagnostic.getKind(),
                diagnostic.getMessage(Locale.ROOT));
    }

    /** ECJ fails to tell that what it could not read has none. */
    private static JavaFileObject source(Diagnostic<? extends JavaFileObject> diagnostic) {
        try {
            return diagnostic.getSource();
        } catch (NullPointerException e) {
            return null;
        }
    }
}
