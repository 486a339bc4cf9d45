package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of incremental builds such as Gradle's: the same type gives the same files, with or without other types. */
class StepwiseBuildsTest {
    private static final Map<String, String> SOURCES = Map.of(
            "base/Person.java", """
                    package base;
                    import io.github.intercomkit.annotations.*;
                    import java.time.Instant;
                    public abstract class Person<I> {
                        @IntercomAttribute("user_id") private I id;
                        /** When the person signed up. */
                        @IntercomAttribute protected Instant createdAt;
                        public I getId() { return id; }
                        public Instant getCreatedAt() { return createdAt; }
                        @IntercomAttribute public abstract String getEmail();
                    }
                    """,
            "shop/Customer.java", """
                    package shop;
                    import io.github.intercomkit.annotations.*;
                    @IntercomUser public class Customer extends base.Person<Long> implements Rated {
                        @IntercomAttribute public firm.Company company;
                        /** How many. */
                        @IntercomAttribute public int apples;
                        @IntercomAttribute public firm.Company.Plan plan;
                        @Override public String getEmail() { return ""; }
                        @Override public double rating() { return 1; }
                    }
                    """,
            "shop/Rated.java", """
                    package shop;
                    import io.github.intercomkit.annotations.*;
                    interface Rated { @IntercomAttribute double rating(); }
                    """,
            "shop/Staff.java", """
                    package shop;
                    import io.github.intercomkit.annotations.*;
                    import java.util.List;
                    class Staff {
                        @IntercomUser interface Clerk {
                            @IntercomAttribute String email();
                            @IntercomAttribute List<? extends firm.Company> companies();
                        }
                        @IntercomUser record Manager(@IntercomAttribute("user_id") int number, @IntercomAttribute String name) {}
                        /** The shop hired a clerk. */
                        @IntercomEvent("hired-clerk") record Hired(@IntercomMetadata int number) {}
                    }
                    """,
            "shop/AppleOrder.java", """
                    package shop;
                    import io.github.intercomkit.annotations.*;
                    @IntercomEvent("ordered-apples") public record AppleOrder(@IntercomMetadata int apples) {}
                    """,
            "firm/Company.java", """
                    package firm;
                    import io.github.intercomkit.annotations.*;
                    @IntercomCompany public record Company(
                        @IntercomAttribute("company_id") String id,
                        @IntercomAttribute String name,
                        @Deprecated @IntercomAttribute Integer size) {
                        public enum Plan { FREE, ALL, BASIC }
                    }
                    """);

    private static final List<String> TYPES =
            List.of("shop/AppleOrder.java", "shop/Customer.java", "shop/Staff.java", "firm/Company.java");

    @TempDir
    Path directory;

    @Test
    void theGradleDescriptorSaysIsolating() throws IOException {
        try (InputStream declared =
                IntercomProcessor.class.getResourceAsStream("/META-INF/gradle/incremental.annotation.processors")) {
            assertThat(new String(declared.readAllBytes(), StandardCharsets.UTF_8).strip())
                    .isEqualTo(IntercomProcessor.class.getName() + ",isolating");
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachFileOriginatesFromOneTopLevelType(Compiler compiler) {
        List<WithFiler.Asked> asked = new ArrayList<>();

        compiler.compile(directory, SOURCES, List.of(), List.of(WithFiler.recording(asked)));

        assertThat(asked)
                .extracting(WithFiler.Asked::method, WithFiler.Asked::name, StepwiseBuildsTest::names)
                .containsExactlyInAnyOrder(
                        source("shop.AppleOrderIntercomEvent", "shop.AppleOrder"),
                        source("shop.CustomerIntercomSerializer", "shop.Customer"),
                        source("shop.Staff_ClerkIntercomSerializer", "shop.Staff"),
                        source("shop.Staff_ManagerIntercomSerializer", "shop.Staff"),
                        source("shop.Staff_HiredIntercomEvent", "shop.Staff"),
                        resource("firm.Company", "firm.Company"),
                        resource("shop.AppleOrder", "shop.AppleOrder"),
                        resource("shop.Customer", "shop.Customer"),
                        resource("shop.Staff$Clerk", "shop.Staff"),
                        resource("shop.Staff$Hired", "shop.Staff"),
                        resource("shop.Staff$Manager", "shop.Staff"));
    }

    @ParameterizedTest
    @EnumSource
    void aTypeCompiledAloneGivesTheSameFilesAsTogetherWithOthers(Compiler compiler) throws IOException {
        Compiled whole = compiler.compile(directory.resolve("whole"), SOURCES, List.of());
        assertThat(whole.sources()).hasSize(5);
        assertThat(whole.resources()).hasSize(6);

        Map<String, String> stepwise = new TreeMap<>();
        for (String user : TYPES) {
            Path step = directory.resolve(user);
            copyOthers(whole.classes(), step.resolve("classes"), user.replace(".java", ""));
            Compiled alone = compiler.compile(step, Map.of(user, SOURCES.get(user)), List.of());
            assertThat(alone.ourTexts()).isEmpty();
            assertThat(alone.success()).isTrue();
            stepwise.putAll(alone.sources());
            alone.resources()
                    .forEach((path, text) -> assertThat(whole.resources()).containsEntry(path, text));
        }

        assertThat(stepwise).isEqualTo(whole.sources());
    }

    @ParameterizedTest
    @EnumSource
    void orderOfFilesFolderAndLocaleDoNotChangeTheSource(Compiler compiler) {
        Compiled expected = Compiler.JAVAC.compile(directory.resolve("first"), SOURCES, List.of());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            // Turkish has its own small i, and Arabic its own digits.
            Locale.setDefault(Locale.forLanguageTag(compiler == Compiler.JAVAC ? "tr-TR" : "ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            for (int seed = 1; seed <= 10; seed++) {
                List<String> files = new ArrayList<>(new TreeMap<>(SOURCES).keySet());
                Collections.shuffle(files, new Random(seed));
                Map<String, String> shuffled = new LinkedHashMap<>();
                files.forEach(file -> shuffled.put(file, SOURCES.get(file)));

                Compiled compiled = compiler.compile(directory.resolve("seed " + seed), shuffled, List.of());
                assertThat(compiled.sources()).as("seed %s: %s", seed, files).isEqualTo(expected.sources());
                assertThat(compiled.resources()).as("seed %s: %s", seed, files).isEqualTo(expected.resources());
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static Tuple source(String serializer, String origin) {
        return Tuple.tuple("createSourceFile", serializer, List.of(origin));
    }

    private static Tuple resource(String type, String origin) {
        return Tuple.tuple("createResource", "META-INF/intercomkit/" + type + ".json", List.of(origin));
    }

    private static List<String> names(WithFiler.Asked asked) {
        return asked.origins().stream()
                .map(TypeElement.class::cast)
                .filter(type -> type.getNestingKind() == NestingKind.TOP_LEVEL)
                .map(type -> type.getQualifiedName().toString())
                .toList();
    }

    /** All classes but those that come from the changed file, which a build tool deletes. */
    private static void copyOthers(Path from, Path to, String changed) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = from.relativize(file).toString();
                if (!name.startsWith(changed)) {
                    Path target = to.resolve(name);
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }
}
