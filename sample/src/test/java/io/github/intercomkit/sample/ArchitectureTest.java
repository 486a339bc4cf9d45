package io.github.intercomkit.sample;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.annotations.IntercomUser;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.servlet.CurrentUser;
import io.github.intercomkit.spring.IntercomEvents;
import io.github.intercomkit.web.MessengerPage;
import org.junit.jupiter.api.Test;

/** The sample uses the library as every application can. */
class ArchitectureTest {
    private static final String LIBRARY = "io.github.intercomkit";
    private static final String SAMPLE = OrchardApplication.class.getPackageName();

    /** Without generated classes, which use more of the library. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(SAMPLE)
            .that(not(nameMatching(".*Intercom(Serializer|Event)\\b.*")));

    @Test
    void theSampleUsesOnlyWhatApplicationsUse() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage(LIBRARY + "..")
                        .and(not(resideInAnyPackage(
                                SAMPLE,
                                Messenger.class.getPackageName(),
                                IntercomUser.class.getPackageName(),
                                UserHash.class.getPackageName(),
                                CurrentUser.class.getPackageName(),
                                IntercomEvents.class.getPackageName(),
                                MessengerPage.class.getPackageName()))))
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching("(**)").should().beFreeOfCycles().check(CLASSES);
    }
}
