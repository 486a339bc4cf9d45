package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The poms and sources that the guides show parts of, and the versions in them. */
final class GuidePoms {
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");

    private GuidePoms() {}

    /** The poms of the integration tests that a page shows parts of. */
    static List<String> all() {
        List<String> poms = new ArrayList<>();
        for (String project :
                List.of("bom", "jax-rs-json-b", "kotlin", "micronaut", "servlet", "spring-boot", "workspace")) {
            String pom = read("integration-tests/src/it/" + project + "/pom.xml");
            Matcher version = Pattern.compile("@([\\w.-]+)@").matcher(pom);
            poms.add(squeezed(version.replaceAll(found -> property(found.group(1)))
                    .replace("${kotlin.version}", property("kotlin.version"))));
        }
        return poms;
    }

    /** The Java files of the integration tests, and of the tests of the test support and of the starter, squeezed. */
    static List<String> sources() throws IOException {
        return Stream.of("integration-tests/src/it", "testing/src/test", "spring-boot-starter/src/test")
                .flatMap(GuidePoms::sources)
                .toList();
    }

    private static Stream<String> sources(String folder) {
        try (Stream<Path> files = Files.walk(CodeBlock.ROOT.resolve(folder))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(file -> squeezed(read(CodeBlock.ROOT.relativize(file).toString())))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String versions() {
        return read("pom.xml") + read("integration-tests/pom.xml");
    }

    private static String read(String file) {
        try {
            return Files.readString(CodeBlock.ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without comments and white space. */
    static String squeezed(String xml) {
        return COMMENT.matcher(xml).replaceAll("").replaceAll("\\s+", "");
    }

    /** What the poms of this project set. */
    static String property(String name) {
        if (name.equals("project.version")) {
            return version();
        }
        Matcher property =
                Pattern.compile("<" + Pattern.quote(name) + ">(.*?)</").matcher(versions());
        assertThat(property.find()).as(name).isTrue();
        return property.group(1);
    }

    /** As Gradle writes them. */
    static String coordinates(String artifact) {
        return "\"io.github.intercomkit:" + artifact + ":" + version() + "\"";
    }

    /** The version of this project. */
    static String version() {
        Matcher version = Pattern.compile("<artifactId>intercomkit-parent</artifactId>\\s*<version>(.*?)</version>")
                .matcher(read("pom.xml"));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }
}
