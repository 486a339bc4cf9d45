package io.github.intercomkit.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of the bundle is broken once, in a small bundle that is good without that. */
class BundleTest {
    private static final PGPKeyPair KEY = SmallBundle.newKey();

    @TempDir
    private Path repository;

    private SmallBundle bundle;

    @BeforeEach
    void write() throws Exception {
        bundle = new SmallBundle(repository, KEY);
        bundle.write();
    }

    @Test
    void aGoodBundleHasNoProblem() throws Exception {
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".jar",
                "-sources.jar",
                "-javadoc.jar",
                "-cyclonedx.json",
                ".jar.asc",
                ".pom.asc",
                "-sources.jar.asc",
                ".jar.md5",
                "-javadoc.jar.sha1"
            })
    void aFileIsMissing(String ending) throws Exception {
        Files.delete(bundle.file(ending));

        assertThat(problems()).containsExactly("intercomkit-runtime-1.0" + ending + ": is missing");
    }

    @Test
    void aFileWasChangedAfterItsSignature() throws Exception {
        Files.writeString(bundle.file("-cyclonedx.json"), Files.readString(bundle.file("-cyclonedx.json")) + " ");

        assertThat(problems())
                .containsExactly(
                        "intercomkit-runtime-1.0-cyclonedx.json.asc: is no signature of the file by the key",
                        "intercomkit-runtime-1.0-cyclonedx.json.md5: is the checksum of another file",
                        "intercomkit-runtime-1.0-cyclonedx.json.sha1: is the checksum of another file");
    }

    @Test
    void aSignatureIsByAnotherKey() throws Exception {
        Files.write(
                bundle.file(".jar.asc"),
                new SmallBundle(repository, SmallBundle.newKey()).signature(bundle.file(".jar")));

        assertThat(problems())
                .containsExactly("intercomkit-runtime-1.0.jar.asc: is no signature of the file by the key");
    }

    @ParameterizedTest
    @CsvSource({
        "url, <url>https://example.com</url>",
        "licenses, <licenses><license><name>A</name><url>https://example.com/l</url></license></licenses>",
        "developers, <developers><developer><name>A</name></developer></developers>",
        "scm.connection, <connection>scm:git:a</connection>",
        "scm.developerConnection, <developerConnection>scm:git:a</developerConnection>"
    })
    void thePomsLackAnElement(String element, String text) throws Exception {
        bundle.parent = bundle.parent.replace(text, "");
        bundle.write();

        assertThat(problems())
                .containsExactly(
                        "intercomkit-parent: " + element + " is missing or wrong",
                        "intercomkit-runtime: " + element + " is missing or wrong");
    }

    @ParameterizedTest
    @CsvSource({"name, <name>R</name>", "description, <description>R</description>"})
    void aPomLacksAnElementThatIsNotInherited(String element, String text) throws Exception {
        bundle.pom = bundle.pom.replace(text, "");
        bundle.write();

        assertThat(problems()).containsExactly("intercomkit-runtime: " + element + " is missing or wrong");
    }

    @Test
    void thePomIsOfAnotherVersionThanItsPlace() throws Exception {
        bundle.pom = bundle.pom.replace("<version>1.0</version>", "<version>1.1</version>");
        bundle.write();

        assertThat(problems())
                .containsExactly(
                        "intercomkit-runtime: parent's version is missing or wrong",
                        "intercomkit-runtime: version is missing or wrong");
    }

    @Test
    void theParentIsMissing() throws Exception {
        bundle.delete("intercomkit-parent");

        assertThat(problems())
                .contains("intercomkit-parent: is missing", "intercomkit-runtime: the parent is not in the bundle");
    }

    @Test
    void aDependencyIsASnapshot() throws Exception {
        bundle.pom = bundle.pom.replace(
                "</dependencies>",
                "<dependency><groupId>a</groupId><artifactId>b</artifactId><version>1-SNAPSHOT</version>"
                        + "<scope>test</scope></dependency></dependencies>");
        bundle.write();

        assertThat(problems()).containsExactly("intercomkit-runtime: depends on a snapshot of b");
    }

    @Test
    void anArtifactIsNotMeantToBePublished() throws Exception {
        Files.createDirectories(repository.resolve("io/github/intercomkit/intercomkit-sample/1.0"));

        assertThat(problems()).containsExactly("intercomkit-sample: is not meant to be published");
    }

    @Test
    void anArtifactHasAnotherVersion() throws Exception {
        Path folder = repository.resolve("io/github/intercomkit/intercomkit-runtime");
        Files.move(folder.resolve("1.0"), folder.resolve("1.1"));

        assertThat(problems()).containsExactly("intercomkit-runtime: has no version 1.0");
    }

    @Test
    void theVersionIsASnapshot() throws Exception {
        assertThat(new Bundle(repository, "1.0-SNAPSHOT", bundle.signatures()).problems(List.of()))
                .contains("1.0-SNAPSHOT: is a snapshot");
    }

    @ParameterizedTest
    @CsvSource({"META-INF/LICENSE, .jar: has no META-INF/LICENSE", "META-INF/NOTICE, .jar: has no META-INF/NOTICE"})
    void theJarLacksAFile(String entry, String problem) throws Exception {
        bundle.jar.remove(entry);
        bundle.write();

        assertThat(problems()).containsExactly("intercomkit-runtime-1.0" + problem);
    }

    @Test
    void theSourcesAndTheJavadocAreEmpty() throws Exception {
        bundle.sources.clear();
        bundle.javadoc.clear();
        bundle.write();

        assertThat(problems())
                .containsExactly(
                        "intercomkit-runtime-1.0-javadoc.jar: is empty",
                        "intercomkit-runtime-1.0-sources.jar: is empty");
    }

    @Test
    void aBundledLibraryIsNeitherInTheBillOfMaterialsNorInTheNotice() throws Exception {
        bundle.jar.put("io/github/intercomkit/workspace/shaded/jackson3/core/JsonParser.class", "");
        bundle.write();

        assertThat(problems())
                .containsExactly(
                        "intercomkit-runtime-1.0-cyclonedx.json: does not name jackson-core",
                        "intercomkit-runtime-1.0.jar: has no licence of what Jackson bundles",
                        "intercomkit-runtime-1.0.jar: has no notice of Jackson");
    }

    @Test
    void aDependencyIsNotInTheBillOfMaterials() throws Exception {
        bundle.pom = bundle.pom.replace(
                "</dependencies>",
                "<dependency><groupId>a</groupId><artifactId>b</artifactId><version>1</version></dependency></dependencies>");
        bundle.write();

        assertThat(problems()).containsExactly("intercomkit-runtime-1.0-cyclonedx.json: does not name b");
    }

    private List<String> problems() throws IOException {
        return new Bundle(repository, "1.0", bundle.signatures())
                .problems(List.of("intercomkit-parent", "intercomkit-runtime"));
    }
}
