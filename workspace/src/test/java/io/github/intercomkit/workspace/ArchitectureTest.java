package io.github.intercomkit.workspace;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The runs use the tools, the tools use what is declared and what the workspace has, and all may write texts. */
class ArchitectureTest {
    private static final String ROOT = Main.class.getPackageName();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @ParameterizedTest
    @CsvSource({
        "text, ''",
        "declared, text",
        "rest, text",
        "check, declared rest text",
        "inventory, declared text",
        "typescript, declared text"
    })
    void aPackageUsesOnlyPackagesBelowIt(String name, String below) {
        String[] allowed = Stream.of((name + " " + below).trim().split(" "))
                .map(each -> ROOT + "." + each)
                .toArray(String[]::new);
        noClasses()
                .that(resideInAPackage(ROOT + "." + name))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed))))
                .check(CLASSES);
    }

    /** The rest of the run time is not in the jar. */
    @Test
    void theToolsKnowOnlyTheProtocolOfTheRunTime() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("io.github.intercomkit..")
                        .and(not(resideInAnyPackage(ROOT + "..", "io.github.intercomkit.protocol"))))
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching("(**)").should().beFreeOfCycles().check(CLASSES.that(resideInAPackage(ROOT + "..")));
    }

    /** So that one class alone can leak what is sent. */
    @Test
    void onlyTheClientOfTheApiOpensConnections() {
        noClasses()
                .that(not(resideInAPackage(ROOT + ".rest")))
                .should()
                .dependOnClassesThat(resideInAPackage("java.net.http.."))
                .check(CLASSES);
    }
}
