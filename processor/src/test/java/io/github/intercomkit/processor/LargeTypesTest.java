package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.UpdatePayload;
import io.github.intercomkit.UserSnapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** More attributes than a constructor has parameters. */
class LargeTypesTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void aUserAndACompanyCanHaveAllTheAttributesOfAWorkspace(Compiler compiler) throws Exception {
        Compiled compiled = compiler.compile(
                directory,
                sources(250),
                compiler == Compiler.JAVAC ? List.of("-Xlint:all", "-Werror") : List.of("-nowarn"));

        assertThat(compiled.messages()).isEmpty();
        ClassLoader loader = compiled.load();
        IntercomSerializer<Object> serializer = Compiled.serializer(loader, "shop.CustomerIntercomSerializer");
        Object user = Compiled.call(loader, "shop.Make", "user");
        UserSnapshot<Object> before = serializer.snapshot(user);
        Map<String, Object> attributes = serializer.update(user).toMap();

        assertThat(attributes).hasSize(10 + 250).containsEntry("a1", 1L).containsEntry("a249", 249L);
        assertThat((Map<?, ?>) attributes.get("company")).hasSize(8 + 250);
        assertThat(serializer.attributes()).hasSize(10 + 250);
        assertThat(Snapshots.throughBytes(before, loader)).isEqualTo(before);
        assertThat(serializer.diff(before, user).hasChanges()).isFalse();
        assertThat(before.toString())
                .startsWith("CustomerIntercomSerializer.Snapshot[user_id, email, created_at, name, ");

        Compiled.call(loader, "shop.Make", "change");
        assertThat(serializer.diff(before, user).changedAttributes()).containsExactly("company", "companies", "a7");
    }

    @ParameterizedTest
    @EnumSource
    void allNamesMayHaveTheMaximumLength(Compiler compiler) throws Exception {
        String members = IntStream.range(0, 250)
                .mapToObj(i -> "@IntercomAttribute(\"" + "é".repeat(186) + (1000 + i) + "\") public String a" + i + ";")
                .collect(Collectors.joining("\n"));
        String source =
                "package shop; import io.github.intercomkit.annotations.*;\n@IntercomUser public class Customer {\n"
                        + "@IntercomAttribute(\"user_id\") public int id;\n" + members + "\n}";

        Compiled compiled = compiler.compile(directory, Map.of("shop/Customer.java", source), List.of());

        assertThat(compiled.messages())
                .filteredOn(message -> message.kind() == Diagnostic.Kind.ERROR)
                .isEmpty();
        ClassLoader loader = compiled.load();
        IntercomSerializer<Object> serializer = Compiled.serializer(loader, "shop.CustomerIntercomSerializer");
        Object user = loader.loadClass("shop.Customer").getConstructor().newInstance();
        assertThat(serializer.snapshot(user).toString()).endsWith("é1249]");
        assertThat(serializer.snapshot(user)).isEqualTo(serializer.snapshot(user));
    }

    @ParameterizedTest
    @EnumSource
    void aSnapshotIsReadAfterADeploymentThatAddsAttributes(Compiler compiler) throws Exception {
        byte[] bytes = snapshot(compiler, 1);

        for (int count : List.of(2, 100, 250)) {
            Compiled later = compiler.compile(directory.resolve("later" + count), sources(count), List.of());
            ClassLoader loader = later.load();
            IntercomSerializer<Object> serializer = Compiled.serializer(loader, "shop.CustomerIntercomSerializer");
            @SuppressWarnings("unchecked")
            UserSnapshot<Object> before = (UserSnapshot<Object>) Snapshots.read(bytes, loader);

            UpdatePayload diff = serializer.diff(before, Compiled.call(loader, "shop.Make", "user"));

            assertThat(diff.changedAttributes()).contains("company", "a1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNewAttributeDoesNotMoveTheOthersOfALargeSnapshot(Compiler compiler) throws Exception {
        byte[] bytes = snapshot(compiler, 200);
        Compiled later = compiler.compile(directory.resolve("later"), sources(201), List.of());
        ClassLoader loader = later.load();
        IntercomSerializer<Object> serializer = Compiled.serializer(loader, "shop.CustomerIntercomSerializer");
        @SuppressWarnings("unchecked")
        UserSnapshot<Object> before = (UserSnapshot<Object>) Snapshots.read(bytes, loader);

        UpdatePayload diff = serializer.diff(before, Compiled.call(loader, "shop.Make", "user"));

        assertThat(diff.changedAttributes()).containsExactly("company", "companies", "a200");
    }

    private byte[] snapshot(Compiler compiler, int count) throws Exception {
        Compiled compiled = compiler.compile(directory.resolve("before"), sources(count), List.of());
        ClassLoader loader = compiled.load();
        IntercomSerializer<Object> serializer = Compiled.serializer(loader, "shop.CustomerIntercomSerializer");
        return Snapshots.write(serializer.snapshot(Compiled.call(loader, "shop.Make", "user")));
    }

    private static Map<String, String> sources(int count) {
        String custom = IntStream.range(0, count)
                .mapToObj(i -> "    @IntercomAttribute long a" + i + " = " + i + ";\n")
                .collect(Collectors.joining());
        String imports = """
                package shop;
                import io.github.intercomkit.annotations.*;
                import java.time.Instant;
                import java.util.List;
                """;
        return Map.of(
                "shop/Customer.java",
                imports + """
                        @IntercomUser
                        @SuppressWarnings("IK058")
                        public class Customer {
                            Customer() {}
                            @IntercomAttribute("user_id") long id = 17;
                            @IntercomAttribute String email = "a@b.c";
                            @IntercomAttribute Instant createdAt = Instant.EPOCH;
                            @IntercomAttribute String name = "Anna";
                            @IntercomAttribute String phone = "1";
                            @IntercomAttribute boolean unsubscribedFromEmails = true;
                            @IntercomAttribute String languageOverride = "fr";
                            @IntercomAttribute String avatar = "https://a.b/c";
                            @IntercomAttribute Company company = new Company();
                            @IntercomAttribute List<Company> companies = List.of(company);
                        """ + custom + "}",
                "shop/Company.java",
                imports + """
                        @IntercomCompany
                        public class Company {
                            Company() {}
                            @IntercomAttribute("company_id") long id = 1;
                            @IntercomAttribute String name = "one";
                            @IntercomAttribute Instant createdAt = Instant.EPOCH;
                            @IntercomAttribute String plan = "basic";
                            @IntercomAttribute long monthlySpend = 2;
                            @IntercomAttribute int size = 3;
                            @IntercomAttribute String website = "a.b";
                            @IntercomAttribute String industry = "fruit";
                        """ + custom + "}",
                "shop/Make.java",
                """
                package shop;
                public class Make {
                    private static final Customer USER = new Customer();
                    private Make() {}
                    static Object user() { return USER; }
                    static Object change() { USER.%1$s = -1; USER.company.%1$s = -2; return USER; }
                }
                """.formatted("a" + Math.min(7, count - 1)));
    }
}
