package io.github.intercomkit.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The command as a user runs it, in a folder of its own. No output holds the token. */
final class CommandLine {
    private final Path folder;
    private final Map<String, String> environment;

    CommandLine(Path folder) {
        this(folder, Map.of("INTERCOM_ACCESS_TOKEN", StandIn.TOKEN));
    }

    CommandLine(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    record Ran(int exit, String out, String err) {}

    /** A folder of classes with the declarations of these types. */
    static Path classes(Path root, String... types) throws IOException {
        Path declared = Files.createDirectories(root.resolve("META-INF/intercomkit"));
        for (String type : types) {
            Files.copy(Path.of("src/test/resources/declared", type + ".json"), declared.resolve(type + ".json"));
            Path classFile = root.resolve(type.replace('.', '/') + ".class");
            Files.createDirectories(classFile.getParent());
            Files.createFile(classFile);
        }
        return root;
    }

    Ran check(Path classes, String address, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "check", "--classes", classes.toString(), "--api-base=" + address, "--reports", folder.toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    Ran run(String... arguments) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new Main(
                        environment,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
        Ran ran = new Ran(exit, text(out), text(err));
        assertThat(ran.out() + ran.err()).doesNotContain(StandIn.TOKEN);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContain(StandIn.TOKEN);
            }
        }
        return ran;
    }

    /** A console has the line ends of its system. */
    private static String text(ByteArrayOutputStream written) {
        return written.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
