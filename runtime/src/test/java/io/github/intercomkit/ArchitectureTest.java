package io.github.intercomkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dependencies have one direction: web → session → API → identity → codegen → json → protocol; the API and above may log. */
class ArchitectureTest {
    private static final String ROOT = Messenger.class.getPackageName();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location ->
                    !location.contains("intercomkit-annotations") && !location.contains("annotations/target"))
            .importPackages(ROOT);

    /** A package, and the packages of the run time that it may depend on; the API is {@code api}. */
    @ParameterizedTest
    @CsvSource({
        "log, ''",
        "protocol, ''",
        "json, protocol",
        "codegen, json protocol",
        "identity, codegen json protocol",
        "api, identity codegen json protocol log",
        "session, api identity codegen json protocol log",
        "web, session api identity codegen json protocol log"
    })
    void aPackageDependsOnPackagesBelowItOnly(String name, String below) {
        String[] allowed = packages((name + " " + below).trim().split(" "));
        noClasses()
                .that(resideInAPackage(packages(name)[0]))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed))))
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("(**)").should().beFreeOfCycles().check(CLASSES.that(resideInAPackage(ROOT + "..")));
    }

    /** The rules above name packages one by one, so a new package needs a line there. */
    @Test
    void everyClassIsInAPackageThatHasARule() {
        classes()
                .should()
                .resideInAnyPackage(packages("log", "protocol", "json", "codegen", "identity", "api", "session", "web"))
                .check(CLASSES);
    }

    /** Sessions and pages use the API that applications use. */
    @Test
    void sessionsAndPagesDoNotDependOnCodegen() {
        noClasses()
                .that(resideInAnyPackage(packages("session", "web")))
                .should()
                .dependOnClassesThat(resideInAPackage(packages("codegen")[0]))
                .check(CLASSES);
    }

    @Test
    void classesThatSignAreNotPublic() {
        classes()
                .that(resideInAPackage(packages("identity")[0]))
                .and()
                .haveSimpleNameNotStartingWith("User")
                .and()
                .doNotHaveSimpleName("IdentityVerification")
                .and()
                .doNotHaveSimpleName("Proof")
                .should()
                .notBePublic()
                .check(CLASSES.that(not(JavaClass.Predicates.simpleName("package-info"))));
    }

    /** Another comparison would stop at the first byte that differs, and so tell in which byte a presented proof is wrong. */
    @Test
    void proofsAreComparedInConstantTime() {
        String verifying = Pattern.quote(packages("identity")[0]) + "\\.(UserHash|TokenSigner)";
        classes()
                .that()
                .haveNameMatching(verifying)
                .should()
                .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class)
                .check(CLASSES);
        noClasses()
                .that()
                .haveNameMatching(verifying)
                .should()
                .callMethod(Arrays.class, "equals", byte[].class, byte[].class)
                .orShould()
                .callMethod(String.class, "equals", Object.class)
                .check(CLASSES);
    }

    private static String[] packages(String... names) {
        return Stream.of(names)
                .filter(name -> !name.isEmpty())
                .map(name -> name.equals("api") ? ROOT : ROOT + "." + name)
                .toArray(String[]::new);
    }
}
