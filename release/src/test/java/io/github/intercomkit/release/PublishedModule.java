package io.github.intercomkit.release;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/** A module of this build that is published, as its folder and its pom. */
record PublishedModule(Path folder, Model pom) {
    static final Path ROOT = Path.of("..");

    /** The modules that the deployment does not leave out, in the order of the build, without the parent. */
    static List<PublishedModule> all() throws IOException {
        List<PublishedModule> published = new ArrayList<>();
        for (String name : pom(ROOT).getModules()) {
            Path folder = ROOT.resolve(name);
            Model pom = pom(folder);
            if (!Boolean.parseBoolean(pom.getProperties().getProperty("maven.deploy.skip"))) {
                published.add(new PublishedModule(folder, pom));
            }
        }
        return published;
    }

    /** Those that have a jar. */
    static List<PublishedModule> jars() throws IOException {
        return all().stream()
                .filter(module -> !module.pom.getPackaging().equals("pom"))
                .toList();
    }

    static Model pom(Path folder) throws IOException {
        return read(folder.resolve("pom.xml"));
    }

    static Model read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return new MavenXpp3Reader().read(reader);
        } catch (XmlPullParserException e) {
            throw new IOException(file.toString(), e);
        }
    }

    String artifact() {
        return pom.getArtifactId();
    }

    @Override
    public String toString() {
        return artifact();
    }
}
