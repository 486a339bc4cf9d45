package io.github.intercomkit.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code docs/messages.md}, cut at its headings.
 *
 * @param opening the text before the contents
 * @param contents the list of groups and sections
 * @param groups the groups of sections, in order
 */
record MessagesPage(String opening, String contents, List<Group> groups) {
    static MessagesPage read() throws IOException {
        String[] parts = Files.readString(Path.of("../docs/messages.md")).split("(?m)^## ");
        String contents = parts[1].replaceFirst("Contents\n", "").strip();
        return new MessagesPage(
                parts[0], contents, Arrays.stream(parts).skip(2).map(Group::of).toList());
    }

    List<Section> sections() {
        return groups.stream().flatMap(group -> group.sections().stream()).toList();
    }

    /** A heading, and the sections below it. */
    record Group(String name, List<Section> sections) {
        static Group of(String part) {
            String[] parts = part.split("(?m)^<a id=");
            return new Group(
                    parts[0].strip(),
                    Arrays.stream(parts).skip(1).map(Section::of).toList());
        }

        /** The anchor that GitHub makes from the heading. */
        String anchor() {
            return name.toLowerCase(Locale.ROOT).replace(' ', '-');
        }
    }

    /** The section of one code. */
    record Section(String anchor, String code, String title, String text) {
        private static final Pattern FORM = Pattern.compile("(?s)\"([^\"]*)\"></a>\n\n### (\\w+): ([^\n]+)\n(.*)");

        static Section of(String part) {
            Matcher matcher = FORM.matcher(part);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("No section begins so: <a id=" + part);
            }
            return new Section(
                    matcher.group(1),
                    matcher.group(2),
                    matcher.group(3),
                    matcher.group(4).strip());
        }

        List<Example> wrong() {
            return examples("(?ms)^Wrong:\n\n```java\n(.*?)^```");
        }

        List<Example> right() {
            return examples("(?ms)^Right:\n\n```java\n(.*?)^```");
        }

        /** Marked or not. */
        List<Example> examples() {
            return examples("(?ms)^```\\w*\n(.*?)^```");
        }

        private List<Example> examples(String block) {
            return Pattern.compile(block)
                    .matcher(text)
                    .results()
                    .map(found -> new Example(found.group(1)))
                    .toList();
        }
    }

    /** A block of Java, in which {@code // …} replaces the lines between two that differ in a number. */
    record Example(String text) {
        private static final Pattern PATH = Pattern.compile("(?m)^// (?=\\S+\\.java$)");
        private static final Pattern ELLIPSIS = Pattern.compile("(?m)^(.*?)(\\d+)(.*)\n *// …\n\\1(\\d+)\\3$");
        private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|enum|record) (\\w+)");
        private static final String PERSISTENCE = "jakarta.persistence";
        private static final Set<String> IMPORTED =
                Set.of("io.github.intercomkit.annotations", "java.io", "java.time", "java.util");

        /** The files that it names, or one in package {@code shop}, with imports, in the given folder. */
        Map<String, String> sources(String folder) {
            Map<String, String> files = new TreeMap<>();
            Set<String> packages = new TreeSet<>(IMPORTED);
            for (String file : PATH.split(withPaths())) {
                if (!file.isEmpty()) {
                    String path = folder + file.substring(0, file.indexOf('\n'));
                    files.put(path, file.substring(file.indexOf('\n')));
                    packages.add(packageOf(path));
                }
            }
            packages.remove("");
            boolean entity = text.contains("@Entity");
            if (entity) {
                packages.add(PERSISTENCE);
            }
            String imports =
                    packages.stream().map(name -> "import " + name + ".*;\n").collect(Collectors.joining());
            files.replaceAll((path, text) ->
                    (packageOf(path).isEmpty() ? "" : "package " + packageOf(path) + ";\n") + imports + text);
            if (entity) {
                Stream.of("Entity", "Id")
                        .forEach(name -> files.put(
                                PERSISTENCE.replace('.', '/') + "/" + name + ".java",
                                "package " + PERSISTENCE + "; public @interface " + name + " {}"));
            }
            return files;
        }

        private String withPaths() {
            String whole = ELLIPSIS.matcher(text)
                    .replaceAll(found -> Matcher.quoteReplacement(
                            IntStream.rangeClosed(Integer.parseInt(found.group(2)), Integer.parseInt(found.group(4)))
                                    .mapToObj(i -> found.group(1) + i + found.group(3))
                                    .collect(Collectors.joining("\n"))));
            Matcher type = TYPE.matcher(whole);
            return PATH.matcher(whole).lookingAt() || !type.find()
                    ? whole
                    : "// shop/" + type.group(1) + ".java\n" + whole;
        }

        private static String packageOf(String path) {
            return path.contains("/") ? path.substring(0, path.lastIndexOf('/')).replace('/', '.') : "";
        }
    }
}
