package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds that allow no warning, of generated code or of annotations that no processor claims. */
class StrictBuildsTest {
    private static final Map<String, String> SOURCES = Map.of(
            "shop/Customer.java", """
                    package shop;
                    import io.github.intercomkit.annotations.*;
                    import java.util.*;
                    /** A customer. */
                    @Deprecated(forRemoval = true)
                    @IntercomUser
                    @SuppressWarnings("deprecation")
                    public class Customer {
                        /** Makes one. */
                        public Customer() {}
                        /** The id. */
                        @IntercomAttribute("user_id") public Long id;
                        /** The plan. */
                        @IntercomAttribute @Deprecated public String plan;
                        /** The companies. */
                        @IntercomAttribute public List<Company> companies;
                    }
                    """,
            "shop/Company.java", """
                    package shop;
                    import io.github.intercomkit.annotations.*;
                    /** A company.
                     * @param id the id
                     * @param name the name
                     * @param size the size */
                    @Deprecated
                    @IntercomCompany
                    public record Company(
                        @IntercomAttribute("company_id") String id, @IntercomAttribute String name, @IntercomAttribute int size) {}
                    """);

    @TempDir
    Path directory;

    @Test
    void onTheClassPath() {
        Compiled compiled =
                Compiler.JAVAC.compile(directory, SOURCES, List.of("-Xlint:all", "-Werror", "-Xdoclint:all,-missing"));

        assertThat(compiled.messages()).isEmpty();
        assertThat(compiled.sources().get("shop/CustomerIntercomSerializer.java"))
                .containsSubsequence("@SuppressWarnings({", "\"deprecation\"", "\"removal\"", "public final class");
    }

    @Test
    void withMembersThatOnlyTheirJavadocDeprecates() {
        Map<String, String> sources = Map.of(
                "base/Person.java", """
                        package base;
                        import io.github.intercomkit.annotations.*;
                        public class Person {
                            /** @deprecated since long */
                            @IntercomAttribute("user_id") public String number() { return "17"; }
                        }
                        """,
                "shop/Customer.java", """
                        package shop;
                        import io.github.intercomkit.annotations.*;
                        @IntercomUser public class Customer extends base.Person {}
                        """);

        Compiled compiled = Compiler.JAVAC.compile(directory, sources, List.of("-Xlint:all,-dep-ann", "-Werror"));

        assertThat(compiled.messages()).isEmpty();
    }

    @Test
    void inANamedModule() {
        Map<String, String> sources = new TreeMap<>(SOURCES);
        sources.replaceAll((path, text) ->
                text.replace("@Deprecated(forRemoval = true)", "").replace("@Deprecated", ""));
        sources.put("module-info.java", """
                /** A shop. */
                module shop.app {
                    requires transitive io.github.intercomkit;
                    exports shop;
                }
                """);

        Compiled compiled = Compiler.JAVAC.compile(
                directory,
                sources,
                List.of("--module-path", Compiler.libraries(), "-Xlint:all", "-Werror", "-Xdoclint:all,-missing"));

        assertThat(compiled.messages()).isEmpty();
        assertThat(compiled.sources()).containsOnlyKeys("shop/CustomerIntercomSerializer.java");
    }
}
