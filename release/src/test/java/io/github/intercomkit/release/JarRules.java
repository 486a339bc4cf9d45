package io.github.intercomkit.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.maven.model.Dependency;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What the files of an artifact with a jar have to hold. */
final class JarRules {
    /** The endings of the files that each of these artifacts has. */
    static final List<String> FILES = List.of(".pom", ".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json");

    private final Path folder;
    private final String base;
    private final List<Dependency> dependencies;
    private final List<String> problems;

    JarRules(Path folder, String base, List<Dependency> dependencies, List<String> problems) {
        this.dependencies = dependencies;
        this.folder = folder;
        this.base = base;
        this.problems = problems;
    }

    void check() throws IOException {
        List<String> entries = entries(".jar");
        require(entries.contains("META-INF/LICENSE"), ".jar: has no META-INF/LICENSE");
        require(entries.contains("META-INF/NOTICE"), ".jar: has no META-INF/NOTICE");
        require(entries("-sources.jar").stream().anyMatch(name -> name.endsWith(".java")), "-sources.jar: is empty");
        require(entries("-javadoc.jar").contains("index.html"), "-javadoc.jar: is empty");
        if (entries.stream().anyMatch(name -> name.contains("/shaded/jackson3/"))) {
            require(text("META-INF/NOTICE").contains("# Jackson JSON processor"), ".jar: has no notice of Jackson");
            require(
                    entries.containsAll(List.of("META-INF/FastDoubleParser-LICENSE", "META-INF/Schubfach-LICENSE")),
                    ".jar: has no licence of what Jackson bundles");
        }
        checkSbom(entries);
    }

    /** What users get with the jar, and what is relocated in it: scanners find that in the bill of materials only. */
    private void checkSbom(List<String> entries) throws IOException {
        JsonNode sbom = new ObjectMapper().readTree(Files.readAllBytes(folder.resolve(base + "-cyclonedx.json")));
        String described = sbom.at("/metadata/component/name").asString("");
        require(base.startsWith(described + "-") && !described.isEmpty(), "-cyclonedx.json: is of " + described);
        List<String> components = sbom.path("components")
                .valueStream()
                .filter(component -> !component.path("version").asString("").isBlank())
                .map(component -> component.path("name").asString())
                .toList();
        dependencies.stream()
                .filter(JarRules::isOfUsers)
                .map(Dependency::getArtifactId)
                .forEach(library -> require(components.contains(library), "-cyclonedx.json: does not name " + library));
        requireBundled(entries, "/shaded/javapoet/", components, "javapoet");
        requireBundled(entries, "/shaded/autoservice/", components, "auto-service-annotations");
        requireBundled(entries, "/shaded/jackson3/databind/", components, "jackson-databind");
        requireBundled(entries, "/shaded/jackson3/core/", components, "jackson-core");
        requireBundled(entries, "/shaded/jackson/", components, "jackson-annotations");
    }

    private static boolean isOfUsers(Dependency dependency) {
        String scope = Objects.requireNonNullElse(dependency.getScope(), "compile");
        return !dependency.isOptional() && Set.of("compile", "runtime").contains(scope);
    }

    private void requireBundled(List<String> entries, String path, List<String> components, String library) {
        if (entries.stream().anyMatch(name -> name.contains(path))) {
            require(components.contains(library), "-cyclonedx.json: does not name " + library);
        }
    }

    private List<String> entries(String ending) throws IOException {
        try (ZipFile zip = new ZipFile(folder.resolve(base + ending).toFile())) {
            return zip.stream().map(entry -> entry.getName()).toList();
        }
    }

    private String text(String entry) throws IOException {
        try (ZipFile zip = new ZipFile(folder.resolve(base + ".jar").toFile())) {
            return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void require(boolean isTrue, String problem) {
        if (!isTrue) {
            problems.add(base + problem);
        }
    }
}
