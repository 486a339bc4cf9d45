package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import lombok.Getter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each feature of Lombok that changes accessors, with Lombok before and after our processor. */
class LombokAccessorsTest {
    private static final String CONFIGURATION = "lombok.config";
    private static final String EMAIL = "@IntercomAttribute String email;";

    /** A feature, the type that uses it, and the member that the serializer reads, with the attribute's name. */
    private static final List<List<String>> READ = List.of(
            feature(
                    "lazy",
                    "CUSTOMER { @Getter(lazy = true) @IntercomAttribute private final String email = \"x\"; }",
                    "email getEmail()"),
            feature(
                    "lazy, true or false",
                    "CUSTOMER { EMAIL @Getter(lazy = true) @IntercomAttribute private final boolean vip = true;"
                            + " @Getter(lazy = true) @IntercomAttribute private final boolean isActive = true;"
                            + " @Getter(lazy = true) @IntercomAttribute private final Boolean adult = true; }",
                    "vip isVip()",
                    "is_active isActive()",
                    "adult getAdult()"),
            feature(
                    "prefix of the type",
                    "@Getter @Accessors(prefix = {\"m\", \"f_\"}) CUSTOMER {"
                            + " @IntercomAttribute private String mEmail; @IntercomAttribute private boolean mVip;"
                            + " @IntercomAttribute private String f_plan; }",
                    "email getEmail()",
                    "vip isVip()",
                    "plan getPlan()"),
            feature(
                    "prefix of the field, and of the type around it",
                    "@Getter CUSTOMER { EMAIL @Accessors(prefix = \"m\") @IntercomAttribute private String mPlan;"
                            + " @Accessors(fluent = true, prefix = \"m\") @IntercomAttribute private int mApples; }",
                    "plan getPlan()",
                    "apples apples()"),
            feature(
                    "fields that do not begin with the prefix",
                    "@Getter @Accessors(prefix = {\"m\", \"\"}) CUSTOMER { @IntercomAttribute private String email;"
                            + " @IntercomAttribute private String many; }",
                    "email getEmail()",
                    "many getMany()"),
            feature(
                    "fluent",
                    "@Getter @Accessors(fluent = true) CUSTOMER { @IntercomAttribute private String email;"
                            + " @IntercomAttribute private boolean isVip; }",
                    "email email()",
                    "is_vip isVip()"),
            feature(
                    "fluent, chained, final",
                    "@Data @Accessors(fluent = true, chain = true, makeFinal = true) CUSTOMER {"
                            + " @IntercomAttribute private String email; @IntercomAttribute private int xCoins; }",
                    "email email()",
                    "x_coins xCoins()"),
            feature(
                    "value, with constants, withers and a builder",
                    "@Value @With @Builder @FieldNameConstants CUSTOMER { @IntercomAttribute String email;"
                            + " @IntercomAttribute boolean vip; @NonFinal @PackagePrivate @IntercomAttribute int apples; }",
                    "email getEmail()",
                    "vip isVip()",
                    "apples getApples()"),
            feature(
                    "data",
                    "@Data @FieldNameConstants(asEnum = true) CUSTOMER { @IntercomAttribute String email;"
                            + " @IntercomAttribute Boolean vip; @IntercomAttribute String eMail2; }",
                    "email getEmail()",
                    "vip getVip()",
                    "e_mail2 getEMail2()"),
            feature(
                    "field defaults",
                    "@Getter @FieldDefaults(level = AccessLevel.PRIVATE, makeFinal = true) @RequiredArgsConstructor CUSTOMER {"
                            + " @IntercomAttribute String email; }",
                    "email getEmail()"),
            feature(
                    "access levels",
                    "@Getter(AccessLevel.PACKAGE) CUSTOMER { @IntercomAttribute private String email;"
                            + " @Getter(AccessLevel.PROTECTED) @IntercomAttribute private int apples;"
                            + " @Getter(AccessLevel.MODULE) @IntercomAttribute private int pears;"
                            + " @Getter(AccessLevel.NONE) @IntercomAttribute int plums; }",
                    "email getEmail()",
                    "apples getApples()",
                    "pears getPears()",
                    "plums plums"),
            feature(
                    "annotations on what Lombok writes",
                    "CUSTOMER { EMAIL @Getter(onMethod_ = @IntercomAttribute(\"coins\")) private int mCoins; }",
                    "coins getMCoins()"),
            feature(
                    "super builder",
                    "@Getter @lombok.experimental.SuperBuilder CUSTOMER { @IntercomAttribute private String email;"
                            + " @Builder.Default @IntercomAttribute private boolean vip = true; }",
                    "email getEmail()",
                    "vip isVip()"),
            feature(
                    "delegate",
                    "CUSTOMER implements Named { EMAIL @lombok.experimental.Delegate private final Named named = null;"
                            + " } interface Named { @IntercomAttribute String getPlan(); }",
                    "plan getPlan()"));

    /** A line of lombok.config, the type that it is for, and the member that the serializer reads. */
    private static final List<List<String>> CONFIGURED = List.of(
            feature(
                    "lombok.accessors.fluent = true",
                    "@Getter CUSTOMER { @IntercomAttribute private String email; @IntercomAttribute private boolean vip; }",
                    "email email()",
                    "vip vip()"),
            feature(
                    "lombok.getter.noIsPrefix = true",
                    "@Getter CUSTOMER { EMAIL @IntercomAttribute private boolean vip; }",
                    "vip getVip()"),
            feature(
                    "lombok.accessors.capitalization = beanspec",
                    "@Getter CUSTOMER { @IntercomAttribute private String aBc; @IntercomAttribute private boolean xVip;"
                            + " EMAIL @IntercomAttribute private int apples; }",
                    "a_bc getaBc()",
                    "x_vip isxVip()",
                    "apples getApples()"),
            feature(
                    "lombok.accessors.prefix += m",
                    "@Getter CUSTOMER { EMAIL @Getter(onMethod_ = @IntercomAttribute) private int mApples; }",
                    "apples getApples()"),
            feature(
                    "lombok.fieldDefaults.defaultPrivate = true",
                    "@Getter CUSTOMER { @IntercomAttribute String email; }",
                    "email getEmail()"));

    @TempDir
    Path directory;

    static Stream<Arguments> read() {
        return inBothOrders(READ);
    }

    static Stream<Arguments> configured() {
        return inBothOrders(CONFIGURED);
    }

    @ParameterizedTest(name = "{0}, Lombok first: {2}")
    @MethodSource("read")
    void isRead(String feature, List<String> type, boolean lombokFirst) {
        assertRead(type, lombokFirst);
    }

    @ParameterizedTest(name = "{0}, Lombok first: {2}")
    @MethodSource("configured")
    void isReadAsItIsConfigured(String configuration, List<String> type, boolean lombokFirst) {
        configure(configuration);

        assertRead(type, lombokFirst);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aGetterUnderAnotherNameIsRefusedWithAdvice(boolean lombokFirst) {
        configure("lombok.accessors.prefix += m");

        Compiled compiled = compile("@Getter CUSTOMER { EMAIL @IntercomAttribute private int mApples; }", lombokFirst);

        assertThat(compiled.ourTexts())
                .singleElement()
                .asString()
                .startsWith("[IK050] Customer.mApples,")
                .contains(
                        "looks for: getMApples(), getmApples(), mApples().", "@Getter(onMethod_ = @IntercomAttribute)");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aHiddenGetterIsRefusedInTheSameWay(boolean lombokFirst) {
        Compiled compiled = compile(
                "@Getter CUSTOMER { EMAIL @Getter(AccessLevel.NONE) @IntercomAttribute private int apples;"
                        + " @Getter(AccessLevel.PRIVATE) @IntercomAttribute private int pears; }",
                lombokFirst);

        assertThat(compiled.ourTexts())
                .extracting(text -> text.replaceFirst(",.*", ""))
                .containsExactly("[IK050] Customer.apples", "[IK050] Customer.pears");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theMembersOfAUtilityClassAreStatic(boolean lombokFirst) {
        Compiled compiled = compile("@UtilityClass CUSTOMER { @IntercomAttribute String email; }", lombokFirst);

        assertThat(compiled.ourTexts()).singleElement().asString().startsWith("[IK015] Customer.email,");
    }

    private void assertRead(List<String> type, boolean lombokFirst) {
        Compiled compiled = compile(type.get(0), lombokFirst);

        assertThat(compiled.messages())
                .filteredOn(printed -> printed.kind() != Diagnostic.Kind.NOTE && !isWarningOfLombok(printed))
                .extracting(Printed::text)
                .isEmpty();
        assertThat(compiled.success()).isTrue();
        String serializer = compiled.sources().get("shop/CustomerIntercomSerializer.java");
        for (String reading : type.subList(1, type.size())) {
            String[] parts = reading.split(" ");
            assertThat(serializer).contains("\"" + parts[0] + "\"", "user." + parts[1]);
        }
    }

    /** Warnings that a feature is experimental, or that a builder ignores a default. */
    private static boolean isWarningOfLombok(Printed printed) {
        return printed.kind() == Diagnostic.Kind.WARNING && !printed.isOurs();
    }

    private Compiled compile(String type, boolean lombokFirst) {
        String source = "package shop; import io.github.intercomkit.annotations.*; import lombok.*;"
                + " import lombok.experimental.*;\n"
                + type.replace("CUSTOMER", "@IntercomUser public class Customer")
                        .replace("EMAIL", EMAIL);
        if (Files.exists(directory.resolve(CONFIGURATION))) {
            write("shop/Customer.java", source);
        }
        List<Processor> processors = new ArrayList<>(List.of(lombok(), new IntercomProcessor()));
        if (!lombokFirst) {
            Collections.reverse(processors);
        }
        return Compiler.JAVAC.compile(
                directory, Map.of("shop/Customer.java", source), List.of("-classpath", classPath()), processors);
    }

    private void configure(String line) {
        write(CONFIGURATION, "config.stopBubbling = true\n" + line + "\n");
    }

    private void write(String path, String text) {
        try {
            Files.createDirectories(directory.resolve(path).getParent());
            Files.writeString(directory.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> feature(String name, String type, String... accessFinder) {
        return Stream.concat(Stream.of(name, type), Stream.of(accessFinder)).toList();
    }

    private static Stream<Arguments> inBothOrders(List<List<String>> features) {
        return features.stream()
                .flatMap(feature -> Stream.of(true, false)
                        .map(lombokFirst ->
                                Arguments.of(feature.get(0), feature.subList(1, feature.size()), lombokFirst)));
    }

    private static String classPath() {
        URI lombok = URI.create(
                Getter.class.getProtectionDomain().getCodeSource().getLocation().toString());
        return Compiler.libraries() + File.pathSeparator + Path.of(lombok);
    }

    private static Processor lombok() {
        return ServiceLoader.load(Processor.class).stream()
                .filter(found -> found.type().getName().startsWith("lombok."))
                .map(ServiceLoader.Provider::get)
                .findFirst()
                .orElseThrow();
    }
}
