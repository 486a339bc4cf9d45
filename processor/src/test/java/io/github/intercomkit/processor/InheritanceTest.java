package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The attributes that a user inherits, and their order. */
class InheritanceTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void superclassesComeBeforeInterfacesAndBothTopmostFirst(Compiler compiler) throws Exception {
        Map<String, String> sources = sources(
                "interface Top { @IntercomAttribute default String top() { return \"1\"; } }",
                "interface Side extends Top { @IntercomAttribute default String side() { return \"2\"; } }",
                "class Root { @IntercomAttribute String root = \"3\"; }",
                "class Base extends Root { @IntercomAttribute String base = \"4\"; }",
                "@IntercomUser class Customer extends Base implements Side { @IntercomAttribute String email = \"5@b.c\"; }");

        assertThat(updateJson(compiler, sources))
                .isEqualTo("{\"email\":\"5@b.c\",\"root\":\"3\",\"base\":\"4\",\"top\":\"1\",\"side\":\"2\"}");
    }

    @ParameterizedTest
    @EnumSource
    void anOverridingMemberWinsInThePlaceOfTheFirst(Compiler compiler) throws Exception {
        Map<String, String> sources = sources("""
                class Base {
                    @IntercomAttribute String getPlan() { return "base"; }
                    @IntercomAttribute CharSequence label() { return "base"; }
                    @IntercomAttribute private String country = "base";
                    String getCountry() { return country; }
                    @IntercomAttribute String last() { return "base"; }
                }
                """, """
                @IntercomUser class Customer extends Base {
                    @IntercomAttribute String email = "a@b.c";
                    @IntercomAttribute("tier") @Override String getPlan() { return "own"; }
                    @Override String label() { return "own"; }
                    @IntercomAttribute @Override String getCountry() { return "own"; }
                }
                """);

        assertThat(updateJson(compiler, sources))
                .isEqualTo(
                        "{\"email\":\"a@b.c\",\"tier\":\"own\",\"label\":\"own\",\"country\":\"own\",\"last\":\"base\"}");
    }

    @ParameterizedTest
    @EnumSource
    void aClassWinsOverAnInterfaceAsInADispatchedCall(Compiler compiler) throws Exception {
        Map<String, String> sources = sources(
                "interface Planned { @IntercomAttribute(\"of_interface\") String plan(); }",
                "class Base { @IntercomAttribute(\"of_class\") public String plan() { return \"own\"; } }",
                "@IntercomUser class Customer extends Base implements Planned { @IntercomAttribute String email = \"a@b.c\"; }");

        assertThat(updateJson(compiler, sources)).isEqualTo("{\"email\":\"a@b.c\",\"of_class\":\"own\"}");
    }

    @ParameterizedTest
    @EnumSource
    void theAttributesOfUnrelatedInterfacesAreBothSent(Compiler compiler) throws Exception {
        Map<String, String> sources = sources(
                "interface Planned { @IntercomAttribute(\"a\") String plan(); }",
                "interface Billed { @IntercomAttribute(\"b\") String plan(); }",
                "interface Person extends Planned, Billed { @IntercomAttribute String email(); }",
                """
                @IntercomUser class Customer implements Person {
                    public String email() { return "a@b.c"; }
                    public String plan() { return "own"; }
                }
                """);

        assertThat(updateJson(compiler, sources)).isEqualTo("{\"email\":\"a@b.c\",\"a\":\"own\",\"b\":\"own\"}");
    }

    @ParameterizedTest
    @EnumSource
    void aMethodThatOverridesTwoInterfacesIsOneAttribute(Compiler compiler) throws Exception {
        Map<String, String> sources = sources(
                "interface Sized<T extends Comparable<T>> { @IntercomAttribute(\"s\") T size(); }",
                "interface Planned<T extends Comparable<T>> extends Sized<T> {"
                        + " @IntercomAttribute(\"a\") T plan(); @IntercomAttribute @Override T size(); }",
                "interface Billed { @IntercomAttribute(\"b\") String plan(); }",
                """
                @IntercomUser class Customer implements Planned<String>, Billed {
                    @IntercomAttribute String email = "a@b.c";
                    public String size() { return "large"; }
                    @IntercomAttribute("c") public String plan() { return "own"; }
                }
                """);

        assertThat(updateJson(compiler, sources)).isEqualTo("{\"email\":\"a@b.c\",\"size\":\"large\",\"c\":\"own\"}");
    }

    @ParameterizedTest
    @EnumSource
    void theNarrowestTypeOfAbstractMethodsCounts(Compiler compiler) throws Exception {
        Map<String, String> sources = sources(
                "interface Strong { String getPlan(); String getTier(); }",
                "interface Weak { @IntercomAttribute Object getPlan(); }",
                "abstract class Base { @IntercomAttribute abstract Object getTier(); }",
                "@IntercomUser abstract class Customer extends Base implements Strong, Weak {"
                        + " @IntercomAttribute String email = \"a@b.c\"; }",
                "class Buyer extends Customer { public String getPlan() { return \"p\"; }"
                        + " public String getTier() { return \"t\"; } }");
        sources.put("shop/Make.java", "package shop; class Make { static Object user() { return new Buyer(); } }");

        assertThat(updateJson(compiler, sources)).isEqualTo("{\"email\":\"a@b.c\",\"tier\":\"t\",\"plan\":\"p\"}");
    }

    @ParameterizedTest
    @EnumSource
    void aMethodThatAnOverrideMakesVisibleIsReadFromEachPackage(Compiler compiler) throws Exception {
        Map<String, String> sources = new LinkedHashMap<>(sources("""
                @IntercomUser class Customer extends base.Open {
                    @IntercomAttribute String email = "a@b.c";
                    @IntercomAttribute("own_plan") @Override public String plan() { return "own"; }
                }
                """));
        sources.put("base/Person.java", """
                package base;
                import io.github.intercomkit.annotations.*;
                class Person {
                    @IntercomAttribute String plan() { return "base"; }
                    @IntercomAttribute String tier() { return "base"; }
                }
                """);
        sources.put("base/Open.java", """
                package base;
                public class Open extends Person {
                    @Override public String plan() { return "open"; }
                    @Override public String tier() { return "open"; }
                }
                """);

        assertThat(updateJson(compiler, sources))
                .isEqualTo("{\"email\":\"a@b.c\",\"own_plan\":\"own\",\"tier\":\"open\"}");
    }

    @ParameterizedTest
    @EnumSource
    void objectsOwnMethodsAreNoGetters(Compiler compiler) throws Exception {
        Map<String, String> sources = sources("""
                @IntercomUser class Customer {
                    @IntercomAttribute String email = "a@b.c";
                    @IntercomAttribute int hashCode = 7;
                    @IntercomAttribute String toString = "field";
                }
                """);

        assertThat(updateJson(compiler, sources))
                .isEqualTo("{\"email\":\"a@b.c\",\"hash_code\":7,\"to_string\":\"field\"}");
    }

    @ParameterizedTest
    @EnumSource
    void overridesOfObjectsMethodsAreNoGettersEither(Compiler compiler) throws Exception {
        Map<String, String> sources = sources("""
                @IntercomUser class Customer {
                    @IntercomAttribute String email = "a@b.c";
                    @IntercomAttribute int hashCode = 7;
                    @IntercomAttribute String toString = "field";
                    @Override public boolean equals(Object other) { return this == other; }
                    @Override public int hashCode() { return 1; }
                    @Override public String toString() { return "method"; }
                }
                """);

        assertThat(updateJson(compiler, sources))
                .isEqualTo("{\"email\":\"a@b.c\",\"hash_code\":7,\"to_string\":\"field\"}");
    }

    @ParameterizedTest
    @EnumSource
    void aFieldThatHidesAConstantIsRead(Compiler compiler) throws Exception {
        Map<String, String> sources = sources(
                "interface Planned { String PLAN = \"constant\"; }",
                "class Base implements Planned { @IntercomAttribute public String PLAN = \"own\"; }",
                "@IntercomUser class Customer extends Base { @IntercomAttribute String email = \"a@b.c\"; }");

        assertThat(updateJson(compiler, sources)).isEqualTo("{\"email\":\"a@b.c\",\"plan\":\"own\"}");
    }

    @ParameterizedTest
    @EnumSource
    void typeParametersHaveTheTypesOfTheSubtype(Compiler compiler) throws Exception {
        Map<String, String> sources = sources(
                """
                class Base<I, V extends Number> {
                    @IntercomAttribute("user_id") private I id;
                    @IntercomAttribute V score;
                    @IntercomAttribute protected java.util.Optional<? extends I> other() { return java.util.Optional.of(getId()); }
                    Base(I id, V score) { this.id = id; this.score = score; }
                    public I getId() { return id; }
                }
                """,
                "class Mid<W extends Number> extends Base<Long, W> { Mid(W score) { super(17L, score); } }",
                "@IntercomUser class Customer extends Mid<Double> { Customer() { super(1.5); } }");

        assertThat(updateJson(compiler, sources)).isEqualTo("{\"user_id\":\"17\",\"score\":1.5,\"other\":17}");
    }

    @ParameterizedTest
    @EnumSource
    void aFieldIsReadThroughAnyVisibleGetter(Compiler compiler) throws Exception {
        Map<String, String> sources = new LinkedHashMap<>(sources("""
                @IntercomUser class Customer extends base.Person {
                    @IntercomAttribute String email = "field@b.c";
                    @IntercomAttribute private boolean vip = false;
                    @IntercomAttribute private Boolean isTrial = false;
                    @IntercomAttribute private String fluent = "field";
                    @IntercomAttribute String both = "field";
                    String getEmail() { return "getter@b.c"; }
                    boolean isVip() { return true; }
                    Boolean isTrial() { return true; }
                    String fluent() { return "getter"; }
                    private String getBoth() { return "private"; }
                    @Override protected String phone() { return "own"; }
                    @Override public String getCountry() { return "own"; }
                }
                """));
        sources.put("base/Person.java", """
                package base;
                import io.github.intercomkit.annotations.*;
                public abstract class Person {
                    @IntercomAttribute private String plan = "field";
                    @IntercomAttribute protected String phone() { return "base"; }
                    @IntercomAttribute private String country;
                    protected String getCountry() { return country; }
                    public String getPlan() { return "getter"; }
                }
                """);

        assertThat(updateJson(compiler, sources))
                .isEqualTo(
                        "{\"email\":\"getter@b.c\",\"phone\":\"own\",\"plan\":\"getter\",\"country\":\"own\",\"vip\":true,"
                                + "\"is_trial\":true,\"fluent\":\"getter\",\"both\":\"field\"}");
    }

    @ParameterizedTest
    @EnumSource
    void aUserCanHaveTwoCompanyTypes(Compiler compiler) throws Exception {
        Map<String, String> sources = new LinkedHashMap<>(sources("""
                @IntercomCompany record Company(
                    @IntercomAttribute("company_id") int id, @IntercomAttribute String name,
                    @IntercomAttribute(zone = "UTC") java.time.LocalDate createdAt) {}
                """, """
                @IntercomUser class Customer {
                    @IntercomAttribute String email = "a@b.c";
                    @IntercomAttribute java.util.Optional<Company> company =
                        java.util.Optional.of(new Company(1, "one", java.time.LocalDate.of(1970, 1, 2)));
                    @IntercomAttribute java.util.Set<? extends other.Company> companies =
                        java.util.Set.of(new other.Company("2", "two", java.time.LocalDate.of(1970, 1, 2)));
                }
                """));
        sources.put("other/Company.java", """
                package other;
                import io.github.intercomkit.annotations.*;
                @IntercomCompany public record Company(
                    @IntercomAttribute("company_id") String id, @IntercomAttribute String name,
                    @IntercomAttribute(zone = "Etc/GMT+1") java.time.LocalDate createdAt) {}
                """);

        assertThat(updateJson(compiler, sources))
                .isEqualTo(
                        "{\"email\":\"a@b.c\",\"company\":{\"company_id\":\"1\",\"name\":\"one\",\"created_at\":86400},"
                                + "\"companies\":[{\"company_id\":\"2\",\"name\":\"two\",\"created_at\":90000}]}");
    }

    private String updateJson(Compiler compiler, Map<String, String> sources) throws Exception {
        List<String> options = compiler == Compiler.JAVAC ? List.of("-Xlint:all", "-Werror") : List.of("-nowarn");
        Compiled compiled = compiler.compile(directory, sources, options);
        assertThat(compiled.messages()).isEmpty();
        ClassLoader loader = compiled.load();
        Object user = Compiled.call(loader, "shop.Make", "user");
        return Compiled.serializer(loader, "shop.CustomerIntercomSerializer")
                .update(user)
                .toJson();
    }

    /** Types of one package, each in a file of its own. */
    private static Map<String, String> sources(String... types) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (String type : types) {
            String name = type.replaceAll("(?s).*?(?:class|interface|record) (\\w+).*", "$1");
            sources.put(
                    "shop/" + name + ".java",
                    "package shop;\nimport io.github.intercomkit.annotations.*;\n" + type + "\n");
        }
        sources.put("shop/Make.java", "package shop; class Make { static Object user() { return new Customer(); } }");
        return sources;
    }
}
