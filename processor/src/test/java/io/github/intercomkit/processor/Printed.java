package io.github.intercomkit.processor;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * A message that a compiler printed.
 *
 * @param file the path of a source, with {@code generated/} before the path of a generated one, or {@code -} if there is none
 * @param line the line, counted from 1
 * @param column the column, counted from 1
 * @param kind the severity
 * @param text the message itself, which may have several lines
 */
record Printed(String file, long line, long column, Diagnostic.Kind kind, String text) {
    private static final String NO_FILE = "-";
    private static final String GENERATED = "generated/";
    private static final String GENERATED_IN_MEMORY = "/SOURCE_OUTPUT/";
    private static final String HEAD = "(\\S+):(-?\\d+):(-?\\d+): (\\w+): ";

    /** From sources in folders. */
    static List<Printed> fromFolders(
            List<? extends Diagnostic<? extends JavaFileObject>> diagnostics, Path root, Path generated) {
        return all(diagnostics, uri -> {
            URI inRoot = root.toUri().relativize(uri);
            return inRoot.isAbsolute() ? GENERATED + generated.toUri().relativize(uri) : inRoot.toString();
        });
    }

    /** From the sources of Compile Testing. */
    static List<Printed> fromMemory(List<? extends Diagnostic<? extends JavaFileObject>> diagnostics) {
        return all(diagnostics, uri -> uri.getPath().replace(GENERATED_IN_MEMORY, GENERATED));
    }

    /** From messages in the form of {@link #placed()}, one below the other. */
    static List<Printed> parse(String messages) {
        return messages.isBlank()
                ? List.of()
                : Stream.of(messages.strip().split("\n(?=" + HEAD + ")"))
                        .map(Printed::parsed)
                        .toList();
    }

    boolean isOurs() {
        return text.startsWith("[IK");
    }

    boolean hasPlace() {
        return !file.equals(NO_FILE);
    }

    String placed() {
        return file + ":" + line + ":" + column + ": " + unplaced();
    }

    String inLine() {
        return file + ":" + line + ": " + unplaced();
    }

    String unplaced() {
        return kind.name().toLowerCase(Locale.ROOT) + ": " + text;
    }

    private static Printed parsed(String message) {
        Matcher matcher = Pattern.compile(HEAD + "(?s)(.*)").matcher(message);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no place before " + message);
        }
        return new Printed(
                matcher.group(1),
                Long.parseLong(matcher.group(2)),
                Long.parseLong(matcher.group(3)),
                Diagnostic.Kind.valueOf(matcher.group(4).toUpperCase(Locale.ROOT)),
                matcher.group(5));
    }

    private static List<Printed> all(
            List<? extends Diagnostic<? extends JavaFileObject>> diagnostics, Function<URI, String> path) {
        return diagnostics.stream()
                .map(diagnostic -> {
                    JavaFileObject source = source(diagnostic);
                    return new Printed(
                            source == null ? NO_FILE : path.apply(source.toUri()),
                            diagnostic.getLineNumber(),
                            diagnostic.getColumnNumber(),
                            diagnostic.getKind(),
                            diagnostic.getMessage(Locale.ROOT));
                })
                .toList();
    }

    /** ECJ throws if it could not read the source. */
    private static JavaFileObject source(Diagnostic<? extends JavaFileObject> diagnostic) {
        try {
            return diagnostic.getSource();
        } catch (NullPointerException e) {
            return null;
        }
    }
}
