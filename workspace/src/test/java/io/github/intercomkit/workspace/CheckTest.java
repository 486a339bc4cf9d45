package io.github.intercomkit.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.workspace.text.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the check finds in a workspace, and how it makes what is absent. */
class CheckTest {
    private static final Pattern CODE = Pattern.compile("--create --confirmed ([0-9a-f]{8})");

    @TempDir
    Path directory;

    private Path classes;
    private Path reports;
    private StandIn workspace;
    private CommandLine command;

    @BeforeEach
    void open() throws IOException {
        workspace = new StandIn();
        classes = CommandLine.classes(
                directory.resolve("classes"), "shop.Customer", "shop.Company", "shop.Orders$Apples");
        reports = Files.createDirectories(directory.resolve("reports"));
        command = new CommandLine(reports);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void eachDifferenceIsFoundOnceAndReportedInEachForm() throws IOException {
        CommandLine.Ran ran = command.check(classes, workspace.address());

        assertThat(ran.exit()).isEqualTo(1);
        for (String ending : List.of("txt", "md", "json")) {
            String text = Files.readString(reports.resolve("intercom-check." + ending));
            Golden.assertMatches("check." + ending, text.replace(workspace.address(), "http://stand-in"));
        }
        assertThat(workspace.requests())
                .containsExactly(
                        "GET /data_attributes?model=contact&include_archived=true",
                        "GET /data_attributes?model=company&include_archived=true");
    }

    @Test
    void theGoldenReportHasEachKindOfFindingButTooMany() throws IOException {
        TreeSet<String> kinds = new TreeSet<>();
        Json.parse(Files.readString(Path.of("src/test/resources/golden/check.json")))
                .path("findings")
                .forEach(finding -> kinds.add(finding.path("kind").asString()));

        assertThat(kinds)
                .containsExactly(
                        "absent", "archived", "near_miss", "no_option", "not_writable", "other_model", "other_type");
    }

    @Test
    void moreThan250AttributesAreAnError() throws IOException {
        for (int i = 0; i < 247; i++) {
            workspace
                    .attributesOf("contact")
                    .addObject()
                    .put("name", "filler" + i)
                    .put("data_type", "string")
                    .put("custom", true);
        }

        assertThat(command.check(classes, workspace.address()).err())
                .contains("[error] too many: attributes of a person: There would be 256 custom attributes of a person;"
                        + " a workspace has at most 250.");
    }

    @Test
    void archivedAttributesDoNotCountAgainstTheLimit() throws IOException {
        for (int i = 0; i < 300; i++) {
            workspace
                    .attributesOf("contact")
                    .addObject()
                    .put("name", "filler" + i)
                    .put("data_type", "string")
                    .put("custom", true)
                    .put("archived", true);
        }

        assertThat(command.check(classes, workspace.address()).err()).doesNotContain("too many");
    }

    @Test
    void aWorkspaceThatFitsEndsWithZero() throws IOException {
        Path company = CommandLine.classes(directory.resolve("company"), "shop.Company");

        CommandLine.Ran ran = command.check(company, workspace.address());

        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .startsWith("4 attributes compared with the workspace at ")
                .contains("0 errors, 0 warnings.");
    }

    @Test
    void findingsAboutAcceptedNamesAreWarnings() throws IOException {
        String names = "old_plan,spend, vip,plan,tier,favourite_colour,last_order_at,last_seen_at,préféré 1";

        CommandLine.Ran ran = command.check(classes, workspace.address(), "--accept", names);

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("[warning] archived: \"old_plan\"");
    }

    @Test
    void whatIsAbsentIsShownFirstAndMadeOnlyWithItsCode() throws IOException {
        CommandLine.Ran first = command.check(classes, workspace.address(), "--create");
        assertThat(first.exit()).isEqualTo(1);
        assertThat(first.out())
                .contains(
                        "Absent in the workspace, and nothing was made:\n  last_order_at: date, of a person, only in signed tokens\n");
        assertThat(workspace.requests()).noneMatch(request -> request.startsWith("POST"));

        CommandLine.Ran second =
                command.check(classes, workspace.address(), "--create", "--confirmed", code(first.out()));

        assertThat(workspace.requests())
                .filteredOn(request -> request.startsWith("POST"))
                .containsExactly(
                        "POST /data_attributes {\"name\":\"last_order_at\",\"model\":\"contact\",\"data_type\":\"date\","
                                + "\"messenger_writable\":false}");
        assertThat(second.out()).contains("Made in the workspace: last_order_at.");
        assertThat(second.err()).doesNotContain("\"last_order_at\"");
    }

    @Test
    void theCodeWithoutTheWishMakesNothing() throws IOException {
        String code = code(command.check(classes, workspace.address()).out());

        command.check(classes, workspace.address(), "--confirmed", code);

        assertThat(workspace.requests()).noneMatch(request -> request.startsWith("POST"));
    }

    @Test
    void theCodeOfAnotherListMakesNothing() throws IOException {
        String code = code(command.check(classes, workspace.address()).out());

        CommandLine.Ran ran = command.check(
                classes, workspace.address(), "--create", "--confirmed", code, "--accept", "favourite_colour");

        assertThat(ran.out())
                .contains("The code is that of another list.")
                .contains("favourite_colour: string, of a person");
        assertThat(workspace.requests()).noneMatch(request -> request.startsWith("POST"));
    }

    @Test
    void aRefusalInTheMiddleSaysWhatIsMadeAlready() throws IOException {
        String code = code(command.check(classes, workspace.address(), "--accept", "favourite_colour")
                .out());
        workspace.refuseName("last_order_at");

        CommandLine.Ran ran = command.check(
                classes, workspace.address(), "--create", "--confirmed", code, "--accept", "favourite_colour");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualTo(
                        "\"last_order_at\" was not made, made before: favourite_colour. Intercom refused the request (HTTP 400,"
                                + " parameter_invalid).\n");
    }

    private static String code(String out) {
        return CODE.matcher(out).results().findFirst().orElseThrow().group(1);
    }
}
