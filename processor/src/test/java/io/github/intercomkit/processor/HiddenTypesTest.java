package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Annotated types that no serializer can use, or that the compiler does not show to processors. */
class HiddenTypesTest {
    private static final String IMPORTS = "import io.github.intercomkit.annotations.*;\n";

    @TempDir
    Path directory;

    /** Java has such files since version 25; an older compiler refuses them itself. */
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

    /** The class around it has no name in Java. This compiler gives it one, and compiles code that uses the name. */
    @Test
    void eclipsesCompilerCompilesASerializerForSuchAType() {
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
