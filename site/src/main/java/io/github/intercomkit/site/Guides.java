package io.github.intercomkit.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The guides of the repository, in the order in which the README lists them, and the pages that they become. */
final class Guides {
    private static final Path README = Path.of("README.md");
    private static final Pattern LISTED = Pattern.compile("\\[([^]]+)]\\(([\\w/.-]+\\.md)\\)");
    private static final String LIST = "## Read on";

    private final Path root;

    /** Titles by the file of a guide, which is relative to the repository. */
    private final Map<Path, String> titles = new LinkedHashMap<>();

    private Guides(Path root) {
        this.root = root;
    }

    /** The README, what it lists, and what lies beside those. */
    static Guides of(Path root) throws IOException {
        Guides guides = new Guides(root);
        guides.titles.put(README, "IntercomKit");
        String readme = guides.text(README);
        Matcher listed = LISTED.matcher(readme.substring(readme.indexOf(LIST)));
        while (listed.find()) {
            String title = listed.group(1).substring(0, 1).toUpperCase(Locale.ROOT)
                    + listed.group(1).substring(1);
            guides.titles.putIfAbsent(Path.of(listed.group(2)), title);
        }
        for (String folder : new String[] {"docs", "benchmarks", "."}) {
            try (Stream<Path> files = Files.list(root.resolve(folder))) {
                for (Path file : files.sorted().toList()) {
                    if (file.toString().endsWith(".md")) {
                        Path guide = root.relativize(file).normalize();
                        guides.titles.putIfAbsent(guide, titleIn(guides.text(guide)));
                    }
                }
            }
        }
        return guides;
    }

    private static String titleIn(String markdown) {
        return markdown.lines()
                .filter(line -> line.startsWith("# "))
                .findFirst()
                .map(line -> line.substring(2))
                .orElseThrow();
    }

    Map<Path, String> titles() {
        return titles;
    }

    String text(Path guide) throws IOException {
        return Files.readString(root.resolve(guide)).replace("\r\n", "\n");
    }

    /** The page of a file, if the file is a guide. */
    Optional<String> page(Path file) {
        if (!titles.containsKey(file)) {
            return Optional.empty();
        }
        if (file.equals(README)) {
            return Optional.of("index.html");
        }
        String name = file.getFileName().toString().replace(".md", "");
        boolean isIndex = name.equals("README");
        return Optional.of((isIndex ? file.getName(0).toString() : name.toLowerCase(Locale.ROOT)) + ".html");
    }
}
