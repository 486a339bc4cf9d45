package io.github.intercomkit.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves for Intercom, and what changed since a committed inventory. */
class InventoryTest {
    @TempDir
    Path directory;

    private Path classes;
    private Path output;
    private CommandLine command;

    @BeforeEach
    void open() throws IOException {
        classes = CommandLine.classes(
                directory.resolve("classes"), "shop.Customer", "shop.Company", "shop.Orders$Apples");
        output = Files.createDirectories(directory.resolve("output"));
        command = new CommandLine(output);
    }

    @Test
    void everyValueIsListedInEachForm() throws IOException {
        assertThat(run().exit()).isZero();

        for (String ending : List.of("html", "md", "json")) {
            String file = "intercom-inventory." + ending;
            Golden.assertMatches(file, Files.readString(output.resolve(file)));
        }
    }

    @Test
    void aVisitorsValuesStandUnderAHeadingOfTheirOwn() throws IOException {
        Path visitor = classes.resolve("META-INF/intercomkit/shop.Guest.json");
        Files.writeString(visitor, """
                {"kind":"visitor","type":"shop.Guest","attributes":[
                  {"name":"landing_page","type":"text","nullable":true,"clearable":true}]}""");
        Files.createFile(classes.resolve("shop/Guest.class"));

        assertThat(run().exit()).isZero();

        assertThat(Files.readString(output.resolve("intercom-inventory.md")))
                .containsSubsequence(
                        "Of a user: shop.Customer", "Of a visitor: shop.Guest", "landing_page", "Of a company");
        assertThat(Files.readString(output.resolve("intercom-inventory.html"))).contains("Of a visitor: shop.Guest");
    }

    @Test
    void theSameClassesAreNoChange() throws IOException {
        run();
        Path committed = commit();

        CommandLine.Ran ran = run("--committed", committed.toString(), "--frozen");

        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(Files.readString(output.resolve("intercom-inventory.md")))
                .contains("Nothing changed since the committed inventory.");
    }

    @Test
    void whatIsNewGoneOrChangedIsTold() throws IOException {
        run();
        Path committed = commit();
        change("\"apples\"", "\"pears\"");
        change("\"javaType\": \"BigDecimal\", \"type\": \"decimal\"", "\"javaType\": \"String\", \"type\": \"text\"");
        change(
                "\"signed\": true, \"clearable\": true, \"personal\": \"declared\"",
                "\"signed\": false, \"clearable\": true");

        CommandLine.Ran ran = run("--committed", committed.toString());

        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .contains(
                        "[warning] new: pears of shop.Customer (whole number, open)\n",
                        "[warning] changed: spend of shop.Customer (type: decimal number → text)\n",
                        "[warning] changed: credit_limit of shop.Customer (sent: signed → open; personal: declared → no)\n",
                        "[warning] gone: apples of shop.Customer\n");
        assertThat(Files.readString(output.resolve("intercom-inventory.html")))
                .contains("<li><b>new</b> pears of shop.Customer: whole number, open</li>");
    }

    @Test
    void aFrozenInventoryRefusesAChangeAndSaysHowToAcceptIt() throws IOException {
        run();
        Path committed = commit();
        change("\"apples\"", "\"pears\"");

        CommandLine.Ran ran = run("--committed", committed.toString(), "--frozen");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("[error] new: pears of shop.Customer (whole number, open)\n");
        assertThat(ran.out())
                .contains("If that is right, copy " + output.resolve("intercom-inventory.json") + " to " + committed);
    }

    @Test
    void aFrozenInventoryThatIsNotCommittedIsAnError() throws IOException {
        Path absent = directory.resolve("absent.json");

        CommandLine.Ran ran = run("--committed", absent.toString(), "--frozen");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).isEqualTo("[error] The inventory is frozen, and there is none at " + absent + ".\n");
        assertThat(run("--frozen").err()).isEqualTo("--frozen needs --committed: the inventory to compare with.\n");
    }

    @Test
    void aChangedCommentIsNoChange() throws IOException {
        run();
        Path committed = commit();
        change("How many apples the customer bought.", "Apples.");

        assertThat(run("--committed", committed.toString(), "--frozen").exit()).isZero();
    }

    @Test
    void aFileThatIsNoInventoryIsRefused() throws IOException {
        Path other = Files.writeString(directory.resolve("other.json"), "{}");
        assertThat(run("--committed", other.toString()).err())
                .isEqualTo(other + " is no inventory. Copy the file that this goal writes to its place.\n");

        Files.writeString(other, "<<<<<<< HEAD");
        assertThat(run("--committed", other.toString()).err())
                .isEqualTo(other + " is not JSON. Delete it, or restore it from version control.\n");
    }

    private Path commit() throws IOException {
        return Files.copy(output.resolve("intercom-inventory.json"), directory.resolve("committed.json"));
    }

    private void change(String from, String to) throws IOException {
        Path resource = classes.resolve("META-INF/intercomkit/shop.Customer.json");
        String text = Files.readString(resource);
        assertThat(text).contains(from);
        Files.writeString(resource, text.replace(from, to));
    }

    private CommandLine.Ran run(String... more) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("inventory", "--classes", classes.toString(), "--output", output.toString()));
        arguments.addAll(List.of(more));
        return command.run(arguments.toArray(String[]::new));
    }
}
