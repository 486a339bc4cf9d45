package io.github.intercomkit.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.model.Model;

/**
 * A release as a Maven repository has it, read with the rules of
 * <a href="https://central.sonatype.org/publish/requirements/">Maven Central</a>, and some of our own.
 */
final class Bundle {
    static final String GROUP = "io.github.intercomkit";

    private static final Set<String> CHECKSUMS = Set.of("md5", "sha1", "sha256", "sha512");

    private final Path group;
    private final String version;
    private final Signatures signatures;
    private final Map<String, Model> poms = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    Bundle(Path repository, String version, Signatures signatures) {
        this.group = repository.resolve(GROUP.replace('.', '/'));
        this.version = version;
        this.signatures = signatures;
    }

    /** What Central would refuse, and what users would miss; empty for a good release. */
    List<String> problems(Collection<String> artifacts) throws IOException {
        Set<String> found = new TreeSet<>(names(group));
        for (String artifact : found) {
            Path folder = group.resolve(artifact).resolve(version);
            if (!artifacts.contains(artifact)) {
                problems.add(artifact + ": is not meant to be published");
            } else if (!Files.isDirectory(folder)) {
                problems.add(artifact + ": has no version " + version);
            } else {
                readPom(artifact, folder);
            }
        }
        artifacts.stream()
                .filter(artifact -> !found.contains(artifact))
                .forEach(artifact -> problems.add(artifact + ": is missing"));
        if (version.endsWith("-SNAPSHOT")) {
            problems.add(version + ": is a snapshot");
        }
        for (Map.Entry<String, Model> entry : poms.entrySet()) {
            readFiles(entry.getKey(), entry.getValue());
        }
        return problems.stream().sorted().toList();
    }

    private void readPom(String artifact, Path folder) throws IOException {
        String prefix = artifact + "-";
        String latest = names(folder).stream()
                .filter(name -> name.startsWith(prefix) && name.endsWith(".pom"))
                .sorted()
                .reduce((first, second) -> second)
                .orElse(null);
        if (latest == null) {
            problems.add(artifact + ": has no pom");
            return;
        }
        poms.put(latest.substring(0, latest.length() - ".pom".length()), PublishedModule.read(folder.resolve(latest)));
    }

    private void readFiles(String base, Model pom) throws IOException {
        new PomRules(pom, version, parent(pom), problems).check();
        Path folder = group.resolve(pom.getArtifactId()).resolve(version);
        if (!Files.isDirectory(folder)) {
            // The pom names another artifact than its place does, which its rules report.
            return;
        }
        List<String> names = names(folder);
        for (String ending : pom.getPackaging().equals("pom") ? List.of(".pom") : JarRules.FILES) {
            if (!names.contains(base + ending)) {
                problems.add(base + ending + ": is missing");
            }
        }
        for (String name : names) {
            // A repository of snapshots keeps earlier builds, and a file that lists them.
            if (name.startsWith(base) && isContent(name)) {
                checkBeside(folder.resolve(name));
            } else if (!name.startsWith(base) && !version.endsWith("-SNAPSHOT")) {
                problems.add(name + ": does not belong to " + base);
            }
        }
        if (names.containsAll(
                JarRules.FILES.stream().map(ending -> base + ending).toList())) {
            new JarRules(folder, base, pom.getDependencies(), problems).check();
        }
    }

    private Model parent(Model pom) {
        return pom.getParent() == null
                ? null
                : poms.values().stream()
                        .filter(each ->
                                each.getArtifactId().equals(pom.getParent().getArtifactId()))
                        .findFirst()
                        .orElse(null);
    }

    private static boolean isContent(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return !ending.equals("asc") && !CHECKSUMS.contains(ending);
    }

    private void checkBeside(Path file) throws IOException {
        for (Map.Entry<String, String> checksum :
                Map.of("md5", "MD5", "sha1", "SHA-1").entrySet()) {
            Path beside = file.resolveSibling(file.getFileName() + "." + checksum.getKey());
            if (!Files.exists(beside)) {
                problems.add(beside.getFileName() + ": is missing");
            } else if (!Files.readString(beside).trim().equals(Checksum.of(file, checksum.getValue()))) {
                problems.add(beside.getFileName() + ": is the checksum of another file");
            }
        }
        Path signature = file.resolveSibling(file.getFileName() + ".asc");
        if (!Files.exists(signature)) {
            problems.add(signature.getFileName() + ": is missing");
        } else if (!signatures.isGood(file, signature)) {
            problems.add(signature.getFileName() + ": is no signature of the file by the key");
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("maven-metadata"))
                    .sorted()
                    .toList();
        }
    }
}
