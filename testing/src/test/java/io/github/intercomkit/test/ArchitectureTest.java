package io.github.intercomkit.test;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Test support knows the run time, AssertJ and JUnit, and no framework. A broken rule names the class that breaks it. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(SimulatedMessenger.class.getPackageName());

    @Test
    void testSupportKnowsNoFramework() {
        noClasses()
                .should()
                .dependOnClassesThat(not(resideInAnyPackage(
                        "io.github.intercomkit..",
                        "java..",
                        "javax.net.ssl..",
                        "com.sun.net.httpserver..",
                        "org.assertj.core.api..",
                        "org.junit.jupiter.api.extension..",
                        "org.jspecify.annotations..")))
                .check(CLASSES);
    }

    @Test
    void onlyTheExtensionKnowsJUnit() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(SimulatedMessengerExtension.class.getName())
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.junit.."))
                .check(CLASSES);
    }
}
