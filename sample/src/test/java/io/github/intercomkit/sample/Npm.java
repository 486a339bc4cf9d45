package io.github.intercomkit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs the installed npm. Skips the test if there is none, or if it cannot reach its registry. */
final class Npm {
    private static final String MISSING = "Skipped: npm is not installed. Install it with `apt-get install npm`.";
    private static final String UNREACHABLE =
            "Skipped: npm cannot reach its registry to download the packages of the front ends.";
    private static final Pattern NETWORK_ERROR =
            Pattern.compile("\\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET)\\b");

    private Npm() {}

    /** Downloads the packages of the lock file. */
    static void install(Path project, String... options) throws IOException, InterruptedException {
        skipUnless(File.separatorChar == '/', "Skipped: these tests start npm as Linux and macOS do.");
        skipUnless(
                Stream.of(System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "npm"))),
                MISSING);
        copy(project, "package.json", "package-lock.json");
        Path log = project.resolve("log");
        int exit = exit(
                project,
                log,
                Stream.concat(Stream.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"), Stream.of(options))
                        .toArray(String[]::new));
        String output = Files.readString(log);
        skipUnless(exit == 0 || !NETWORK_ERROR.matcher(output).find(), UNREACHABLE);
        assertThat(exit).as("%s", output).isZero();
    }

    /** Copies files of the front ends, and the files of a folder. */
    static void copy(Path project, String... names) throws IOException {
        for (String name : names) {
            Path source = Path.of("src/test/front-ends", name);
            Files.copy(source, project.resolve(name));
            for (String inside : Objects.requireNonNullElse(source.toFile().list(), new String[0])) {
                copy(project, name + "/" + inside);
            }
        }
    }

    /** Installs the client as npm packs it. */
    static void installClient(Path project) throws IOException, InterruptedException {
        Path client = Path.of("../runtime/target/npm").toAbsolutePath().normalize();
        run(project, "npm", "pack", "--pack-destination", ".", client.toString());
        String[] packed = Objects.requireNonNull(project.toFile().list((folder, name) -> name.endsWith(".tgz")));
        run(
                project,
                "npm",
                "install",
                "--no-save",
                "--offline",
                "--no-audit",
                "--no-fund",
                "--ignore-scripts",
                packed[0]);
    }

    /** Runs a command that must succeed. */
    static void run(Path project, String... command) throws IOException, InterruptedException {
        Path log = project.resolve("log");
        int exit = exit(project, log, command);
        assertThat(exit).as("%s", Files.readString(log)).isZero();
    }

    private static int exit(Path project, Path log, String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
    }

    private static void skipUnless(boolean condition, String message) {
        if (!condition) {
            // Surefire's console counts skipped tests without the reason.
            System.out.println(message);
        }
        assumeTrue(condition, message);
    }
}
