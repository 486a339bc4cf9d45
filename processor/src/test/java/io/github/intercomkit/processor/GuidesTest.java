package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.IntercomPayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * messages.
 */
class GuidesTest {
    /** What no test runs here, with what reads the one block of that kind on that page. */
    private static final Map<String, String> RUN_ELSEWHERE = Map.of(
            "docs/embedding.md js", "PageInChromiumTest of the run time",
            "docs/sessions.md js", "PageInChromiumTest of the run time",
            "docs/spring-boot.md yaml", "GuidePropertiesTest of the starter");

    /** What {@code FrontEndsTest} of the sample compiles and runs: all blocks of a kind. */
    private static final Set<String> FRONT_ENDS = Set.of("docs/front-ends.md ts", "docs/front-ends.md tsx");

    private static final Pattern TYPE = Pattern.compile(
            "(?s)(@\\w+(\\([^)]*\\))?\\s+)*((public|final|abstract) )*(class|record|interface) (\\w+).*");
    private static final Pattern MEMBER = Pattern.compile("(?s)@\\w+Mapping\\b.*");
    private static final Pattern RESULT = Pattern.compile("(?m)^([\\w.]+\\([^=\n]*\\)); *// ([{\\[].*)$");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final Set<String> COMMANDS = Set.of("mvn compile spring-boot:run", "mvn verify");

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
                                    .filter(page -> page.endsWith(".md") && !page.equals("docs/messages.md")))
                    .sorted()
                    .toList();
        }
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
                .contains("`kapt(" + coordinates("intercomkit-processor") + ")`");
    }

    @Test
    void whatRunsElsewhereIsThereOnce() throws IOException {
        assertThat(blocks())
                .extracting(GuidesTest::kind)
                .filteredOn(RUN_ELSEWHERE::containsKey)
                .containsExactlyInAnyOrderElementsOf(RUN_ELSEWHERE.keySet());
    }

    /** All blocks of a page stand in one package, so that later blocks see the types of earlier ones. */
    @Test
    void javaCompilesAndItsStatementsRun() throws Exception {
        Map<String, String> sources = new LinkedHashMap<>();
        Map<String, List<String>> runnable = new LinkedHashMap<>();
        Set<String> packages = new HashSet<>();
        for (CodeBlock block : blocks()) {
            if (!block.language().equals("java")) {
                continue;
            }
            String folder = folder(block);
            String header = header(folder);
            if (packages.add(folder)) {
                sources.put(folder + "/Given.java", header + given(folder));
            }
            StringBuilder statements = new StringBuilder();
            StringBuilder members = new StringBuilder();
            for (String chunk : chunks(block.text())) {
                Matcher type = TYPE.matcher(chunk);
                if (type.matches()) {
                    String path = folder + "/" + type.group(6) + ".java";
                    assertThat(sources.put(path, header + chunk))
                            .as("%s declares a type for the second time in %s", block, path)
                            .isNull();
                } else {
                    (MEMBER.matcher(chunk).matches() ? members : statements)
                            .append(chunk)
                            .append('\n');
                }
            }
            String name = "Line" + block.line();
            String body = RESULT.matcher(statements).replaceAll("$0\nresults.add($1);");
            sources.put(folder + "/" + name + ".java", header + """
                    public class %s extends Given {
                    public final List<Object> results = new ArrayList<>();
                    %s
                    public void run() throws Exception {
                    %s
                    }
                    }
                    """.formatted(name, members, body));
            runnable.put(
                    folder.replace('/', '.') + "." + name,
                    RESULT.matcher(statements)
                            .results()
                            .map(found -> matching(found.group(2)))
                            .toList());
        }

        Compiled compiled = Compiler.JAVAC.compile(
                directory, sources, List.of("-classpath", System.getProperty("java.class.path")));

        assertThat(compiled.messages()).extracting(Printed::placed).isEmpty();
        ClassLoader loader = compiled.load();
        for (Map.Entry<String, List<String>> block : runnable.entrySet()) {
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
        assertThat(runnable).hasSizeGreaterThan(15);
        assertThat(runnable.values().stream().mapToInt(List::size).sum()).isGreaterThan(4);
    }

    private static String shown(Object result) {
        return result instanceof IntercomPayload payload ? payload.toJson() : result.toString();
    }

    /** In a comment an ellipsis stands for anything. */
    private static String matching(String comment) {
        return Stream.of(comment.strip().split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void everythingElseIsWhatTheBuildRuns(CodeBlock block) throws IOException {
        switch (block.language()) {
            case "java" -> assertThat(block.text()).doesNotContain("{ … }");
            case "xml" -> {
                if (isPasted(block)) {
                    assertThat(block.text())
                            .contains("<intercomkit.version>" + version() + "<")
                            .contains("<version>" + property(versions(), "maven-compiler-plugin.version") + "<");
                } else {
                    assertThat(poms())
                            .as("%s", block)
                            .anySatisfy(pom -> assertThat(pom).contains(squeezed(block.text())));
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
                            .contains("    implementation(" + coordinates("intercomkit-runtime") + ")\n")
                            .contains("    " + configuration + "(" + coordinates("intercomkit-processor") + ")\n");
                } else {
                    assertThat(Files.readString(KOTLIN)).endsWith("\n\n" + block.text());
                }
            }
            case "" ->
                assertThat(printedForTheGuide())
                        .contains(block.text().replace('\n', ' ').strip());
            default ->
                assertThat(RUN_ELSEWHERE.containsKey(kind(block)) || FRONT_ENDS.contains(kind(block)))
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

    private static String folder(CodeBlock block) {
        return block.page().replaceAll(".*/|\\.md", "").toLowerCase(Locale.ROOT).replace('-', '_');
    }

    private static String given(String folder) throws IOException {
        return Files.readString(Path.of("src/test/resources/guides", folder + ".java"));
    }

    private static String header(String folder) {
        return Stream.of(
                        "io.github.intercomkit.*",
                        "io.github.intercomkit.annotations.*",
                        "io.github.intercomkit.identity.*",
                        "io.github.intercomkit.web.*",
                        "jakarta.persistence.Entity",
                        "jakarta.persistence.Id",
                        "jakarta.persistence.ManyToOne",
                        "java.io.*",
                        "java.security.Principal",
                        "java.security.SecureRandom",
                        "java.time.*",
                        "java.util.*",
                        "java.util.function.*",
                        "java.util.stream.*",
                        "org.jspecify.annotations.Nullable",
                        "org.springframework.http.*",
                        "org.springframework.stereotype.Service",
                        "org.springframework.transaction.annotation.Transactional",
                        "org.springframework.ui.Model",
                        "org.springframework.web.bind.annotation.*")
                .map(name -> "import " + name + ";\n")
                .collect(Collectors.joining("", "package " + folder.replace('/', '.') + ";\n\n", "\n"));
    }

    /** Parts of a block that stand side by side: they begin in the first column after an empty line. */
    private static List<String> chunks(String text) {
        return List.of(text.split("\n\n(?=\\S)"));
    }

    private static List<String> poms() throws IOException {
        List<String> poms = new ArrayList<>();
        String versions = versions();
        for (String project : List.of("kotlin", "spring-boot")) {
            String pom = Files.readString(CodeBlock.ROOT.resolve("integration-tests/src/it/" + project + "/pom.xml"));
            Matcher version = Pattern.compile("@([\\w.-]+)@").matcher(pom);
            poms.add(squeezed(version.replaceAll(found -> property(versions, found.group(1)))
                    .replace("${kotlin.version}", property(versions, "kotlin.version"))));
        }
        return poms;
    }

    private static String versions() throws IOException {
        return Files.readString(CodeBlock.ROOT.resolve("pom.xml"))
                + Files.readString(CodeBlock.ROOT.resolve("integration-tests/pom.xml"));
    }

    private static String squeezed(String xml) {
        return COMMENT.matcher(xml).replaceAll("").replaceAll("\\s+", "");
    }

    private static String property(String poms, String name) {
        if (name.equals("project.version")) {
            return version();
        }
        Matcher property =
                Pattern.compile("<" + Pattern.quote(name) + ">(.*?)</").matcher(poms);
        assertThat(property.find()).as(name).isTrue();
        return property.group(1);
    }

    private static String coordinates(String artifact) {
        return "\"io.github.intercomkit:" + artifact + ":" + version() + "\"";
    }

    private static String version() {
        try {
            Matcher version = Pattern.compile("<artifactId>intercomkit-parent</artifactId>\\s*<version>(.*?)</version>")
                    .matcher(Files.readString(CodeBlock.ROOT.resolve("pom.xml")));
            assertThat(version.find()).isTrue();
            return version.group(1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
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
