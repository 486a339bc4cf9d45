package io.github.intercomkit.servlet;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The servlet binds the endpoint to a container, and does nothing else. A broken rule names the class that breaks it. */
class ArchitectureTest {
    private static final String RUN_TIME = "io.github.intercomkit";
    private static final String SERVLET = MessengerServlet.class.getPackageName();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(SERVLET);

    @Test
    void theServletKnowsOnlyTheApiTheSessionsAndTheEndpointOfTheRunTime() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage(RUN_TIME + "..")
                        .and(not(resideInAnyPackage(SERVLET, RUN_TIME, RUN_TIME + ".session", RUN_TIME + ".web"))))
                .check(CLASSES);
    }

    @Test
    void theServletKnowsNoContainerAndNoFramework() {
        noClasses()
                .should()
                .dependOnClassesThat(not(resideInAnyPackage(
                        RUN_TIME + "..", "java..", "jakarta.servlet..", "org.jspecify.annotations..")))
                .check(CLASSES);
    }
}
