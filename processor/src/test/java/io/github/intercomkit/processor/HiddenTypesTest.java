package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Annotated types that no serializer can name, or that the compiler shows to no processor. */
class HiddenTypesTest {
    private static final String IMPORTS = "import io.github.intercomkit.annotations.*;\n";

    @TempDir
    Path directory;

    /** Java knows such files since version 25; an older one says so itself. */
    @Test
    void aTypeInACompactSourceFileIsRefused() {
        Compiled compiled = Compiler.JAVAC.compile(directory, Map.of("Shop.java", IMPORTS + """
                @IntercomUser record Customer(@IntercomAttribute String email) {}
                static class Inside {
                    @IntercomCompany record Company(@IntercomAttribute("company_id") String id, @IntercomAttribute String name) {}
                }
                void main() {}
                """), List.of());

        assertThat(compiled.success()).isFalse();
        assertThat(compiled.sources()).isEmpty();
        if (Runtime.version().feature() >= 25) {
            assertThat(compiled.messages())
                    .extracting(printed -> printed.placed().replaceFirst("] (\\w+): (@\\w+).*", "] $1 $2"))
                    .containsExactly(
                            "Shop.java:2:1: error: [IK053] Customer @IntercomUser",
                            "Shop.java:4:5: error: [IK053] Company @IntercomCompany");
        } else {
            assertThat(compiled.ourTexts()).isEmpty();
            assertThat(compiled.messages()).isNotEmpty();
        }
    }

    /** The language gives the class around it no name; this compiler does, and takes code that says it. */
    @Test
    void eclipsesCompilerHidesNoSuchType() {
        boolean isKnown = Runtime.version().feature() >= 25;
        Compiled compiled = Compiler.ECJ.compile(
                directory, Map.of("Shop.java", IMPORTS + """
                        @IntercomUser record Customer(@IntercomAttribute String email) {}
                        void main() {}
                        """), isKnown ? List.of("--release", "25") : List.of());

        assertThat(compiled.success()).isEqualTo(isKnown);
        assertThat(compiled.sources().keySet())
                .isEqualTo(isKnown ? Set.of("Shop_CustomerIntercomSerializer.java") : Set.of());
    }

    @Test
    void aLocalTypeIsFoundWhereNoImportNamesOurPackage() {
        Compiled compiled = Compiler.JAVAC.compile(directory, Map.of("shop/Customer.java", """
                package shop;
                @io.github.intercomkit.annotations.IntercomUser
                record Customer(@io.github.intercomkit.annotations.IntercomAttribute String email) {
                    static final Object GUEST = new Object() {
                        @io.github.intercomkit.annotations.IntercomUser class Guest {}
                    };
                    static Runnable runnable = () -> {
                        @io.github.intercomkit.annotations.IntercomCompany record Company() {}
                    };
                }
                """), List.of());

        assertThat(compiled.ourTexts())
                .extracting(text -> text.replaceFirst(":.*", ""))
                .containsExactly("[IK048] Guest", "[IK048] Company");
    }
}
