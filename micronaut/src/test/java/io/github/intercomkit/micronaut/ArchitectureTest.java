package io.github.intercomkit.micronaut;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The module binds the endpoint and the JSON to Micronaut, and does nothing else. A broken rule names the class that breaks it. */
class ArchitectureTest {
    private static final String RUN_TIME = "io.github.intercomkit";
    private static final String MICRONAUT = CurrentUser.class.getPackageName();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(MICRONAUT);

    @Test
    void itKnowsOnlyTheApiAndTheEndpointOfTheRunTime() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage(RUN_TIME + "..")
                        .and(not(resideInAnyPackage(MICRONAUT, RUN_TIME, RUN_TIME + ".web"))))
                .check(CLASSES);
    }

    @Test
    void itKnowsNoFrameworkButMicronaut() {
        noClasses()
                .should()
                .dependOnClassesThat(not(resideInAnyPackage(
                        RUN_TIME + "..", "java..", "io.micronaut..", "jakarta.inject..", "org.jspecify.annotations..")))
                .check(CLASSES);
    }
}
