package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.IntercomSerializer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Users' types and members with names that generated code uses itself. */
class NamesTest {
    private static final List<String> STRICT = List.of("-Xlint:all", "-Werror");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Attribute",
                "MemberWriter",
                "WireValues",
                "CompanySnapshot",
                "Snapshot",
                "CompanyValues",
                "Part",
                "Optional",
                "String",
                "Object",
                "Long",
                "Double",
                "Boolean",
                "Override",
                "SuppressWarnings",
                "List",
                "ZoneId",
                "Serializable",
                "AttributeInfo",
                "IntercomSerializer",
                "Messenger",
                "UserSnapshot",
                "IntercomKitGenerated"
            })
    void aUserCanHaveANameThatGeneratedCodeUses(String name) throws Exception {
        for (Compiler compiler : Compiler.values()) {
            Map<String, String> sources = Map.of(
                    "shop/" + name + ".java",
                    user(name),
                    "shop/Company.java",
                    company("Company"),
                    "shop/Make.java",
                    make(name, "Company"));
            assertBootsWithCompany(compiler, sources, name);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Attribute",
                "MemberWriter",
                "WireValues",
                "CompanySnapshot",
                "Snapshot",
                "String",
                "List",
                "Long",
                "UserSnapshot"
            })
    void aCompanyCanHaveANameThatGeneratedCodeUses(String name) throws Exception {
        for (Compiler compiler : Compiler.values()) {
            Map<String, String> sources = Map.of(
                    "shop/Customer.java",
                    user("Customer").replace("shop.Company", "shop." + name),
                    "shop/" + name + ".java",
                    company(name),
                    "shop/Make.java",
                    make("Customer", name));
            assertBootsWithCompany(compiler, sources, "Customer");
        }
    }

    @ParameterizedTest
    @EnumSource
    void attributesCanHaveNamesThatGeneratedCodeUses(Compiler compiler) throws Exception {
        String names = """
                vip VIP Vip class out old now before after user values company_ COMPANY_PLAN plan toString userId user_name \
                write writeChanges read text APPLES apples APPLES_ZONE wait hashCode yield record var _ é è e9 1st snapshot \
                part1 SnapshotPart1 a-b a_b a/b a<b>c standard customText companyText localTime wholeNumberOrNull , \
                serialVersionUID serialPersistentFields writeObject readObject readObjectNoData writeReplace readResolve \
                writeExternal readExternal ~""".replace(" ~", "");
        StringBuilder user = new StringBuilder("@IntercomAttribute String email");
        StringBuilder company = new StringBuilder(
                "@IntercomAttribute(\"company_id\") String id, @IntercomAttribute(\"name\") String title");
        StringBuilder arguments = new StringBuilder();
        int number = 0;
        for (String name : names.split(" ")) {
            String component = ", @IntercomAttribute(\"" + name + "\") String c" + number++;
            user.append(component);
            company.append(component.replace("\"company_\"", "\"companyId\""));
            arguments.append(", \"").append(name).append("\"");
        }
        String imports =
                "package shop; import io.github.intercomkit.annotations.*; @SuppressWarnings({\"IK029\", \"IK058\"}) ";
        Map<String, String> sources = Map.of(
                "shop/Customer.java",
                imports + """
                        @IntercomUser record Customer(%s, @IntercomAttribute Company company) {
                            static Customer customer() { return new Customer("a@b.c"%2$s, new Company("1", "one"%2$s)); }
                        }
                        """.formatted(user, arguments),
                "shop/Company.java",
                imports + "@IntercomCompany record Company(" + company + ") {}");

        Compiled compiled = compiler.compile(directory, sources, options(compiler));

        assertThat(compiled.messages()).isEmpty();
        ClassLoader loader = compiled.load();
        IntercomSerializer<Object> serializer = Compiled.serializer(loader, "shop.CustomerIntercomSerializer");
        Object customer = Compiled.call(loader, "shop.Customer", "customer");
        Map<String, Object> attributes = serializer.update(customer).toMap();
        for (String name : names.split(" ")) {
            assertThat(attributes).containsEntry(name, name);
        }
        assertThat(Snapshots.throughBytes(serializer.snapshot(customer), loader))
                .isEqualTo(serializer.snapshot(customer));
        assertThat(serializer.diff(customer, customer).hasChanges()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void typesOfTheUnnamedPackageAndNestedTypesWork(Compiler compiler) throws Exception {
        Map<String, String> sources = Map.of("Snapshot.java", """
                import io.github.intercomkit.annotations.*;
                interface Snapshot {
                    @IntercomUser record String(@IntercomAttribute java.lang.String email, @IntercomAttribute Company company) {
                        static String user() { return new String("a@b.c", new Company("1", "one", 7)); }
                    }
                    @IntercomCompany record Company(
                        @IntercomAttribute("company_id") java.lang.String id,
                        @IntercomAttribute java.lang.String name,
                        @IntercomAttribute long size) {}
                }
                """);

        Compiled compiled = compiler.compile(directory, sources, options(compiler));

        assertThat(compiled.messages()).isEmpty();
        ClassLoader loader = compiled.load();
        IntercomSerializer<Object> serializer = Compiled.serializer(loader, "Snapshot_StringIntercomSerializer");
        assertThat(serializer
                        .update(Compiled.call(loader, "Snapshot$String", "user"))
                        .toJson())
                .isEqualTo("{\"email\":\"a@b.c\",\"company\":{\"company_id\":\"1\",\"name\":\"one\",\"size\":7}}");
    }

    @ParameterizedTest
    @EnumSource
    void aSerializerIsAsPublicAsItsType(Compiler compiler) throws Exception {
        String nested = "@io.github.intercomkit.annotations.IntercomUser public record %s("
                + "@io.github.intercomkit.annotations.IntercomAttribute String email) {}";
        Map<String, String> sources = Map.of(
                "shop/Open.java", "package shop; public class Open { " + nested.formatted("A") + "}",
                "shop/Hidden.java", "package shop; class Hidden { " + nested.formatted("B") + "}");

        Compiled compiled = compiler.compile(directory, sources, options(compiler));

        assertThat(compiled.messages()).isEmpty();
        assertThat(compiled.load().loadClass("shop.Open_AIntercomSerializer")).isPublic();
        assertThat(compiled.load().loadClass("shop.Hidden_BIntercomSerializer")).isPackagePrivate();
    }

    private void assertBootsWithCompany(Compiler compiler, Map<String, String> sources, String user) throws Exception {
        Compiled compiled = compiler.compile(directory.resolve(compiler.name()), sources, options(compiler));

        assertThat(compiled.messages()).isEmpty();
        ClassLoader loader = compiled.load();
        IntercomSerializer<Object> serializer = Compiled.serializer(loader, "shop." + user + "IntercomSerializer");
        assertThat(serializer.update(Compiled.call(loader, "shop.Make", "user")).toJson())
                .isEqualTo(
                        "{\"email\":\"a@b.c\",\"company\":{\"company_id\":\"1\",\"name\":\"one\",\"plan\":\"basic\"},"
                                + "\"born_at\":86400,\"apples\":3,\"vip\":true,\"spend\":1.5}");
    }

    private static List<String> options(Compiler compiler) {
        return compiler == Compiler.JAVAC ? STRICT : List.of("-nowarn");
    }

    private static String user(String name) {
        return """
                package shop;
                @io.github.intercomkit.annotations.IntercomUser
                public record %s(
                    @io.github.intercomkit.annotations.IntercomAttribute java.lang.String email,
                    @io.github.intercomkit.annotations.IntercomAttribute shop.Company company,
                    @io.github.intercomkit.annotations.IntercomAttribute(zone = "UTC") java.time.LocalDate bornAt,
                    @io.github.intercomkit.annotations.IntercomAttribute java.lang.Long apples,
                    @io.github.intercomkit.annotations.IntercomAttribute java.util.Optional<java.lang.Boolean> vip,
                    @io.github.intercomkit.annotations.IntercomAttribute java.lang.Double spend) {}
                """.formatted(name);
    }

    private static String company(String name) {
        return """
                package shop;
                @io.github.intercomkit.annotations.IntercomCompany
                public record %s(
                    @io.github.intercomkit.annotations.IntercomAttribute("company_id") java.lang.String id,
                    @io.github.intercomkit.annotations.IntercomAttribute java.lang.String name,
                    @io.github.intercomkit.annotations.IntercomAttribute java.lang.String plan) {}
                """.formatted(name);
    }

    private static String make(String user, String company) {
        return """
                package shop;
                public class Make {
                    private Make() {}
                    static java.lang.Object user() {
                        return new shop.%s("a@b.c", new shop.%s("1", "one", "basic"),
                            java.time.LocalDate.of(1970, 1, 2), 3L, java.util.Optional.of(true), 1.5);
                    }
                }
                """.formatted(user, company);
    }
}
