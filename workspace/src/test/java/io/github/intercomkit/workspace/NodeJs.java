package io.github.intercomkit.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** npm as it is installed here; a test that needs it is skipped without it. */
final class NodeJs {
    private static final Pattern NETWORK_ERROR =
            Pattern.compile("\\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET)\\b");

    private NodeJs() {}

    /** Fetches the packages of a project's lock file into a folder. */
    static void installPackages(Path project, Path folder) throws IOException, InterruptedException {
        assumeOr("Skipped: these tests start npm as Linux and macOS do", File.separatorChar == '/');
        assumeOr(
                "Skipped: no npm here; `apt-get install nodejs npm` installs it",
                Arrays.stream(System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, "npm"))));
        for (String name : List.of("package.json", "package-lock.json")) {
            Files.copy(project.resolve(name), folder.resolve(name));
        }
        Result installed = run(folder, "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        assumeOr(
                "Skipped: npm cannot reach its registry, from which it fetches what the declarations are tested with",
                installed.exit() == 0
                        || !NETWORK_ERROR.matcher(installed.output()).find());
        assertThat(installed.exit()).as("%s", installed.output()).isZero();
    }

    /** Runs a command to its end, in a folder. */
    static Result run(Path folder, String... command) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        int exit = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        return new Result(exit, Files.readString(log));
    }

    private static void assumeOr(String skipped, boolean given) {
        if (!given) {
            // Surefire's console counts what is skipped and does not say why.
            System.out.println(skipped);
        }
        assumeTrue(given, skipped);
    }

    record Result(int exit, String output) {}
}
