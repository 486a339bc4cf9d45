package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.IntercomPayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Every code block of the README and the guides: Java is compiled, its statements run and the results beside them compared,
 * templates are rendered, poms are those of the integration tests. {@code MessagesPageTest} does the same for the page of the
 * messages, and {@code FrameworksPageTest} for that of the frameworks.
 */
class GuidesTest {
    /** What no test runs here, with what reads the one block of that kind on that page. */
    private static final Map<String, String> RUN_ELSEWHERE = Map.of(
            "docs/spring-boot.md yaml", "GuidePropertiesTest of the starter",
            "docs/workspace.md ts", "TypeScriptTest of the workspace",
            "docs/workspace.md typescript", "WorkspaceGuideTest of the sample");

    /** What {@code FrontEndsTest} of the sample compiles and runs: all blocks of a kind. */
    private static final Set<String> FRONT_ENDS = Set.of(
            "docs/client.md js",
            "docs/front-ends.md ts",
            "docs/front-ends.md tsx",
            "docs/front-ends.md vue",
            "docs/getting-started-spring-boot.md html");

    /** What the integration test "getting-started-spring-boot" builds and runs: all blocks of a kind. */
    private static final Set<String> PROJECT = Set.of(
            "docs/getting-started-spring-boot.md java",
            "docs/getting-started-spring-boot.md json",
            "docs/getting-started-spring-boot.md xml",
            "docs/getting-started-spring-boot.md yaml");

    /**
     * The Java of the first is that of the integration tests, which are built with frameworks that this module does not have, and that of the
     * second is in {@code GuideTest} of the test support, in the integration test "bom" and in the slices of the starter.
     */
    private static final Set<String> OTHER_MODULES =
            Set.of("docs/frameworks.md java", "docs/simulated-messenger.md java");

    private static final String JAR = "java -jar intercomkit-workspace-" + GuidePoms.version() + ".jar ";

    /** The README's, and what the integration tests "workspace" and "workspace-jar" run. */
    private static final Set<String> COMMANDS = Set.of(
            "mvn compile spring-boot:run",
            "mvn verify",
            "mvn compile intercomkit:check",
            "mvn process-classes -Dintercomkit.inventory.frozen=true",
            JAR + "check --classes build/classes/java/main --region EU",
            JAR + "inventory --classes build/classes/java/main --committed intercom-inventory.json --frozen",
            JAR + "typescript --classes build/classes/java/main --output src/intercom.d.ts");

    /** What the integration test "kotlin" compiles and runs. */
    private static final Path KOTLIN =
            CodeBlock.ROOT.resolve("integration-tests/src/it/kotlin/src/main/kotlin/shop/Member.kt");

    @TempDir
    Path directory;

    static List<String> pages() throws IOException {
        try (Stream<Path> guides = Files.list(CodeBlock.ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of("README.md"),
                            guides.map(path -> "docs/" + path.getFileName())
                                    .filter(page -> page.endsWith(".md")
                                            && !page.equals("docs/messages.md")
                                            && !page.equals(FrameworksPageTest.PAGE)))
                    .sorted()
                    .toList();
        }
    }

    static List<CodeBlock> blocksOfThisTest() throws IOException {
        return blocks().stream()
                .filter(block -> !FRONT_ENDS.contains(kind(block)))
                .toList();
    }

    static List<CodeBlock> blocks() throws IOException {
        List<CodeBlock> blocks = new ArrayList<>();
        for (String page : pages()) {
            blocks.addAll(CodeBlock.of(page));
        }
        return blocks;
    }

    @Test
    void thereAreBlocksOfEachKind() throws IOException {
        assertThat(blocks()).extracting(CodeBlock::language).contains("java", "xml", "sh", "kotlin", "html", "js", "");
    }

    @Test
    void theReadmeHasGradlesLineForKotlin() throws IOException {
        assertThat(Files.readString(CodeBlock.ROOT.resolve("README.md")))
                .contains("`kapt(" + GuidePoms.coordinates("intercomkit-processor") + ")`");
    }

    @Test
    void whatRunsElsewhereIsThereOnce() throws IOException {
        assertThat(blocks())
                .extracting(GuidesTest::kind)
                .filteredOn(RUN_ELSEWHERE::containsKey)
                .containsExactlyInAnyOrderElementsOf(RUN_ELSEWHERE.keySet());
    }

    @Test
    void javaCompilesAndItsStatementsRun() throws Exception {
        GuideSources guides = new GuideSources();
        for (CodeBlock block : blocks()) {
            if (block.language().equals("java")
                    && !PROJECT.contains(kind(block))
                    && !OTHER_MODULES.contains(kind(block))) {
                guides.add(block);
            }
        }

        Compiled compiled = Compiler.JAVAC.compile(
                directory, guides.sources(), List.of("-classpath", System.getProperty("java.class.path")));

        assertThat(compiled.messages()).extracting(Printed::placed).isEmpty();
        ClassLoader loader = compiled.load();
        for (Map.Entry<String, List<String>> block : guides.results().entrySet()) {
            Object instance = loader.loadClass(block.getKey()).getConstructor().newInstance();
            instance.getClass().getMethod("run").invoke(instance);
            List<?> results = (List<?>) instance.getClass().getField("results").get(instance);
            assertThat(results).as(block.getKey()).hasSameSizeAs(block.getValue());
            for (int i = 0; i < results.size(); i++) {
                assertThat(shown(results.get(i)))
                        .as(block.getKey())
                        .matches(block.getValue().get(i));
            }
        }
        assertThat(guides.results()).hasSizeGreaterThan(15);
        assertThat(guides.results().values().stream().mapToInt(List::size).sum())
                .isGreaterThan(10);
    }

    private static String shown(Object result) {
        return result instanceof IntercomPayload payload ? payload.toJson() : result.toString();
    }

    @ParameterizedTest
    @MethodSource("blocksOfThisTest")
    void everythingElseIsWhatTheBuildRuns(CodeBlock block) throws IOException {
        switch (block.language()) {
            case "java" -> {
                assertThat(block.text()).doesNotContain("{ … }");
                if (OTHER_MODULES.contains(kind(block))) {
                    assertThat(GuidePoms.sources())
                            .as("%s", block)
                            .anySatisfy(source -> assertThat(source).contains(GuidePoms.squeezed(block.text())));
                }
            }
            case "xml" -> {
                if (PROJECT.contains(kind(block))) {
                    assertThat(block.text())
                            .contains("<intercomkit.version>" + GuidePoms.version() + "<")
                            .contains("<version>" + GuidePoms.property("spring-boot.version") + "<");
                } else if (isPasted(block)) {
                    assertThat(block.text())
                            .contains("<intercomkit.version>" + GuidePoms.version() + "<")
                            .contains("<version>" + GuidePoms.property("maven-compiler-plugin.version") + "<");
                } else {
                    assertThat(GuidePoms.all())
                            .as("%s", block)
                            .anySatisfy(pom -> assertThat(pom).contains(GuidePoms.squeezed(block.text())));
                }
            }
            case "html" -> assertThat(rendered(block.text())).isEqualTo("<script>1 < 2</script>\n");
            case "sh" ->
                assertThat(block.text().lines().map(line -> line.replaceAll(" *#.*", "")))
                        .isSubsetOf(COMMANDS);
            case "kotlin" -> {
                if (block.text().contains("dependencies {")) {
                    String configuration = block.page().equals("docs/kotlin.md") ? "kapt" : "annotationProcessor";
                    assertThat(block.text())
                            .contains("    implementation(" + GuidePoms.coordinates("intercomkit-runtime") + ")\n")
                            .contains("    " + configuration + "(" + GuidePoms.coordinates("intercomkit-processor")
                                    + ")\n");
                } else {
                    assertThat(Files.readString(KOTLIN)).endsWith("\n\n" + block.text());
                }
            }
            case "" ->
                assertThat(printedForTheGuide())
                        .contains(block.text().replace('\n', ' ').strip());
            default ->
                assertThat(RUN_ELSEWHERE.containsKey(kind(block)) || PROJECT.contains(kind(block)))
                        .as("%s: a test reads %s of this page", block, block.language())
                        .isTrue();
        }
    }

    /** Several elements side by side stand in the README once: the integration test "guides" is built with them. */
    private static boolean isPasted(CodeBlock block) {
        return block.page().equals("README.md") && block.text().startsWith("<properties>");
    }

    private static String kind(CodeBlock block) {
        return block.page() + " " + block.language();
    }

    private static String rendered(String template) {
        Context variables = new Context();
        variables.setVariable("intercom", "<script>1 < 2</script>");
        return new TemplateEngine().process(template, variables);
    }

    /** The two messages that the guide shows, for a source that has these mistakes at these places. */
    private String printedForTheGuide() {
        Compiled compiled = Compiler.JAVAC.compile(directory, Map.of("Customer.java", """
                import io.github.intercomkit.annotations.IntercomAttribute;
                import io.github.intercomkit.annotations.IntercomUser;

                @IntercomUser
                public class Customer {
                    @IntercomAttribute("user_id")
                    public Long id;
                    @IntercomAttribute
                    public String email;

                    // …
                    @IntercomAttribute("utm_campaign")
                    public String campaign;

                    @IntercomAttribute
                    public String[] tags;
                }
                """), List.of());
        return compiled.messages().stream()
                .map(printed -> printed.placed().replaceFirst(":(\\d+):(\\d+): error:", ":[$1,$2]"))
                .collect(Collectors.joining(" "));
    }
}
