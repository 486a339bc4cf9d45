package io.github.intercomkit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The npm that is installed here; without one, or without the registry, the test is skipped. */
final class Npm {
    private static final String MISSING = "Skipped: no npm here; `apt-get install npm` installs it";
    private static final String UNREACHABLE =
            "Skipped: npm cannot reach its registry, from which it fetches what the front ends are compiled with";
    private static final Pattern NETWORK_ERROR =
            Pattern.compile("\\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET)\\b");

    private Npm() {}

    /** Fetches the packages of the lock file, with further options if there are any. */
    static void install(Path project, String... options) throws IOException, InterruptedException {
        assumeOr(
                MISSING,
                Stream.of(System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "npm"))));
        for (String name : List.of("package.json", "package-lock.json")) {
            Files.copy(Path.of("src/test/front-ends", name), project.resolve(name));
        }
        Path log = project.resolve("log");
        int exit = exit(
                project,
                log,
                Stream.concat(Stream.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"), Stream.of(options))
                        .toArray(String[]::new));
        String said = Files.readString(log);
        assumeOr(UNREACHABLE, exit == 0 || !NETWORK_ERROR.matcher(said).find());
        assertThat(exit).as("%s", said).isZero();
    }

    /** A command that has to succeed. */
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

    private static void assumeOr(String skipped, boolean given) {
        if (!given) {
            // Surefire's console counts what is skipped and does not say why.
            System.out.println(skipped);
        }
        assumeTrue(given, skipped);
    }
}
