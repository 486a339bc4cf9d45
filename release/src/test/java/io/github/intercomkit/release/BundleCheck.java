package io.github.intercomkit.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.model.Model;
import org.junit.jupiter.api.Test;

/** The bundle that {@code mvn -Prelease verify} has written; it runs in that build only. */
class BundleCheck {
    @Test
    void centralWouldTakeTheBundle() throws Exception {
        Model parent = PublishedModule.pom(PublishedModule.ROOT);
        List<String> artifacts = Stream.concat(
                        Stream.of(parent.getArtifactId()),
                        PublishedModule.all().stream().map(PublishedModule::artifact))
                .toList();
        Path repository = Path.of(System.getProperty("bundle", "../target/central"));
        Bundle bundle = new Bundle(repository, parent.getVersion(), Signatures.of(System.getenv("MAVEN_GPG_KEY")));

        List<String> problems = bundle.problems(artifacts);

        // A build between two releases is checked, too. Central takes everything of it but the version.
        String version = parent.getVersion();
        assertThat(problems)
                .isEqualTo(version.endsWith("-SNAPSHOT") ? List.of(version + ": is a snapshot") : List.of());
    }
}
