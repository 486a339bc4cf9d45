package io.github.intercomkit.spring;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.annotations.IntercomUser;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.servlet.CurrentUser;
import io.github.intercomkit.session.MessengerSession;
import io.github.intercomkit.web.MessengerPage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;

/** The starter uses the library as an application does, and shows applications only what they configure. */
class ArchitectureTest {
    private static final String LIBRARY = "io.github.intercomkit";
    private static final String STARTER = IntercomProperties.class.getPackageName();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(STARTER);

    @Test
    void theStarterUsesOnlyWhatApplicationsUse() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage(LIBRARY + "..")
                        .and(not(resideInAnyPackage(
                                STARTER,
                                Messenger.class.getPackageName(),
                                IntercomUser.class.getPackageName(),
                                UserHash.class.getPackageName(),
                                MessengerSession.class.getPackageName(),
                                MessengerPage.class.getPackageName(),
                                CurrentUser.class.getPackageName()))))
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching("(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void publicTypesAreAutoConfigurationsPropertiesBeansAndCustomizers() {
        classes()
                .that()
                .arePublic()
                .and()
                .areNotAnnotatedWith(AutoConfiguration.class)
                .should(be(IntercomProperties.class)
                        .or(be(IntercomProperties.Identity.class))
                        .or(be(IntercomProperties.Endpoint.class))
                        .or(be(IdentityMethod.class))
                        .or(be(IntercomEvents.class))
                        .or(be(MessengerBuilderCustomizer.class)))
                .check(CLASSES);
    }

    @Test
    void publicClassesAreFinal() {
        classes()
                .that()
                .arePublic()
                .and()
                .areNotInterfaces()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }
}
