package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Unusual sources that a compiler accepts or recovers from: the processor writes a serializer or reports a problem, and never crashes. */
class OddSituationsTest {
    private static final String ID = "@IntercomAttribute(\"user_id\") long id";

    private static final Map<String, String> WITHOUT_RUNTIME = Map.of("shop/C.java", """
            package shop;
            import io.github.intercomkit.annotations.*;
            @IntercomUser record C(@IntercomAttribute("user_id") long id, @IntercomAttribute int apples) {}
            """);

    @TempDir
    Path directory;

    static Stream<Arguments> legal() {
        return both(
                "a raw supertype | @IntercomUser class C extends Base {} class Base<T> { @IntercomAttribute public String email;"
                        + " T other; }",
                "a type variable that a subclass says | @IntercomUser class C extends B<String> {} class B<T extends"
                        + " CharSequence & Comparable<T>> { @IntercomAttribute public T email; }",
                "a type variable over two levels | @IntercomUser class C extends B<Long> {} class B<N extends Number> extends"
                        + " A<N> {} class A<T> { @IntercomAttribute(\"user_id\") public T getId() { return null; } }",
                "a bound that names its own type | @IntercomUser class C extends B<C> { @IntercomAttribute public String email; }"
                        + " class B<T extends B<T>> { T self; }",
                "a type that grows as it is looked into | @IntercomUser class C extends Box<Box<C>> { @IntercomAttribute public"
                        + " String email; } class Box<T> { Box<Box<T>> more; }",
                "a company that holds itself | @IntercomUser record C(@IntercomAttribute String email, @IntercomAttribute F company)"
                        + " {} @IntercomCompany record F(@IntercomAttribute(\"company_id\") String id, @IntercomAttribute String"
                        + " name, F parent, java.util.List<F> children) {}",
                "a sealed hierarchy | @IntercomUser sealed interface C permits D, E { @IntercomAttribute String email(); } record"
                        + " D(String email) implements C {} @IntercomUser non-sealed class E implements C { public String"
                        + " email() { return null; } }",
                "a record with a compact constructor and a vararg | @IntercomUser record C(@IntercomAttribute String email, int..."
                        + " rest) { C { email = email.strip(); } static C of() { return new C(\"\"); } }",
                "an interface with private and static methods | @IntercomUser interface C { @IntercomAttribute default String"
                        + " email() { return hidden(); } private String hidden() { return \"\"; } static void none() {} }",
                "an enum with bodies | @IntercomUser record C(@IntercomAttribute String email, @IntercomAttribute E plan) {} enum E"
                        + " { A { int x() { return 1; } }, B; int x() { return 2; } public String toString() { return \"\"; } }",
                "a member that is called as its package | @IntercomUser class C { @IntercomAttribute public String email;"
                        + " @IntercomAttribute public String shop; @IntercomAttribute public int io; @IntercomAttribute public"
                        + " int java; }",
                "annotations on the types themselves | @IntercomUser class C { @IntercomAttribute public @A String email;"
                        + " @IntercomAttribute java.util.Optional<@A Long> apples() { return null; } @IntercomAttribute"
                        + " java.util.@A UUID number; }"
                        + " @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE) @interface A {}",
                "a covariant override | @IntercomUser class C extends B { @Override public String email() { return null; } }"
                        + " abstract class B { @IntercomAttribute public abstract CharSequence email(); }",
                "a throws clause that is a type variable | @IntercomUser class C extends B<IllegalStateException> {} class B<X"
                        + " extends Exception> { @IntercomAttribute public String email() throws X { return null; } }",
                "a nested type inside an interface | interface Outer { @IntercomUser record C(@IntercomAttribute String email) {} }",
                "a name that is a method of all objects | @IntercomUser record C(@IntercomAttribute String email,"
                        + " @IntercomAttribute(\"wait\") int a, @IntercomAttribute(\"notify\") int b) {}",
                "an anonymous and a local class | @IntercomUser class C { @IntercomAttribute public String email; Object o = new"
                        + " Object() { @IntercomAttribute int x; }; void m() { class L { @IntercomAttribute int y; } } }",
                "a wildcard | @IntercomUser class C { @IntercomAttribute public String email; @IntercomAttribute public"
                        + " java.util.Optional<? extends Long> none() { return null; } }",
                "a collection of a subtype's wildcard | @IntercomUser class C { @IntercomAttribute public String email;"
                        + " @IntercomAttribute public java.util.Set<? extends F> companies; } @IntercomCompany interface F {"
                        + " @IntercomAttribute(\"company_id\") String id(); @IntercomAttribute String name(); }",
                "a type that is called as a package | @IntercomUser class io { @IntercomAttribute public String email;"
                        + " @IntercomAttribute(zone = \"UTC\") public java.time.LocalDate bornAt; }",
                "a type that hides every class of Java's | @IntercomUser class java { @IntercomAttribute public String email;"
                        + " @IntercomAttribute public Long apples; @IntercomAttribute public F company; } @IntercomCompany"
                        + " class F { @IntercomAttribute(\"company_id\") public int id; @IntercomAttribute public String name; }",
                "types inside that are called as what generated code names | @IntercomUser class C { @IntercomAttribute public"
                        + " String email; @IntercomAttribute public F company; class io {} class java {} class List {} class"
                        + " Snapshot {} class FValues {} class Attribute {} } @IntercomCompany class F {"
                        + " @IntercomAttribute(\"company_id\") public int id; @IntercomAttribute public String name; }",
                "an enum with another name | @IntercomUser class C { @IntercomAttribute public String email; @IntercomAttribute"
                        + " public E plan; } enum E { A; static String name; String name(int of) { return null; } }",
                "text that is a collection as well | @IntercomUser class C { @IntercomAttribute public String email;"
                        + " @IntercomAttribute public T tag; } abstract class T extends java.util.AbstractList<String>"
                        + " implements CharSequence {}");
    }

    static Stream<Arguments> refused() {
        return both(
                "IK030 | a type variable without a bound | @IntercomUser class C extends B { %s; } class B<T> {"
                        + " @IntercomAttribute public T value; }",
                "IK030 | Optional, raw | @IntercomUser class C { %s; @IntercomAttribute java.util.Optional value; }",
                "IK030 | Optional of anything | @IntercomUser class C { %s; @IntercomAttribute java.util.Optional<?> value; }",
                "IK030 | a collection, raw | @IntercomUser class C { %s; @IntercomAttribute java.util.List value; }",
                "IK031 | a user that is its own company | @IntercomUser class C { %s; @IntercomAttribute C company; }",
                "IK007 | a user and company in one | @IntercomUser @IntercomCompany class C { %s; @IntercomAttribute C company;"
                        + " @IntercomAttribute(\"company_id\") String key; @IntercomAttribute String name; }",
                "IK033 | a company that has a company | @IntercomUser class C { %s; @IntercomAttribute F company; }"
                        + " @IntercomCompany class F { @IntercomAttribute(\"company_id\") String id; @IntercomAttribute String"
                        + " name; @IntercomAttribute F parent; }",
                "IK030 | a vararg | @IntercomUser record C(@IntercomAttribute(\"user_id\") long id, @IntercomAttribute String..."
                        + " rest) {}",
                "IK017 | a type parameter with an intersection for a bound | @IntercomUser class C { %s; @IntercomAttribute <T"
                        + " extends CharSequence & Comparable<T>> T value() { return null; } }",
                "IK004 | a generic type | @IntercomUser class C<T extends Comparable<T>> { %s; T value; }",
                "IK003 | an annotation type | @IntercomUser @interface C { @IntercomAttribute String email(); }",
                "IK008 | a thousand attributes | @IntercomUser class C { %s; " + many(1000) + " }",
                "IK008 | a company with a thousand attributes | @IntercomUser class C { %s; @IntercomAttribute F company; }"
                        + " @IntercomCompany class F { @IntercomAttribute(\"company_id\") String id; @IntercomAttribute String"
                        + " name; " + many(1000) + " }",
                "IK054 | a blank in front of a name | @IntercomUser class C { %s; @IntercomAttribute(\" lead\") int value; }",
                "IK054 | a line break in a name | @IntercomUser class C { %s; @IntercomAttribute(\"a\\nb\") int value; }",
                "IK054 | nothing to be seen behind a name | @IntercomUser class C { %s;"
                        + " @IntercomAttribute(\"user_hash\\u200b\") int value; }",
                "IK054 | a name that is shown from right to left | @IntercomUser class C { %s;"
                        + " @IntercomAttribute(\"\\u202eplan\") int value; }",
                "IK060 | a record component under two names | @IntercomUser record C(@IntercomAttribute(\"user_id\") long id,"
                        + " @IntercomAttribute(\"plan\") String plan) { @IntercomAttribute(\"tier\") public String plan() {"
                        + " return plan; } }",
                "IK060 | a field and its getter under two names | @IntercomUser class C { %s; @IntercomAttribute String plan;"
                        + " @IntercomAttribute(\"tier\") String getPlan() { return plan; } }",
                "IK030 | an array of companies | @IntercomUser class C { %s; @IntercomAttribute(\"firms\") F[] value; }"
                        + " @IntercomCompany record F(@IntercomAttribute(\"company_id\") String id, @IntercomAttribute String"
                        + " name) {}");
    }

    /** Illegal Java: the processor must not crash, and must not write code that does not compile. */
    static Stream<Arguments> broken() {
        return both(
                "a cycle of supertypes | @IntercomUser class C extends D { %s; } class D extends C {}",
                "a cycle of interfaces | @IntercomUser interface C extends D { @IntercomAttribute String email(); } interface D"
                        + " extends C {}",
                "a supertype that is none | @IntercomUser class C extends Missing<String> implements Gone { %s; }",
                "types that are none | @IntercomUser class C { %s; @IntercomAttribute Missing a; @IntercomAttribute"
                        + " java.util.Optional<Missing> b; @IntercomAttribute Missing[] c; @IntercomAttribute"
                        + " java.util.Map<Missing, ?> d; @IntercomAttribute java.util.List<Missing> companies; }",
                "an annotation that is none | @IntercomUser @Missing class C { %s; @Missing(x = 1) @IntercomAttribute int a; }",
                "a value that is missing | @IntercomUser class C { %s; @IntercomAttribute(value = ) int a; }",
                "a value of another type | @IntercomUser class C { %s; @IntercomAttribute(5) int a;"
                        + " @IntercomAttribute(zone = null) int b; @IntercomAttribute(signed = \"yes\") int c; }",
                "several values | @IntercomUser class C { %s; @IntercomAttribute({\"a\", \"b\"}) int a; }",
                "an element that is none | @IntercomUser class C { %s; @IntercomAttribute(nothing = 1) int a; }",
                "a constant that is none | @IntercomUser class C { %s; @IntercomAttribute(Missing.NAME) int a;"
                        + " @IntercomAttribute(epoch = EpochUnit.DAYS) int b; @IntercomAttribute(epoch = null) int c; }",
                "a text that is not constant | @IntercomUser class C { %s; static String name() { return null; }"
                        + " @IntercomAttribute(name()) int a; }",
                "one annotation twice | @IntercomUser @IntercomUser class C { %s; @IntercomAttribute @IntercomAttribute int a; }",
                "one type twice | @IntercomUser class C { %s; } @IntercomUser class C { %s; }",
                "one member twice | @IntercomUser class C { %s; @IntercomAttribute int a; @IntercomAttribute String a; }",
                "an annotation in a wrong position | @IntercomUser class C { %s; void m(@IntercomAttribute int a) {}"
                        + " @IntercomAttribute C() {} @IntercomAttribute static { } }",
                "a class without an end | @IntercomUser class C { %s;",
                "a bound that is none | @IntercomUser class C extends B<String> { %s; } class B<T extends Missing & Gone> {"
                        + " @IntercomAttribute public T value; }",
                "a permitted type that is none | @IntercomUser sealed interface C permits Missing { @IntercomAttribute String"
                        + " email(); }");
    }

    @ParameterizedTest(name = "{1}, {0}")
    @MethodSource("legal")
    void legalSourcesGetASerializerThatCompiles(Compiler compiler, String situation, String source) {
        Compiled compiled = compile(compiler, source);

        assertThat(compiled.messages())
                .filteredOn(message -> message.isOurs() || message.kind() == Diagnostic.Kind.ERROR)
                .isEmpty();
        assertThat(compiled.sources()).isNotEmpty();
    }

    @ParameterizedTest(name = "{1}, {0}")
    @MethodSource("refused")
    void aValueThatIntercomCannotHoldIsRefused(Compiler compiler, String code, String source) {
        Compiled compiled = compile(compiler, source.substring(source.indexOf("| ") + 2));

        assertThat(compiled.messages())
                .filteredOn(message -> message.kind() == Diagnostic.Kind.ERROR)
                .extracting(Printed::text)
                .singleElement()
                .asString()
                .startsWith("[" + code + "] ");
        assertThat(compiled.sources()).isEmpty();
    }

    @ParameterizedTest(name = "{1}, {0}")
    @MethodSource("broken")
    void illegalJavaIsLeftToTheCompiler(Compiler compiler, String situation, String source) {
        Compiled compiled = compile(compiler, source);

        assertThat(compiled.success()).isFalse();
        assertThat(compiled.ourTexts()).noneMatch(text -> text.startsWith("[IK045]") || text.startsWith("[IK044]"));
        assertThat(compiled.messages())
                .filteredOn(message -> message.file().contains("IntercomSerializer"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aPackageCanHaveItsOwnAnnotations(Compiler compiler) {
        Map<String, String> sources = Map.of(
                "shop/package-info.java",
                "@Deprecated package shop;",
                "shop/C.java",
                "package shop; import io.github.intercomkit.annotations.*; @IntercomUser class C { @IntercomAttribute String"
                        + " email; }");

        Compiled compiled = compiler.compile(directory, sources, List.of());

        assertThat(compiled.messages()).isEmpty();
        assertThat(compiled.sources()).hasSize(1);
    }

    /** javac only: ECJ, called in a test, also finds the test's own class path. */
    @Test
    void aClassPathWithoutTheRunTimeIsOneMessage() {
        assertRunTimeIsMissing(
                Compiler.JAVAC.compile(directory, WITHOUT_RUNTIME, List.of("-classpath", Compiler.annotations())));
    }

    @Test
    void aModuleThatRequiresTheAnnotationsAloneIsOneMessage() {
        Map<String, String> sources = new LinkedHashMap<>(WITHOUT_RUNTIME);
        sources.put("module-info.java", "module shop.app { requires io.github.intercomkit.annotations; }");

        assertRunTimeIsMissing(
                Compiler.JAVAC.compile(directory, sources, List.of("--module-path", Compiler.libraries())));
    }

    private static void assertRunTimeIsMissing(Compiled compiled) {
        assertThat(compiled.messages())
                .extracting(Printed::text)
                .singleElement()
                .asString()
                .startsWith("[IK057] C: ")
                .contains("io.github.intercomkit:intercomkit-runtime", "requires io.github.intercomkit");
        assertThat(compiled.sources()).isEmpty();
    }

    private Compiled compile(Compiler compiler, String source) {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put(
                "shop/C.java",
                "package shop;\nimport io.github.intercomkit.annotations.*;\n" + source.replace("%s", ID));
        return compiler.compile(directory, sources, List.of());
    }

    private static String many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "@IntercomAttribute int m" + i + ";")
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Arguments> both(String... situations) {
        return Stream.of(situations)
                .flatMap(situation -> Stream.of(Compiler.values())
                        .map(compiler -> Arguments.of(
                                compiler,
                                situation.substring(0, situation.indexOf(" | ")),
                                situation.substring(situation.indexOf(" | ") + 3))));
    }
}
