package io.github.intercomkit.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The workflows run nothing that another person can change, and may do no more than they need. */
class WorkflowsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path GITHUB = ROOT.resolve(".github");
    private static final Pattern USES = Pattern.compile("\\buses: +(\\S+)(.*)");
    private static final Pattern SCRIPT = Pattern.compile("(\\.ci/[a-z]+)");
    private static final Pattern TESTS = Pattern.compile("-Dtest='([\\w,]+)'");
    private static final Pattern PROFILE = Pattern.compile("-P([a-z]+)");

    static List<Path> workflows() throws IOException {
        try (Stream<Path> files = Files.list(GITHUB.resolve("workflows"))) {
            return files.sorted().toList();
        }
    }

    @SuppressWarnings("unchecked") // The keys of these files are texts, but for "on", which YAML 1.1 reads as true.
    private static Map<Object, Object> read(Path file) throws IOException {
        return (Map<Object, Object>) new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
    }

    @Test
    void thereAreWorkflows() throws IOException {
        assertThat(workflows())
                .extracting(file -> file.getFileName().toString())
                .contains("build.yml", "codeql.yml", "nightly.yml", "release.yml", "scorecard.yml", "site.yml");
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void eachActionIsPinnedByItsCommitAndNamesItsVersion(Path workflow) throws IOException {
        List<String> uses = USES.matcher(Files.readString(workflow))
                .results()
                .map(found -> found.group(1) + found.group(2))
                .toList();

        assertThat(uses).isNotEmpty().allMatch(use -> use.matches("[\\w./-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
    }

    @Test
    void anActionHasOneVersionInAllWorkflows() throws IOException {
        Set<String> pins = workflows().stream()
                .flatMap(file -> {
                    try {
                        return USES.matcher(Files.readString(file)).results().map(found -> found.group(1));
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                })
                .collect(Collectors.toSet());

        assertThat(pins.stream().map(pin -> pin.split("@")[0])).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void aWorkflowMayOnlyReadAndAJobAsksForMore(Path workflow) throws IOException {
        assertThat(read(workflow).get("permissions")).isEqualTo(Map.of("contents", "read"));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void noScriptHoldsAnExpressionThatAPullRequestCouldWrite(Path workflow) throws IOException {
        Map<?, ?> jobs = (Map<?, ?>) read(workflow).get("jobs");
        for (Object job : jobs.values()) {
            for (Object step : (List<?>) ((Map<?, ?>) job).get("steps")) {
                assertThat(String.valueOf(((Map<?, ?>) step).get("run"))).doesNotContain("${{");
            }
        }
    }

    @Test
    void theScriptsAndProfilesOfTheWorkflowsAndTheNightlyRunExist() throws IOException {
        String poms = poms();
        for (Path file : Stream.concat(workflows().stream(), Stream.of(ROOT.resolve(".ci/nightly")))
                .toList()) {
            String text = Files.readString(file);
            assertThat(SCRIPT.matcher(text).results().map(found -> ROOT.resolve(found.group(1))))
                    .allMatch(Files::exists, "exists, for " + file);
            assertThat(PROFILE.matcher(text).results().map(found -> "<id>" + found.group(1) + "</id>"))
                    .allMatch(poms::contains, "is a profile, for " + file);
        }
    }

    @Test
    void theTestsThatTheNightlyRunNamesExist() throws IOException {
        List<String> tests = TESTS.matcher(Files.readString(ROOT.resolve(".ci/nightly")))
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(",")))
                .toList();

        assertThat(tests).isNotEmpty().isSubsetOf(TestClasses.names());
    }

    @Test
    void thePartsOfTheNightlyWorkflowAreThoseOfTheScript() throws IOException {
        String script = Files.readString(ROOT.resolve(".ci/nightly"));
        String parts = Pattern.compile("(?m)^all=\\((.*)\\)$")
                .matcher(script)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();

        assertThat(Files.readString(GITHUB.resolve("workflows/nightly.yml")))
                .contains("part: [" + parts.replace(" ", ", ") + "]");
    }

    private static String poms() throws IOException {
        StringBuilder text = new StringBuilder(Files.readString(ROOT.resolve("pom.xml")));
        for (String module : PublishedModule.pom(ROOT).getModules()) {
            text.append(Files.readString(ROOT.resolve(module).resolve("pom.xml")));
        }
        return text.toString();
    }

    @Test
    void theOtherFilesAreReadable() throws IOException {
        for (String name : List.of(
                "dependabot.yml", "ISSUE_TEMPLATE/bug.yml", "ISSUE_TEMPLATE/idea.yml", "ISSUE_TEMPLATE/config.yml")) {
            assertThat(read(GITHUB.resolve(name))).isNotEmpty();
        }
        Map<?, ?> npm = ((List<?>) read(GITHUB.resolve("dependabot.yml")).get("updates"))
                .stream()
                        .map(Map.class::cast)
                        .filter(update -> "npm".equals(update.get("package-ecosystem")))
                        .findFirst()
                        .orElseThrow();
        assertThat((List<?>) npm.get("directories"))
                .allSatisfy(directory -> assertThat(
                                ROOT.resolve(directory.toString().substring(1)).resolve("package.json"))
                        .exists());
    }
}
