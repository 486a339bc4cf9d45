package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lombok changes the types themselves, perhaps after our processor has read them. */
class LombokTest {
    private static final Map<String, String> SOURCES = Map.of(
            "lombok/Value.java",
            "package lombok; public @interface Value {}",
            "lombok/Generated.java",
            "package lombok; public @interface Generated {}",
            "lombok/Getter.java",
            "package lombok; public @interface Getter {}",
            "shop/Customer.java",
            """
            package shop;
            import io.github.intercomkit.annotations.*;
            @SuppressWarnings("another processor claims this")
            @lombok.Value @IntercomUser public class Customer { @IntercomAttribute String email; }
            """,
            "shop/Reader.java",
            """
            package shop;
            import io.github.intercomkit.annotations.*;
            @IntercomUser public class Reader { @lombok.Getter @IntercomAttribute String email; }
            """,
            "shop/Subscriber.java",
            """
            package shop;
            import io.github.intercomkit.annotations.*;
            @lombok.Getter @IntercomUser public class Subscriber {
                @IntercomAttribute String email;
                @IntercomAttribute private int apples;
                String email() { return "of another"; }
                int apples() { return -1; }
            }
            """,
            "shop/Buyer.java",
            """
            package shop;
            import io.github.intercomkit.annotations.*;
            @IntercomUser public record Buyer(@IntercomAttribute String email, @IntercomAttribute Company company) {}
            """,
            "shop/Company.java",
            """
            package shop;
            import io.github.intercomkit.annotations.*;
            @lombok.Value @IntercomCompany
            public class Company { @IntercomAttribute("company_id") String id; @IntercomAttribute String name; }
            """);

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsGettersThatLombokWritesLater(boolean lombokFirst) {
        List<Processor> processors = new ArrayList<>(List.of(lombok(), new IntercomProcessor()));
        if (!lombokFirst) {
            Collections.reverse(processors);
        }

        Compiled compiled = Compiler.JAVAC.compile(directory, SOURCES, List.of(), processors);

        assertThat(compiled.messages()).isEmpty();
        assertThat(compiled.success()).isTrue();
        assertThat(compiled.sources().get("shop/CustomerIntercomSerializer.java"))
                .contains("user.getEmail()");
        assertThat(compiled.sources().get("shop/ReaderIntercomSerializer.java")).contains("user.getEmail()");
        assertThat(compiled.sources().get("shop/SubscriberIntercomSerializer.java"))
                .contains("user.getEmail()", "user.getApples()");
        assertThat(compiled.sources().get("shop/BuyerIntercomSerializer.java"))
                .contains("company.getId()", "company.getName()");
    }

    @ParameterizedTest
    @EnumSource
    void readsTheFieldsIfLombokDoesNotRun(Compiler compiler) {
        Compiled compiled = compiler.compile(directory, SOURCES, List.of());

        assertThat(compiled.ourTexts()).isEmpty();
        assertThat(compiled.success()).isTrue();
        assertThat(compiled.sources().get("shop/CustomerIntercomSerializer.java"))
                .contains("user.email");
    }

    private static Processor lombok() {
        return ServiceLoader.load(Processor.class).stream()
                .filter(found -> found.type().getName().startsWith("lombok."))
                .map(ServiceLoader.Provider::get)
                .findFirst()
                .orElseThrow();
    }
}
