package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Java of the guides as sources: one package for each page, so that later blocks see the types of earlier ones. */
final class GuideSources {
    private static final Pattern TYPE = Pattern.compile(
            "(?s)(@\\w+(\\([^)]*\\))?\\s+)*((public|final|abstract) )*(class|record|interface) (\\w+).*");
    private static final Pattern MEMBER = Pattern.compile("(?s)@(\\w+Mapping|Bean)\\b.*");
    private static final Pattern RESULT = Pattern.compile("(?m)^([\\w.]+\\([^=\n]*\\)); *// ([{\\[].*)$");

    private static final String IMPORTS = Stream.of(
                    "io.github.intercomkit.*",
                    "io.github.intercomkit.annotations.*",
                    "io.github.intercomkit.identity.*",
                    "io.github.intercomkit.session.*",
                    "io.github.intercomkit.web.*",
                    "jakarta.persistence.Entity",
                    "jakarta.persistence.Id",
                    "jakarta.persistence.ManyToOne",
                    "java.io.*",
                    "java.security.Principal",
                    "java.security.SecureRandom",
                    "java.time.*",
                    "java.util.*",
                    "java.util.function.*",
                    "java.util.stream.*",
                    "org.jspecify.annotations.Nullable",
                    "org.springframework.context.annotation.Bean",
                    "org.springframework.http.*",
                    "org.springframework.stereotype.Service",
                    "org.springframework.transaction.annotation.Transactional",
                    "org.springframework.ui.Model",
                    "org.springframework.web.bind.annotation.*")
            .map(name -> "import " + name + ";\n")
            .collect(Collectors.joining());

    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, List<String>> results = new LinkedHashMap<>();

    /** The sources by their paths. */
    Map<String, String> sources() {
        return sources;
    }

    /** For each class with statements, the patterns of the results that comments show. */
    Map<String, List<String>> results() {
        return results;
    }

    /** Adds the types of a block, and a class whose method {@code run} has its statements. */
    void add(CodeBlock block) throws IOException {
        String folder = block.page()
                .replaceAll(".*/|\\.md", "")
                .toLowerCase(Locale.ROOT)
                .replace('-', '_');
        String header = "package " + folder + ";\n\n" + IMPORTS + "\n";
        if (!sources.containsKey(folder + "/Given.java")) {
            sources.put(folder + "/Given.java", header + given(folder));
        }
        StringBuilder statements = new StringBuilder();
        StringBuilder members = new StringBuilder();
        for (String chunk : chunks(block.text())) {
            Matcher type = TYPE.matcher(chunk);
            if (type.matches()) {
                String path = folder + "/" + type.group(6) + ".java";
                assertThat(sources.put(path, header + chunk))
                        .as("%s declares a type for the second time in %s", block, path)
                        .isNull();
            } else {
                (MEMBER.matcher(chunk).matches() ? members : statements)
                        .append(chunk)
                        .append('\n');
            }
        }
        String name = "Line" + block.line();
        sources.put(
                folder + "/" + name + ".java",
                header + """
                public class %s extends Given {
                public final List<Object> results = new ArrayList<>();
                %s
                public void run() throws Exception {
                %s
                }
                }
                """.formatted(name, members, RESULT.matcher(statements).replaceAll("results.add($1);")));
        results.put(
                folder + "." + name,
                RESULT.matcher(statements)
                        .results()
                        .map(found -> pattern(found.group(2)))
                        .toList());
    }

    /** In a comment an ellipsis stands for anything. */
    private static String pattern(String comment) {
        return Stream.of(comment.strip().split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    }

    private static String given(String folder) throws IOException {
        return Files.readString(Path.of("src/test/resources/guides", folder + ".java"));
    }

    /** Parts of a block that stand side by side: they begin in the first column after an empty line. */
    private static List<String> chunks(String text) {
        return List.of(text.split("\n\n(?=\\S)"));
    }
}
