package io.github.intercomkit.maven;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The goals read parameters and call the workspace module, which bundles its libraries. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(CheckMojo.class.getPackageName());

    @Test
    void theGoalsKnowOnlyMavenAndTheWorkspaceModule() {
        noClasses()
                .should()
                .dependOnClassesThat(not(resideInAnyPackage(
                        "io.github.intercomkit.maven..",
                        "io.github.intercomkit.workspace..",
                        "java..",
                        "javax.inject..",
                        "org.apache.maven..",
                        "org.jspecify.annotations..")))
                .check(CLASSES);
    }

    @Test
    void theGoalsLeaveTheNetworkToTheWorkspaceModule() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("java.net.http.."))
                .check(CLASSES);
    }
}
