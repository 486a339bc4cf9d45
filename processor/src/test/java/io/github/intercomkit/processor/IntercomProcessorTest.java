package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class IntercomProcessorTest {
    private static final String SERIALIZER = "shop/CustomerIntercomSerializer.java";

    @TempDir
    Path directory;

    @Test
    void claimsOurAnnotationsAndNoOption() {
        assertThat(new IntercomProcessor().getSupportedAnnotationTypes())
                .isEqualTo(Set.of(
                        "io.github.intercomkit.annotations.IntercomUser",
                        "io.github.intercomkit.annotations.IntercomVisitor",
                        "io.github.intercomkit.annotations.IntercomCompany",
                        "io.github.intercomkit.annotations.IntercomAttribute",
                        "io.github.intercomkit.annotations.IntercomAuthToken",
                        "io.github.intercomkit.annotations.IntercomEvent",
                        "io.github.intercomkit.annotations.IntercomMetadata",
                        "io.github.intercomkit.annotations.IntercomKitGenerated"));
        assertThat(new IntercomProcessor().getSupportedOptions()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aCrashOfItsOwnIsOneError(Compiler compiler) {
        Processor crashing = WithFiler.throwing(new IllegalStateException("a mistake of ours"));

        Compiled compiled = compiler.compile(directory, customer("String email"), List.of(), List.of(crashing));

        assertThat(compiled.success()).isFalse();
        assertThat(compiled.ourTexts())
                .singleElement()
                .asString()
                .startsWith("[IK045] The processor itself failed, so your code need not be wrong:"
                        + " java.lang.IllegalStateException: a mistake of ours at ")
                .endsWith(" It was working on Customer. Please report this line.");
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatCannotBeWrittenIsOneError(Compiler compiler) {
        Processor processor = WithFiler.throwing(new IOException("the disk is full"));

        Compiled compiled = compiler.compile(directory, customer("String email"), List.of(), List.of(processor));

        assertThat(compiled.success()).isFalse();
        assertThat(compiled.ourTexts())
                .containsExactly(
                        "[IK044] Customer: the serializer could not be written:"
                                + " java.io.IOException: the disk is full."
                                + " Delete the output of an earlier build, or check whether the compiler can write to its output folder.");
    }

    @ParameterizedTest
    @EnumSource
    void waitsForATypeThatAnotherProcessorWrites(Compiler compiler) {
        Map<String, String> sources = customer("String email, @IntercomAttribute Plan plan");

        Compiled compiled = compiler.compile(
                directory,
                sources,
                List.of(),
                List.of(new IntercomProcessor(), new Writing("shop.Plan", "package shop; enum Plan {BASIC}")));

        assertThat(compiled.ourTexts()).isEmpty();
        assertThat(compiled.success()).isTrue();
        assertThat(compiled.sources().get(SERIALIZER)).contains("text(PLAN, user.plan())");
    }

    /** Both compilers give a text for a missing constant, as if it were the name or the zone. */
    @ParameterizedTest
    @EnumSource
    void waitsForConstantsThatAnotherProcessorWrites(Compiler compiler) {
        Map<String, String> sources = customer(
                "String email, @IntercomAttribute(value = Names.PLAN, zone = Names.ZONE) java.time.LocalDate plan");

        Compiled compiled = compiler.compile(
                directory,
                sources,
                List.of(),
                List.of(
                        new IntercomProcessor(),
                        new Writing(
                                "shop.Names",
                                "package shop; class Names { static final String PLAN = \"plan_at\", ZONE = \"UTC\"; }")));

        assertThat(compiled.ourTexts()).isEmpty();
        assertThat(compiled.success()).isTrue();
        assertThat(compiled.sources().get(SERIALIZER)).contains("customTime(\"plan_at\")", "ZoneId.of(\"UTC\")");
    }

    /** The first user is finished when the second one is found. */
    @ParameterizedTest
    @EnumSource
    void refusesALaterUserWithTheSerializerNameOfAnother(Compiler compiler) {
        Map<String, String> sources = Map.of("shop/Shop.java", """
                package shop;
                import io.github.intercomkit.annotations.*;
                public class Shop {
                    @SuppressWarnings("another processor claims this")
                    @IntercomUser
                    public record Customer(@IntercomAttribute String email) {}
                }
                """);

        Compiled compiled = compiler.compile(
                directory,
                sources,
                List.of(),
                List.of(new IntercomProcessor(), new Writing("shop.Shop_Customer", """
                        package shop;
                        import io.github.intercomkit.annotations.*;
                        @IntercomUser public record Shop_Customer(@IntercomAttribute String email) {}
                        """)));

        assertThat(compiled.ourTexts())
                .singleElement()
                .asString()
                .startsWith("[IK010] Shop_Customer: ")
                .contains("Shop.Customer");
        assertThat(compiled.sources()).containsKey("shop/Shop_CustomerIntercomSerializer.java");
    }

    @ParameterizedTest
    @EnumSource
    void waitsForAGetterThatAnotherProcessorWritesIntoASupertype(Compiler compiler) {
        Map<String, String> sources = Map.of("shop/Customer.java", """
                package shop;
                import io.github.intercomkit.annotations.*;
                @SuppressWarnings("another processor claims this")
                @IntercomUser
                public abstract class Customer extends CustomerGetters {
                    @IntercomAttribute private String email;
                }
                """);

        Compiled compiled = compiler.compile(
                directory,
                sources,
                List.of(),
                List.of(
                        new IntercomProcessor(),
                        new Writing(
                                "shop.CustomerGetters",
                                "package shop; abstract class CustomerGetters { public abstract String getEmail(); }")));

        assertThat(compiled.ourTexts()).isEmpty();
        assertThat(compiled.success()).isTrue();
        assertThat(compiled.sources().get(SERIALIZER)).contains("identifier(EMAIL, user.getEmail())");
    }

    @ParameterizedTest
    @EnumSource
    void writesSerializersForAllTypesWithoutAProblem(Compiler compiler) {
        Map<String, String> sources = new HashMap<>(customer("String email, @IntercomAttribute Object thing"));
        sources.putAll(Map.of("shop/Buyer.java", """
                package shop;
                import io.github.intercomkit.annotations.*;
                @IntercomUser record Buyer(@IntercomAttribute String email) {}
                """));

        Compiled compiled = compiler.compile(directory, sources, List.of());

        assertThat(compiled.sources()).containsOnlyKeys("shop/BuyerIntercomSerializer.java");
    }

    @ParameterizedTest
    @EnumSource
    void aMistakeInACompanyIsReportedOnceAndStopsItsUsers(Compiler compiler) {
        Map<String, String> sources = new HashMap<>(customer("String email, @IntercomAttribute Company company"));
        sources.put("shop/Company.java", """
                package shop;
                import io.github.intercomkit.annotations.*;
                @IntercomCompany record Company(@IntercomAttribute("company_id") String id) {}
                """);

        Compiled compiled = compiler.compile(directory, sources, List.of());

        assertThat(compiled.ourTexts()).hasSize(1).allMatch(text -> text.startsWith("[IK009] Company: "));
        assertThat(compiled.sources()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aCompanyFromALibraryIsReadFromItsClass(Compiler compiler) throws IOException {
        String company = """
                package shop;
                import io.github.intercomkit.annotations.*;
                @IntercomCompany public record Company(
                    @IntercomAttribute("company_id") String id, @IntercomAttribute String name, @IntercomAttribute int %s) {}
                """;
        Map<String, String> sources = customer("String email, @IntercomAttribute Company company");
        Path other = Files.createDirectory(directory.resolve("other"));
        compiler.compile(directory, Map.of("shop/Company.java", company.formatted("size")), List.of());
        compiler.compile(other, Map.of("shop/Company.java", company.formatted("plan")), List.of("-proc:none"));

        Compiled fine = compiler.compile(directory, sources, List.of());
        Compiled wrong = compiler.compile(other, sources, List.of());

        assertThat(fine.ourTexts()).isEmpty();
        assertThat(fine.sources().get(SERIALIZER)).contains("wholeNumber(COMPANY_SIZE, company.size())");
        assertThat(wrong.messages().stream().filter(Printed::isOurs))
                .singleElement()
                .satisfies(
                        message -> assertThat(message.text()).startsWith("[IK031] Company.plan, attribute \"plan\""));
    }

    @Test
    void aCompanyOfAModuleThatIsNotReadIsInvisible() throws IOException {
        String ofFirm = companyInheritedFromModules(true);
        String ofBase = companyInheritedFromModules(false);

        assertThat(List.of(ofFirm, ofBase))
                .allMatch(text -> text.startsWith("[IK042] Person.company(), attribute \"company\": the serializer of"
                        + " Customer cannot use the company type Company."));
    }

    /** A user's module inherits an attribute whose type is in a module that it does not read, or in a package that is not exported. */
    private String companyInheritedFromModules(boolean apart) throws IOException {
        Path root = Files.createTempDirectory(directory, "modules");
        Map<String, String> firm = Map.of("firm/Company.java", """
                package firm;
                import io.github.intercomkit.annotations.*;
                @IntercomCompany public record Company(
                    @IntercomAttribute("company_id") String id, @IntercomAttribute String name) {}
                """);
        Map<String, String> base = new HashMap<>(Map.of("base/Person.java", """
                package base;
                import io.github.intercomkit.annotations.*;
                public abstract class Person {
                    @IntercomAttribute public abstract firm.Company company();
                }
                """));
        String modulePath = Compiler.libraries();
        if (apart) {
            Map<String, String> sources = new HashMap<>(firm);
            sources.put("module-info.java", "module firm { requires transitive io.github.intercomkit; exports firm; }");
            Compiled compiled = module(root.resolve("firm"), sources, modulePath);
            assertThat(compiled.messages()).isEmpty();
            modulePath += File.pathSeparator + compiled.classes();
        } else {
            base.putAll(firm);
        }
        base.put(
                "module-info.java",
                "module base { requires transitive io.github.intercomkit; exports base; "
                        + (apart ? "requires firm;" : "") + " }");
        Compiled compiled = module(root.resolve("base"), base, modulePath);
        assertThat(compiled.messages()).isEmpty();
        modulePath += File.pathSeparator + compiled.classes();
        Map<String, String> shop = Map.of(
                "module-info.java",
                "module shop { requires io.github.intercomkit; requires base; }",
                "shop/Customer.java",
                """
                package shop;
                import io.github.intercomkit.annotations.*;
                @IntercomUser public abstract class Customer extends base.Person { @IntercomAttribute String email; }
                """);
        Compiled user = module(root.resolve("shop"), shop, modulePath);
        assertThat(user.success()).isFalse();
        assertThat(user.ourTexts()).hasSize(1);
        return user.ourTexts().get(0);
    }

    private static Compiled module(Path folder, Map<String, String> sources, String modulePath) throws IOException {
        return Compiler.JAVAC.compile(Files.createDirectories(folder), sources, List.of("--module-path", modulePath));
    }

    /**
     * javac takes the newer of a stale class and its stale source. Where that is the source, javac 17 ends with an exception of its own, since
     * the same record comes twice.
     */
    static IntStream daysFromTheClassToTheSource() {
        return Runtime.version().feature() == 17 ? IntStream.of(-1) : IntStream.of(-1, 1);
    }

    /** javac only: ECJ's own filer refuses a file on the source path, and builds do not compile in this way. */
    @ParameterizedTest
    @MethodSource("daysFromTheClassToTheSource")
    void replacesTheOutputOfAnEarlierBuild(int days) throws IOException {
        Compiler.JAVAC.compile(directory, customer("String email"), List.of());
        Files.setLastModifiedTime(
                directory.resolve("generated/shop/CustomerIntercomSerializer.java"),
                FileTime.from(Instant.now().plus(Duration.ofDays(days))));
        List<String> overStaleSources =
                List.of("-sourcepath", directory.resolve("src") + File.pathSeparator + directory.resolve("generated"));

        Compiled compiled = Compiler.JAVAC.compile(
                directory, customer("String email, @IntercomAttribute String plan"), overStaleSources);

        assertThat(compiled.ourTexts()).isEmpty();
        assertThat(compiled.success()).isTrue();
        assertThat(compiled.sources().get(SERIALIZER)).contains("text(PLAN, user.plan())");
    }

    @Test
    void eclipseDoesNotReplaceAClassOfAnEarlierBuild() {
        Compiler.ECJ.compile(directory, customer("String email"), List.of());

        Compiled compiled =
                Compiler.ECJ.compile(directory, customer("String email, @IntercomAttribute String plan"), List.of());

        assertThat(compiled.success()).isFalse();
        assertThat(compiled.ourTexts())
                .singleElement()
                .asString()
                .startsWith("[IK044] Customer: ")
                .contains("Delete the output of an earlier build");
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfTheSourcesIsNotTheOrderOfTheMessages(Compiler compiler) {
        String wrong = "package shop; @io.github.intercomkit.annotations.IntercomUser public class %s {}";
        Map<String, String> sources = new LinkedHashMap<>();
        for (String name : List.of("C", "A", "B")) {
            sources.put("shop/" + name + ".java", wrong.formatted(name));
        }

        Compiled compiled = compiler.compile(directory, sources, List.of());

        assertThat(compiled.ourTexts())
                .extracting(text -> text.substring(0, "[IK002] A".length()))
                .containsExactly("[IK002] A", "[IK002] B", "[IK002] C");
    }

    private static Map<String, String> customer(String components) {
        return Map.of("shop/Customer.java", """
                package shop;
                import io.github.intercomkit.annotations.*;
                @SuppressWarnings("another processor claims this")
                @IntercomUser public record Customer(@IntercomAttribute %s) {}
                """.formatted(components));
    }

    /** Another processor, which writes one type in the first round. */
    private static final class Writing extends AbstractProcessor {
        private final String name;
        private final String source;
        private boolean written;

        Writing(String name, String source) {
            this.name = name;
            this.source = source;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!written) {
                written = true;
                try (Writer writer =
                        processingEnv.getFiler().createSourceFile(name).openWriter()) {
                    writer.write(source);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
            return false;
        }
    }
}
