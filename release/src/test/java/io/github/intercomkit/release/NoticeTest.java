package io.github.intercomkit.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.model.Plugin;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code NOTICE} has a line for each library that users get: bundled in a jar, or as a dependency. */
class NoticeTest {
    /** Licences under which a library may come, by their SPDX identifiers, and the names that poms give them. */
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "Apache-2.0",
            Set.of(
                    "Apache-2.0",
                    "Apache 2.0",
                    "Apache License 2.0",
                    "Apache License, Version 2.0",
                    "The Apache License, Version 2.0",
                    "The Apache Software License, Version 2.0"),
            "MIT",
            Set.of("MIT", "MIT License"),
            "EPL-2.0",
            Set.of("EPL-2.0", "EPL 2.0", "Eclipse Public License v. 2.0"));

    private static final Path NOTICE = PublishedModule.ROOT.resolve("NOTICE");
    private static final Pattern LINE = Pattern.compile("  ([\\w.-]+:[\\w.-]+) +(\\S+)");
    private static final Pattern BUNDLED = Pattern.compile("Bundled in ([\\w-]+),.*:");

    static List<PublishedModule> jars() throws IOException {
        return PublishedModule.jars();
    }

    @Test
    void eachLibraryThatUsersGetHasALine() throws IOException {
        assertThat(licencesInNotice().keySet())
                .as("libraries in NOTICE")
                .containsExactlyInAnyOrderElementsOf(resolved().keySet());
    }

    @Test
    void eachLineNamesALicenceThatIsAllowedAndThatTheLibraryHas() throws IOException {
        Map<String, Set<String>> resolved = resolved();

        assertThat(licencesInNotice()).allSatisfy((library, licence) -> {
            assertThat(ALLOWED).as(library).containsKey(licence);
            assertThat(resolved.get(library)).as("licences of %s", library).containsAnyElementsOf(ALLOWED.get(licence));
        });
    }

    @ParameterizedTest
    @MethodSource("jars")
    void whatAJarBundlesIsListedAsSuch(PublishedModule module) throws IOException {
        assertThat(sections().getOrDefault(module.artifact(), Set.of()))
                .containsExactlyInAnyOrderElementsOf(bundled(module));
    }

    @ParameterizedTest
    @MethodSource("jars")
    void theClassesStandBesideTheNotice(PublishedModule module) {
        Path metadata = module.folder().resolve("target/classes/META-INF");

        assertThat(metadata.resolve("NOTICE")).hasSameTextualContentAs(NOTICE);
        assertThat(metadata.resolve("LICENSE")).hasSameTextualContentAs(PublishedModule.ROOT.resolve("LICENSE"));
    }

    /** What users of all published artifacts get, and what is bundled: the library, and the names of its licences. */
    private static Map<String, Set<String>> resolved() throws IOException {
        Map<String, Set<String>> found = resolved(Path.of(""));
        for (PublishedModule module : jars()) {
            if (!shaded(module).isEmpty()) {
                bundled(module)
                        .forEach(library ->
                                found.put(library, resolved(module.folder()).get(library)));
            }
        }
        return found;
    }

    /** What the license plugin found for the dependencies of a module. */
    private static Map<String, Set<String>> resolved(Path folder) {
        Map<String, Set<String>> found = new TreeMap<>();
        for (String line : linesOf(folder.resolve("target/third-party.txt"))) {
            List<String> parts = List.of(line.split("\\|"));
            String library = withoutVersion(parts.get(0));
            if (!library.startsWith(Bundle.GROUP + ":")) {
                found.put(library, new TreeSet<>(parts.subList(1, parts.size())));
            }
        }
        return found;
    }

    private static List<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutVersion(String coordinates) {
        return coordinates.substring(0, coordinates.lastIndexOf(':'));
    }

    private static Map<String, String> licencesInNotice() throws IOException {
        Map<String, String> licences = new TreeMap<>();
        for (String line : Files.readAllLines(NOTICE)) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                licences.put(matcher.group(1), matcher.group(2));
            }
        }
        return licences;
    }

    /** The libraries in the sections "Bundled in", by artifact. */
    private static Map<String, Set<String>> sections() throws IOException {
        Map<String, Set<String>> sections = new LinkedHashMap<>();
        Set<String> section = new TreeSet<>();
        for (String line : Files.readAllLines(NOTICE)) {
            Matcher heading = BUNDLED.matcher(line);
            Matcher library = LINE.matcher(line);
            if (heading.matches()) {
                section = sections.computeIfAbsent(heading.group(1), unused -> new TreeSet<>());
            } else if (library.matches()) {
                section.add(library.group(1));
            } else if (!line.isBlank()) {
                section = new TreeSet<>();
            }
        }
        return sections;
    }

    /** The libraries that the shade plugin is told to include. */
    private static Set<String> bundled(PublishedModule module) {
        List<String> includes = shaded(module);
        if (includes.isEmpty()) {
            return Set.of();
        }
        Set<String> libraries = new TreeSet<>(resolved(module.folder()).keySet());
        Predicate<String> included = includes.stream()
                .map(include -> Pattern.compile(include.replace(".", "\\.").replace("*", ".*"))
                        .asMatchPredicate())
                .reduce(library -> false, Predicate::or);
        libraries.removeIf(included.negate());
        return libraries;
    }

    private static List<String> shaded(PublishedModule module) {
        Plugin shade = module.pom().getBuild() == null
                ? null
                : module.pom().getBuild().getPluginsAsMap().get("org.apache.maven.plugins:maven-shade-plugin");
        if (shade == null) {
            return List.of();
        }
        Xpp3Dom configuration = (Xpp3Dom) shade.getExecutions().get(0).getConfiguration();
        return List.of(configuration
                        .getChild("artifactSet")
                        .getChild("includes")
                        .getChildren())
                .stream()
                .map(Xpp3Dom::getValue)
                .toList();
    }
}
