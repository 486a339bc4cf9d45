package io.github.intercomkit.workspace;

import io.github.intercomkit.workspace.text.ToolException;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The arguments of a command: {@code --name value} or {@code --name=value}; a flag has no value. */
final class Arguments {
    private final Map<String, String> values = new LinkedHashMap<>();

    private Arguments() {}

    /** Reads arguments of these names. An unknown one is not quoted: it may be a token that was typed in the wrong place. */
    static Arguments of(List<String> arguments, Set<String> options, Set<String> flags) throws ToolException {
        Arguments read = new Arguments();
        for (int i = 0; i < arguments.size(); i++) {
            String[] parts = arguments.get(i).split("=", 2);
            String name = parts[0].startsWith("--") ? parts[0].substring(2) : "";
            if (flags.contains(name) && parts.length == 1) {
                read.values.put(name, "true");
            } else if (options.contains(name)) {
                boolean inline = parts.length == 2;
                if (!inline && i + 1 == arguments.size()) {
                    throw new ToolException("--" + name + " has no value.");
                }
                String value = inline ? parts[1] : arguments.get(++i);
                read.values.merge(name, value, (one, other) -> one + File.pathSeparator + other);
            } else {
                throw new ToolException(
                        "Argument " + (i + 1) + " is not known. Without arguments the command shows them.");
            }
        }
        return read;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    Path path(String name, String otherwise) throws ToolException {
        return path(text(name, otherwise));
    }

    /** The paths of an option that can be given several times. */
    List<Path> paths(String name) throws ToolException {
        List<Path> paths = new ArrayList<>();
        for (String each : text(name, "").split(Pattern.quote(File.pathSeparator), -1)) {
            if (!each.isEmpty()) {
                paths.add(path(each));
            }
        }
        return paths;
    }

    /** Names between commas. */
    Set<String> names(String name) {
        Set<String> names = new LinkedHashSet<>();
        for (String each : text(name, "").split("[," + File.pathSeparator + "]", -1)) {
            if (!each.isBlank()) {
                names.add(each.strip());
            }
        }
        return names;
    }

    private static Path path(String text) throws ToolException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new ToolException("An argument is no path of this machine.");
        }
    }
}
