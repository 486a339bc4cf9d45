package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each code block of the page about frameworks is a part of a project that the build runs. */
class FrameworksPageTest {
    static final String PAGE = "docs/frameworks.md";

    private static final Path PROJECTS = CodeBlock.ROOT.resolve("integration-tests/src/it");
    private static final Pattern PROJECT = Pattern.compile("(?s)Projects?: (.*?)\\.\n");
    private static final Pattern NAME = Pattern.compile("`([\\w.-]+)`");

    static List<CodeBlock> blocks() throws IOException {
        return CodeBlock.of(PAGE);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void aBlockIsAPartOfAProject(CodeBlock block) throws IOException {
        assertThat(files())
                .as("%s", block)
                .anySatisfy(file -> assertThat(file).contains(GuidePoms.squeezed(block.text())));
    }

    @Test
    void theProjectsThatThePageNamesAreThere() throws IOException {
        String page = Files.readString(CodeBlock.ROOT.resolve(PAGE));
        List<String> names = PROJECT.matcher(page)
                .results()
                .flatMap(found -> NAME.matcher(found.group(1)).results())
                .map(found -> found.group(1))
                .toList();

        assertThat(names).contains("tomcat-jsp", "jetty-thymeleaf", "spring-webflux", "spring-boot-3");
        assertThat(names).allSatisfy(name -> assertThat(PROJECTS.resolve(name)).isDirectory());
    }

    /** Without white space. */
    private static List<String> files() throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(PROJECTS)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.add(GuidePoms.squeezed(Files.readString(path)));
            }
        }
        return files;
    }
}
