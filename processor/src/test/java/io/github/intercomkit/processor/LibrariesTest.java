package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Supertypes, values and companies that are read from class files, some of which refer to a missing class. */
class LibrariesTest {
    private static final String IMPORTS = "import io.github.intercomkit.annotations.*;\n";
    private static final String EMAIL = "@IntercomAttribute public String email;";

    @TempDir
    Path directory;

    static Stream<Arguments> whole() {
        return onEachCompiler(
                "methods that override with a narrower type",
                "public class A extends B<String> { @Override public String getPlan() { return null; }"
                        + " @Override public String email() { return null; } }"
                        + " abstract class B<T extends CharSequence> { @IntercomAttribute public abstract T getPlan();"
                        + " @IntercomAttribute protected Object email() { return null; } }",
                "extends lib.A {}",
                "public members of a package-private class",
                "public class A extends B {} class B { @IntercomAttribute public int n() { return 1; }"
                        + " @IntercomAttribute public String getEmail() { return null; } }",
                "extends lib.A {}",
                "nested types and enums with bodies",
                "public class A { public static class N<T> { @IntercomAttribute public T email; } public enum E { X { int q() {"
                        + " return 1; } }; int q() { return 2; } } }",
                "extends lib.A.N<String> { @IntercomAttribute public lib.A.E e; @IntercomAttribute public Enum<lib.A.E> f; }");
    }

    static Stream<Arguments> lacking() {
        return onEachCompiler(
                "a superclass",
                "public class A extends Gone { " + EMAIL + " } class Gone {}",
                "extends lib.A {}",
                "an interface",
                "public class A implements Gone { " + EMAIL + " } interface Gone {}",
                "extends lib.A {}",
                "the type of a member",
                "public class A { " + EMAIL + " @IntercomAttribute public Gone gone; } class Gone {}",
                "extends lib.A {}",
                "the bound of a type variable",
                "public class A<T extends Gone> { " + EMAIL + " @IntercomAttribute public T gone; } class Gone {}",
                "extends lib.A {}",
                "the superclass of a value and of an exception",
                "public class A extends Gone {} class Gone extends RuntimeException {}",
                "{ " + EMAIL
                        + " @IntercomAttribute lib.A value; @IntercomAttribute int other() throws lib.A { return 1; } }",
                "an exception",
                "public class A { " + EMAIL + " @IntercomAttribute public int n() throws Gone { return 1; } }"
                        + " class Gone extends RuntimeException {}",
                "extends lib.A {}",
                "the superclass of a company",
                "@IntercomCompany public class A extends Gone { @IntercomAttribute(\"company_id\") public String id;"
                        + " @IntercomAttribute public String name; } class Gone {}",
                "{ " + EMAIL + " @IntercomAttribute lib.A company; }",
                "a company",
                "public class A { " + EMAIL + " @IntercomAttribute public java.util.List<Gone> companies; }"
                        + " @IntercomCompany class Gone { @IntercomAttribute(\"company_id\") String id;"
                        + " @IntercomAttribute String name; }",
                "extends lib.A {}");
    }

    @ParameterizedTest(name = "{1}, {0}")
    @MethodSource("whole")
    void aClassFileIsReadLikeItsSource(Compiler compiler, String situation, String library, String user)
            throws IOException {
        Compiled compiled = compile(compiler, library, user);

        assertThat(compiled.messages()).isEmpty();
        assertThat(compiled.sources()).containsOnlyKeys("shop/CustomerIntercomSerializer.java");
    }

    @ParameterizedTest(name = "{1}, {0}")
    @MethodSource("lacking")
    void aMissingClassIsReportedByTheCompilerOnly(Compiler compiler, String situation, String library, String user)
            throws IOException {
        Compiled compiled = compile(compiler, library, user);

        assertThat(compiled.success()).isFalse();
        assertThat(compiled.messages())
                .filteredOn(message -> message.kind() == Diagnostic.Kind.ERROR)
                .extracting(Printed::text)
                .isNotEmpty()
                .noneMatch(text -> text.startsWith("[IK045]"));
        assertThat(compiled.sources()).isEmpty();
    }

    /** Compiles the library, and deletes its sources and its class {@code Gone}. */
    private Compiled compile(Compiler compiler, String library, String user) throws IOException {
        Map<String, String> sources = Map.of("lib/A.java", "package lib;\n" + IMPORTS + library);
        Compiled compiled = compiler.compile(directory, sources, List.of("-proc:none", "-nowarn"));
        assertThat(compiled.success()).isTrue();
        Files.deleteIfExists(directory.resolve("src/lib/A.java"));
        Files.deleteIfExists(compiled.classes().resolve("lib/Gone.class"));
        Map<String, String> users = new LinkedHashMap<>();
        users.put("shop/Customer.java", "package shop;\n" + IMPORTS + "@IntercomUser public class Customer " + user);
        return compiler.compile(directory, users, List.of("-nowarn"));
    }

    /** Name, library and user of each situation. */
    private static Stream<Arguments> onEachCompiler(String... situations) {
        return Stream.iterate(0, i -> i < situations.length, i -> i + 3)
                .flatMap(i -> Stream.of(Compiler.values())
                        .map(compiler -> Arguments.of(compiler, situations[i], situations[i + 1], situations[i + 2])));
    }
}
