package io.github.intercomkit.rest;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The module binds the endpoint and the JSON to Jakarta REST, and does nothing else. A broken rule names the class that breaks it. */
class ArchitectureTest {
    private static final String RUN_TIME = "io.github.intercomkit";
    private static final String REST = RestEndpoint.class.getPackageName();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(REST);

    @Test
    void itKnowsOnlyTheApiAndTheEndpointOfTheRunTime() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage(RUN_TIME + "..")
                        .and(not(resideInAnyPackage(REST, RUN_TIME, RUN_TIME + ".web"))))
                .check(CLASSES);
    }

    @Test
    void itKnowsNoServerAndNoMapper() {
        noClasses()
                .should()
                .dependOnClassesThat(not(
                        resideInAnyPackage(RUN_TIME + "..", "java..", "jakarta.ws.rs..", "org.jspecify.annotations..")))
                .check(CLASSES);
    }
}
