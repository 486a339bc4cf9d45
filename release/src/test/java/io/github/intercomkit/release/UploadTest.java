package io.github.intercomkit.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.Profile;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

/** The upload to Maven Central has its own list of what it leaves out; it does not read {@code maven.deploy.skip}. */
class UploadTest {
    @Test
    void theUploadLeavesOutWhatTheDeploymentLeavesOut() throws IOException {
        Model parent = PublishedModule.pom(PublishedModule.ROOT);
        List<String> notPublished = new ArrayList<>();
        for (String module : parent.getModules()) {
            notPublished.add(
                    PublishedModule.pom(PublishedModule.ROOT.resolve(module)).getArtifactId());
        }
        Set<String> published =
                PublishedModule.all().stream().map(PublishedModule::artifact).collect(Collectors.toSet());
        notPublished.removeAll(published);

        Plugin upload = release(parent)
                .getBuild()
                .getPluginsAsMap()
                .get("org.sonatype.central:central-publishing-maven-plugin");
        Xpp3Dom left = ((Xpp3Dom) upload.getConfiguration()).getChild("excludeArtifacts");

        assertThat(Stream.of(left.getChildren()).map(Xpp3Dom::getValue))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(notPublished);
    }

    private static Profile release(Model parent) {
        return parent.getProfiles().stream()
                .filter(profile -> profile.getId().equals("release"))
                .findFirst()
                .orElseThrow();
    }
}
