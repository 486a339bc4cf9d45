package io.github.intercomkit.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One direction: scan → model → check → generate → write. A broken rule names the class that breaks it. */
class ArchitectureTest {
    private static final String ROOT = IntercomProcessor.class.getPackageName();
    private static final String PROTOCOL = "io.github.intercomkit.protocol..";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** JavaPoet's own interface asks for {@code Modifier}. */
    @Test
    void onlyScanWriteAndTheProcessorKnowTheCompiler() {
        noClasses()
                .that(not(resideInAnyPackage(packages("scan", "write"))))
                .and(not(equivalentTo(IntercomProcessor.class)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "javax.lang.model..", "javax.annotation.processing..", "javax.tools..", "com.sun..")
                        .and(not(equivalentTo(Modifier.class))))
                .check(CLASSES);
    }

    /** A package, and the other packages of the processor that it may use. */
    @ParameterizedTest
    @CsvSource({"model, ''", "scan, model", "check, model", "generate, model", "write, scan model check generate"})
    void aPackageKnowsOnlyWhatComesBeforeIt(String name, String others) {
        String[] allowed = packages((name + " " + others).trim().split(" "));
        noClasses()
                .that(resideInAPackage(ROOT + "." + name + ".."))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed))))
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    /** The rest of the run time is not in the processor's jar. */
    @Test
    void theProcessorKnowsOnlyTheProtocolOfTheRunTime() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAPackage("io.github.intercomkit..").and(not(resideInAnyPackage(ROOT + "..", PROTOCOL))))
                .check(CLASSES);
    }

    @Test
    void onlyGenerateKnowsJavaPoet() {
        noClasses()
                .that(not(resideInAPackage(ROOT + ".generate..")))
                .should()
                .dependOnClassesThat(resideInAPackage("com.palantir.javapoet.."))
                .check(CLASSES);
    }

    /** A package that no rule above names would have no direction. */
    @Test
    void everyClassStandsInAPackageThatHasADirection() {
        classes()
                .that(not(equivalentTo(IntercomProcessor.class)))
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .resideInAnyPackage(packages("model", "scan", "check", "generate", "write"))
                .check(CLASSES);
    }

    private static String[] packages(String... names) {
        return Stream.of(names).map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    }
}
