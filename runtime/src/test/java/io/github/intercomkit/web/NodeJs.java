package io.github.intercomkit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Node.js and npm as they are installed here; a test that needs one is skipped without it. */
final class NodeJs {
    private static final Pattern NETWORK_ERROR =
            Pattern.compile("\\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET)\\b");

    private NodeJs() {}

    static void assumeInstalled(String command) {
        assumeOr("Skipped: these tests start " + command + " as Linux and macOS do", File.separatorChar == '/');
        assumeOr(
                "Skipped: no " + command + " here; `apt-get install nodejs npm` installs it",
                Arrays.stream(System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, command))));
    }

    static void assumeOr(String skipped, boolean given) {
        if (!given) {
            // Surefire's console counts what is skipped and does not say why.
            System.out.println(skipped);
        }
        assumeTrue(given, skipped);
    }

    /** Fetches the packages of the lock file into a folder. */
    static void installPackages(Path project) throws IOException, InterruptedException {
        assumeInstalled("npm");
        for (String name : List.of("package.json", "package-lock.json")) {
            Files.copy(Path.of("src/test/npm", name), project.resolve(name));
        }
        Result installed = run(
                project, project.resolve("log"), Map.of(), "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        assumeOr(
                "Skipped: npm cannot reach its registry, from which it fetches what the client is tested with",
                installed.exit() == 0
                        || !NETWORK_ERROR.matcher(installed.output()).find());
        assertThat(installed.exit()).as("%s", installed.output()).isZero();
    }

    /** Runs a command to its end, in a folder, with its output in a file. */
    static Result run(Path folder, Path log, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        return new Result(exit, Files.readString(log));
    }

    /** Runs the tests in files of a folder under Node's test runner; one that runs away ends after a minute. */
    static Result test(Path tests, String names, Path log, Map<String, String> environment)
            throws IOException, InterruptedException {
        List<String> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(tests, names)) {
            found.forEach(file -> files.add(file.getFileName().toString()));
        }
        Collections.sort(files);
        return run(
                tests,
                log,
                environment,
                Stream.concat(
                                Stream.of(
                                        "node",
                                        "--test",
                                        "--test-concurrency=2",
                                        "--test-reporter=tap",
                                        "--test-timeout=60000"),
                                files.stream())
                        .toArray(String[]::new));
    }

    record Result(int exit, String output) {
        /** What the test runner counts, such as {@code pass} or {@code fail}. */
        int count(String what) {
            return Pattern.compile("(?m)^# " + what + " (\\d+)$")
                    .matcher(output)
                    .results()
                    .mapToInt(found -> Integer.parseInt(found.group(1)))
                    .findFirst()
                    .orElse(0);
        }

        String failures() {
            return Pattern.compile("(?m)^ *not ok .*$")
                    .matcher(output)
                    .results()
                    .map(found -> found.group().strip())
                    .reduce("", (all, each) -> all + "\n" + each);
        }
    }
}
