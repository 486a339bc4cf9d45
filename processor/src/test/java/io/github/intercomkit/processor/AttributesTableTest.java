package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.AttributeInfo;
import io.github.intercomkit.AttributeInfo.Type;
import io.github.intercomkit.IntercomSerializer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of a serializer's attributes, at run time and in its Javadoc. */
class AttributesTableTest {
    private static final Map<String, String> SOURCES = Map.of(
            "shop/Customer.java", """
                    package shop;
                    import io.github.intercomkit.annotations.*;
                    import java.net.URI;
                    import java.time.*;
                    import java.util.*;
                    @IntercomUser
                    public class Customer {
                        @IntercomAttribute public int apples = 3;
                        @IntercomAttribute(signed = true) public double score = 0.5;
                        @IntercomAttribute(signed = true) public String email = "ada@example.com";
                        @IntercomAttribute public Company company = new Company(true, "Ripe", 4, 0.5, Instant.EPOCH, "Orchard", 2);
                        @IntercomAttribute("user_id") public long id = 17;
                        @IntercomAttribute public List<Company> companies = List.of(company);
                        @IntercomAttribute public URI avatar = URI.create("https://example.com/a.png");
                        @IntercomAttribute public UUID number() { return new UUID(0, 1); }
                        @IntercomAttribute public Optional<Boolean> vip = Optional.of(false);
                        @IntercomAttribute(epoch = EpochUnit.SECONDS) public long seenAt = 5;
                        @IntercomAttribute public Instant createdAt = Instant.EPOCH;
                        @IntercomAttribute public Locale tongue = Locale.FRENCH;
                    }
                    """,
            "shop/Company.java", """
                    package shop;
                    import io.github.intercomkit.annotations.*;
                    @IntercomCompany
                    public record Company(
                        @IntercomAttribute boolean trial,
                        @IntercomAttribute String motto,
                        @IntercomAttribute long seats,
                        @IntercomAttribute Double rate,
                        @IntercomAttribute java.time.Instant endsAt,
                        @IntercomAttribute String name,
                        @IntercomAttribute("company_id") int id) {}
                    """);

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void listsNameTypeAndRulesOfEachAttributeInThePayloadsOrder(Compiler compiler) throws Exception {
        List<AttributeInfo> ofCompany = List.of(
                row("company_id", Type.TEXT, false, true),
                row("name", Type.TEXT, false, true),
                row("trial", Type.BOOLEAN, false, false),
                row("motto", Type.TEXT, false, false),
                row("seats", Type.WHOLE_NUMBER, false, false),
                row("rate", Type.DECIMAL, false, false),
                row("ends_at", Type.TIME, false, false));

        assertThat(serializer(compiler).attributes())
                .containsExactly(
                        row("user_id", Type.TEXT, false, true),
                        row("email", Type.TEXT, true, true),
                        new AttributeInfo("company", Type.COMPANY, false, true, ofCompany),
                        new AttributeInfo("companies", Type.COMPANIES, false, true, ofCompany),
                        row("avatar", Type.AVATAR, false, true),
                        row("created_at", Type.TIME, false, true),
                        row("apples", Type.WHOLE_NUMBER, false, false),
                        row("score", Type.DECIMAL, true, false),
                        row("number", Type.TEXT, false, false),
                        row("vip", Type.BOOLEAN, false, false),
                        row("seen_at", Type.TIME, false, false),
                        row("tongue", Type.TEXT, false, false));
    }

    @ParameterizedTest
    @EnumSource
    void aFullUpdateHasTheTablesAttributesInTheSameOrder(Compiler compiler) throws Exception {
        Compiled compiled = compile(compiler);
        IntercomSerializer<Object> serializer = serializer(compiled);
        Object user = serializer
                .getClass()
                .getClassLoader()
                .loadClass("shop.Customer")
                .getConstructor()
                .newInstance();
        Map<String, Object> attributes = serializer.update(user).toMap();

        assertThat(attributes.keySet())
                .containsExactlyElementsOf(serializer.attributes().stream()
                        .map(AttributeInfo::name)
                        .toList());
        assertThat(serializer.attributes())
                .allSatisfy(row -> assertThat(attributes.get(row.name())).isInstanceOf(javaType(row.type())));
        assertThat(documented(compiled)).containsExactlyElementsOf(attributes.keySet());
    }

    @ParameterizedTest
    @EnumSource
    void theTableCannotBeChanged(Compiler compiler) throws Exception {
        List<AttributeInfo> table = serializer(compiler).attributes();

        assertThatThrownBy(table::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> table.get(2).attributes().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static Class<?> javaType(Type type) {
        return switch (type) {
            case TEXT -> String.class;
            case WHOLE_NUMBER, TIME -> Long.class;
            case DECIMAL -> Double.class;
            case BOOLEAN -> Boolean.class;
            case AVATAR, COMPANY -> Map.class;
            case COMPANIES -> List.class;
        };
    }

    private static AttributeInfo row(String name, Type type, boolean signed, boolean standard) {
        return new AttributeInfo(name, type, signed, standard, List.of());
    }

    /** The names in the first list of the generated documentation. */
    private static List<String> documented(Compiled compiled) {
        String text = compiled.sources().get("shop/CustomerIntercomSerializer.java");
        return Pattern.compile("<li>\\{@code (\\w+)}")
                .matcher(text.substring(0, text.indexOf("</ul>")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private Compiled compile(Compiler compiler) {
        Compiled compiled = compiler.compile(directory, SOURCES, List.of());
        assertThat(compiled.messages()).isEmpty();
        return compiled;
    }

    private IntercomSerializer<Object> serializer(Compiler compiler) throws ReflectiveOperationException {
        return serializer(compile(compiler));
    }

    private static IntercomSerializer<Object> serializer(Compiled compiled) throws ReflectiveOperationException {
        return Compiled.serializer(compiled.load(), "shop.CustomerIntercomSerializer");
    }
}
