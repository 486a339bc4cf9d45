package io.github.intercomkit.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Dependency;
import org.junit.jupiter.api.Test;

/** The BOM has a line for each published artifact, and this module is built after all of them. */
class BomTest {
    private static final String BOM = "intercomkit-bom";

    @Test
    void theBomNamesEachPublishedArtifactAndNothingElse() throws IOException {
        Path bom = PublishedModule.ROOT.resolve("bom");

        assertThat(PublishedModule.pom(bom).getDependencyManagement().getDependencies())
                .allSatisfy(line -> assertThat(line.getVersion()).isEqualTo("${project.version}"))
                .extracting(Dependency::getArtifactId)
                .containsExactlyInAnyOrderElementsOf(artifacts().stream()
                        .filter(artifact -> !artifact.equals(BOM))
                        .toList());
    }

    @Test
    void thisModuleIsBuiltAfterEachPublishedOne() throws IOException {
        assertThat(PublishedModule.pom(Path.of("")).getDependencies())
                .filteredOn(dependency -> dependency.getGroupId().equals("io.github.intercomkit"))
                .extracting(Dependency::getArtifactId)
                .containsExactlyInAnyOrderElementsOf(artifacts());
    }

    private static List<String> artifacts() throws IOException {
        return PublishedModule.all().stream().map(PublishedModule::artifact).toList();
    }
}
