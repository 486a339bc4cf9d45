package io.github.intercomkit.release;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.model.Model;

/** What Central asks of a pom. A pom inherits most of it from the parent, which has to be in the same bundle. */
final class PomRules {
    private final Model pom;
    private final String version;
    private final Model parent;
    private final List<String> problems;

    PomRules(Model pom, String version, Model parent, List<String> problems) {
        this.pom = pom;
        this.version = version;
        this.parent = parent;
        this.problems = problems;
    }

    void check() {
        if (pom.getParent() != null && parent == null) {
            report("the parent is not in the bundle");
        }
        require("groupId", Bundle.GROUP.equals(first(Model::getGroupId)));
        require("version", version.equals(first(Model::getVersion)));
        if (pom.getParent() != null) {
            require("parent's version", version.equals(pom.getParent().getVersion()));
        }
        require("name", pom.getName() != null);
        require("description", pom.getDescription() != null);
        require("url", first(Model::getUrl) != null);
        require(
                "licenses",
                first(each -> each.getLicenses().stream()
                                .filter(license -> license.getName() != null && license.getUrl() != null)
                                .findFirst()
                                .orElse(null))
                        != null);
        require(
                "developers",
                first(each -> each.getDevelopers().stream()
                                .filter(developer -> developer.getName() != null)
                                .findFirst()
                                .orElse(null))
                        != null);
        require(
                "scm.connection",
                first(each -> each.getScm() == null ? null : each.getScm().getConnection()) != null);
        require(
                "scm.developerConnection",
                first(each -> each.getScm() == null ? null : each.getScm().getDeveloperConnection()) != null);
        require(
                "scm.url",
                first(each -> each.getScm() == null ? null : each.getScm().getUrl()) != null);
        checkVersions();
    }

    /** A release that needs a snapshot cannot be built with. */
    private void checkVersions() {
        if (version.endsWith("-SNAPSHOT")) {
            return;
        }
        DependencyManagement management = pom.getDependencyManagement();
        Stream.concat(
                        pom.getDependencies().stream(),
                        management == null ? Stream.empty() : management.getDependencies().stream())
                .filter(dependency -> dependency.getVersion() != null
                        && dependency.getVersion().endsWith("-SNAPSHOT"))
                .map(Dependency::getArtifactId)
                .forEach(artifact -> report("depends on a snapshot of " + artifact));
        pom.getProperties().forEach((name, value) -> {
            if (value.toString().endsWith("-SNAPSHOT")) {
                report("the property " + name + " is a snapshot's version");
            }
        });
    }

    /** The pom's own value, else its parent's. */
    private <T> T first(Function<Model, T> value) {
        T own = value.apply(pom);
        return own == null && parent != null ? value.apply(parent) : own;
    }

    private void require(String element, boolean isThere) {
        if (!isThere) {
            report(element + " is missing or wrong");
        }
    }

    private void report(String problem) {
        problems.add(pom.getArtifactId() + ": " + problem);
    }
}
