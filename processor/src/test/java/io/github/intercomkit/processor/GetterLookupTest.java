package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which method is the getter of a private field. */
class GetterLookupTest {
    @TempDir
    Path directory;

    static Stream<Arguments> methodsThatAreNoGetter() {
        return inEachCompiler(
                "public String getPlan(int number) { return null; }",
                "public <T> String getPlan() { return null; }",
                "public static String getPlan() { return null; }",
                "public void getPlan() {}",
                "private String getPlan() { return null; }",
                "public String getPlan$main() { return null; }",
                "public String getplan() { return null; }");
    }

    @ParameterizedTest
    @MethodSource("methodsThatAreNoGetter")
    void aMethodThatIsNoGetterDoesNotReadAField(Compiler compiler, String method) {
        assertThat(messages(compiler, "", "", "private String plan; " + method))
                .singleElement()
                .asString()
                .startsWith("[IK020] Customer.plan, ");
    }

    static Stream<Arguments> supertypesWithAGetter() {
        return inEachCompiler(
                "interface Planned { default String getPlan() { return null; } }",
                "interface Planned { String getPlan(); }",
                "interface Top { default String getPlan() { return null; } } interface Planned extends Top {}");
    }

    @ParameterizedTest
    @MethodSource("supertypesWithAGetter")
    void theGetterOfAnInterfaceReadsAField(Compiler compiler, String supertypes) {
        assertThat(messages(compiler, supertypes, "implements Planned", "private String plan;"))
                .isEmpty();
    }

    static Stream<Arguments> methodsThatAreNotInherited() {
        return inEachCompiler(
                "class Base { private String getPlan() { return null; } }",
                "class Base { private static String getPlan() { return null; } }",
                "class Base implements Fixed {} interface Fixed { static String getPlan() { return null; } }");
    }

    /** A method that is not inherited hides none that is. */
    @ParameterizedTest
    @MethodSource("methodsThatAreNotInherited")
    void theGetterOfAnInterfaceIsReachedPastAMethodThatIsNotInherited(Compiler compiler, String base) {
        String supertypes = base + " interface Planned { default String getPlan() { return null; } }";

        assertThat(messages(compiler, supertypes, "extends Base implements Planned", "private String plan;"))
                .isEmpty();
        assertThat(messages(compiler, base, "extends Base", "private String plan;"))
                .singleElement()
                .asString()
                .startsWith("[IK020] Customer.plan, ");
    }

    static Stream<Arguments> fieldsNamedAsMethodsOfObject() {
        return inEachCompiler("private int hashCode;", "private String toString;");
    }

    @ParameterizedTest
    @MethodSource("fieldsNamedAsMethodsOfObject")
    void aMethodOfObjectReadsNoField(Compiler compiler, String field) {
        assertThat(messages(compiler, "", "", field)).singleElement().asString().startsWith("[IK020] Customer.");
    }

    private List<String> messages(Compiler compiler, String supertypes, String clauses, String members) {
        String source = "package shop;\nimport io.github.intercomkit.annotations.*;\n" + supertypes
                + "\n@IntercomUser abstract class Customer " + clauses
                + " {\n@IntercomAttribute String email = \"a@b.example\";\n@IntercomAttribute " + members + "\n}\n";
        Compiled compiled = compiler.compile(directory, Map.of("shop/Customer.java", source), List.of());
        return compiled.ourTexts();
    }

    private static Stream<Arguments> inEachCompiler(String... texts) {
        return Stream.of(Compiler.values())
                .flatMap(compiler -> Stream.of(texts).map(text -> Arguments.of(compiler, text)));
    }
}
