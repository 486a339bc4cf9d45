package io.github.intercomkit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.workspace.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide to the workspace shows of Orchard is what the commands write for its classes. */
class WorkspaceGuideTest {
    private static final Path GUIDE = Path.of("../docs/workspace.md");
    private static final Pattern DECLARATIONS = Pattern.compile("(?s)```typescript\n(.*?)```");
    private static final Pattern LEFT_OUT = Pattern.compile("(?m)^ *// …\n");

    /** A row of the inventory: six columns, or seven with the event. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\|(?:[^|\n]*\\|){6,7}$");

    @TempDir
    Path directory;

    @Test
    void theGuideShowsRowsOfTheInventory() throws IOException, InterruptedException {
        run("inventory", "--classes", "target/classes", "--output", directory.toString());

        List<String> inventory = Files.readAllLines(directory.resolve("intercom-inventory.md"));
        List<String> rows = ROW.matcher(Files.readString(GUIDE))
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(rows).anyMatch(row -> row.contains("`ordered-apples`")).anyMatch(row -> row.contains("`email`"));
        assertThat(inventory).containsAll(rows);
    }

    @Test
    void theGuideShowsPartsOfTheDeclarations() throws IOException, InterruptedException {
        Path output = directory.resolve("intercom.d.ts");

        run("typescript", "--classes", "target/classes", "--output", output.toString());

        List<String> parts = DECLARATIONS
                .matcher(Files.readString(GUIDE))
                .results()
                .flatMap(block -> LEFT_OUT.splitAsStream(block.group(1)))
                .map(String::strip)
                .toList();
        assertThat(parts).hasSizeGreaterThan(1);
        assertThat(Files.readString(output)).contains(parts);
    }

    /** As the jar runs it: the command ends its JVM. */
    private void run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
    }
}
