package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.auto.value.AutoValue;
import com.google.auto.value.extension.memoized.Memoized;
import jakarta.persistence.Entity;
import jakarta.persistence.metamodel.StaticMetamodel;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import org.immutables.value.Value;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mapstruct.Mapper;

/** Other generators for the same types. Some of them copy annotations into generated code. */
class GeneratorsTest {
    private static final String IMPORTS = "package shop; import io.github.intercomkit.annotations.*;\n";

    private static final Generator AUTO_VALUE = new Generator(
            "com.google.auto.value.processor.AutoValueProcessor",
            Map.of("shop/Customer.java", IMPORTS + """
                    import com.google.auto.value.*;
                    @AutoValue @IntercomUser public abstract class Customer {
                        @IntercomAttribute("user_id") abstract long id();
                        @IntercomAttribute public abstract String email();
                        @IntercomAttribute(epoch = EpochUnit.SECONDS) abstract long createdAt();
                        @AutoValue.CopyAnnotations @IntercomAttribute abstract int apples();
                        @com.google.auto.value.extension.memoized.Memoized @IntercomAttribute String plan() { return "crate"; }
                        @AutoValue.Builder interface Builder { Builder id(long id); Builder email(String email);
                            Builder createdAt(long time); Builder apples(int apples); Customer build(); }
                    }
                    """, "shop/Guest.java", IMPORTS + """
                    import com.google.auto.value.*;
                    @AutoValue @AutoValue.CopyAnnotations @IntercomUser public abstract class Guest {
                        @AutoValue.CopyAnnotations @IntercomAttribute public abstract String getEmail();
                        @AutoValue.CopyAnnotations @IntercomAttribute("of_age") public abstract boolean isAdult();
                    }
                    """),
            List.of(
                    "shop/AutoValue_GuestIntercomSerializer.java",
                    "shop/CustomerIntercomSerializer.java",
                    "shop/GuestIntercomSerializer.java"));

    private static final Generator IMMUTABLES = new Generator(
            "org.immutables.processor.ProxyProcessor",
            Map.of("shop/Customer.java", IMPORTS + """
                    import org.immutables.value.Value;
                    @Value.Immutable @Value.Modifiable @IntercomUser
                    @Value.Style(passAnnotations = IntercomAttribute.class)
                    public interface Customer {
                        @IntercomAttribute("user_id") long id();
                        @IntercomAttribute String email();
                        @IntercomAttribute default int apples() { return 1; }
                        @Value.Default @IntercomAttribute default int pears() { return 1; }
                        @Value.Derived @IntercomAttribute default int plums() { return 1; }
                        @Value.Lazy @IntercomAttribute default int quinces() { return 1; }
                    }
                    """),
            List.of("shop/CustomerIntercomSerializer.java"));

    private static final Generator MAPSTRUCT = new Generator(
            "org.mapstruct.ap.MappingProcessor",
            Map.of("shop/Customer.java", IMPORTS + """
                    @IntercomUser public class Customer {
                        private String email;
                        @IntercomAttribute public String getEmail() { return email; }
                        public void setEmail(String email) { this.email = email; }
                    }
                    """, "shop/Customers.java", """
                    package shop;
                    @org.mapstruct.Mapper public interface Customers { Customer copy(Customer customer); }
                    """),
            List.of("shop/CustomerIntercomSerializer.java"));

    private static final Generator HIBERNATE = new Generator(
            "org.hibernate.processor.HibernateProcessor",
            Map.of("shop/Person.java", IMPORTS + """
                    import jakarta.persistence.*;
                    @MappedSuperclass public abstract class Person {
                        @Id @IntercomAttribute("user_id") private Long id;
                        public Long getId() { return id; }
                    }
                    """, "shop/Customer.java", IMPORTS + """
                    import jakarta.persistence.*;
                    @Entity @IntercomUser public class Customer extends Person {
                        @IntercomAttribute private String email;
                        public String getEmail() { return email; }
                    }
                    """),
            List.of("shop/CustomerIntercomSerializer.java"));

    @TempDir
    Path directory;

    /** ECJ fails on Spring's classes, which are on this test's class path, and which Hibernate's processor looks for. */
    static Stream<Arguments> generators() {
        return Stream.of(AUTO_VALUE, IMMUTABLES, MAPSTRUCT, HIBERNATE)
                .flatMap(generator -> Stream.of(Compiler.values())
                        .filter(compiler -> compiler == Compiler.JAVAC || generator != HIBERNATE)
                        .flatMap(compiler -> Stream.of(true, false)
                                .map(generatorFirst -> Arguments.of(generator, compiler, generatorFirst))));
    }

    /** ECJ's warnings about code of other generators are ignored: these use a suppression that ECJ does not know. */
    @ParameterizedTest(name = "{0}, {1}, named before us: {2}")
    @MethodSource("generators")
    void aGeneratorDoesNotDisturbTheProcessor(Generator generator, Compiler compiler, boolean generatorFirst) {
        List<Processor> processors = new ArrayList<>(List.of(generator.processor(), new IntercomProcessor()));
        if (!generatorFirst) {
            Collections.reverse(processors);
        }

        Compiled compiled = compiler.compile(directory, generator.sources(), options(), processors);

        assertThat(compiled.messages())
                .filteredOn(printed -> printed.isOurs() || printed.kind() == Diagnostic.Kind.ERROR)
                .extracting(Printed::text)
                .isEmpty();
        assertThat(compiled.success()).isTrue();
        assertThat(compiled.sources().keySet())
                .filteredOn(path -> path.endsWith("IntercomSerializer.java"))
                .containsExactlyElementsOf(generator.serializers());
        assertThat(compiled.sources())
                .hasSizeGreaterThan(generator.serializers().size());
    }

    @ParameterizedTest
    @EnumSource
    void aGeneratedClassMayRepeatAnnotationsOfValuesThatItStores(Compiler compiler) {
        Map<String, String> sources = new HashMap<>(Map.of("shop/Customer.java", IMPORTS + """
                @IntercomUser public record Customer(@IntercomAttribute String email, @IntercomAttribute int apples) {}
                """));
        String builder = "final class CustomerBuilder { @IntercomAttribute private String email;"
                + " @IntercomAttribute(\"apples\") int take() { return 1; } @IntercomAttribute(\"pears\") int pears; }";
        sources.put("shop/CustomerBuilder.java", IMPORTS + "@javax.annotation.processing.Generated(\"x\") " + builder);

        assertThat(compiler.compile(directory, sources, List.of()).ourTexts())
                .singleElement()
                .asString()
                .startsWith("[IK022] CustomerBuilder.pears:");

        sources.put("shop/CustomerBuilder.java", IMPORTS + builder);

        assertThat(compiler.compile(directory.resolve("handwritten"), sources, List.of())
                        .ourTexts())
                .hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void onlyACopyOfTheSameAttributeIsAllowed(Compiler compiler) {
        Map<String, String> sources = Map.of(
                "shop/Customer.java",
                IMPORTS + """
                @IntercomUser public abstract class Customer {
                    @IntercomAttribute private String email;
                    public String getEmail() { return email; }
                    @IntercomAttribute public abstract int apples();
                    @IntercomAttribute public abstract int pears();
                    int plums() { return 1; }
                }
                """,
                "shop/Buyer.java",
                IMPORTS + """
                final class Buyer extends Customer {
                    @Override @IntercomAttribute public String getEmail() { return ""; }
                    @Override @IntercomAttribute public int apples() { return 1; }
                    @Override @IntercomAttribute("fruit") public int pears() { return 1; }
                    @Override @IntercomAttribute int plums() { return 1; }
                    @IntercomAttribute int apples(int more) { return 1; }
                }
                """,
                "shop/Unread.java",
                IMPORTS + """
                abstract class Unread { @IntercomAttribute abstract int apples(); }
                """,
                "shop/Reader.java",
                IMPORTS + """
                final class Reader extends Unread { @Override @IntercomAttribute int apples() { return 1; } }
                """);

        assertThat(compiler.compile(directory, sources, List.of()).ourTexts())
                .extracting(text -> text.replaceFirst(": .*", ""))
                .containsExactly(
                        "[IK022] Buyer.pears()",
                        "[IK022] Buyer.plums()",
                        "[IK022] Buyer.apples()",
                        "[IK022] Reader.apples()");
    }

    @ParameterizedTest
    @EnumSource
    void theClassWithTheCodeOfAKotlinInterfaceIsAllowed(Compiler compiler) {
        Map<String, String> sources = Map.of("shop/Customer.java", IMPORTS + """
                @IntercomUser public interface Customer {
                    @IntercomAttribute String getEmail();
                    @IntercomAttribute String planName();
                    public static final class DefaultImpls {
                        @IntercomAttribute public static String planName(Customer self) { return "crate"; }
                        @IntercomAttribute public static String other(Customer self) { return "crate"; }
                    }
                }
                """);

        assertThat(compiler.compile(directory, sources, List.of()).ourTexts())
                .singleElement()
                .asString()
                .startsWith("[IK022] Customer.DefaultImpls.other():");
    }

    /** The other sources that the examples need, without annotations of a generator. */
    private static List<String> options() {
        Stream<String> origins = Stream.of(
                        AutoValue.class, Memoized.class, Value.class, Mapper.class, Entity.class, StaticMetamodel.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(URI.create(location.toString())).toString());
        return List.of(
                "-classpath",
                Stream.concat(Stream.of(Compiler.libraries()), origins)
                        .distinct()
                        .collect(Collectors.joining(File.pathSeparator)));
    }

    /**
     * A processor with sources for it.
     *
     * @param processorName its class
     * @param sources the sources, by their paths
     * @param serializers the serializers that are generated
     */
    private record Generator(String processorName, Map<String, String> sources, List<String> serializers) {
        Processor processor() {
            return ServiceLoader.load(Processor.class).stream()
                    .filter(found -> found.type().getName().equals(processorName))
                    .map(ServiceLoader.Provider::get)
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return processorName.replaceAll(".*\\.", "");
        }
    }
}
