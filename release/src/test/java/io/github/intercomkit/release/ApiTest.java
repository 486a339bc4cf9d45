package io.github.intercomkit.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The public and protected types and members of each published jar are listed in {@code src/test/resources/api}, so that a review
 * sees a change of them. {@code -Dgolden.update=true} writes the lists again.
 */
class ApiTest {
    private static final Path LISTS = Path.of("src/test/resources/api");

    /** Their Javadoc is not published either; the command line and the Maven plugin call the second. */
    private static final Set<String> INTERNAL =
            Set.of("io.github.intercomkit.processor", "io.github.intercomkit.workspace");

    static List<PublishedModule> modules() throws IOException {
        return PublishedModule.jars();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void theApiIsTheListedOne(PublishedModule module) throws IOException {
        List<String> lines = new ApiListing(module.folder().resolve("target/classes"), INTERNAL).lines();
        Path list = LISTS.resolve(module.artifact() + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.write(list, lines);
        }

        assertThat(list).as("written again by -Dgolden.update=true").exists();
        assertThat(lines).isNotEmpty().containsExactlyElementsOf(Files.readAllLines(list));
    }

    @Test
    void aListWithoutAModuleIsFound() throws IOException {
        try (Stream<Path> lists = Files.list(LISTS)) {
            assertThat(lists.map(list -> list.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(modules().stream()
                            .map(module -> module.artifact() + ".txt")
                            .toList());
        }
    }

    @Test
    void aListShowsWhatACallerCanSee(@TempDir Path folder) throws IOException {
        Path source = Files.writeString(folder.resolve("Shop.java"), """
                package shop;
                import java.util.*;
                public abstract sealed class Shop<T extends Number> implements Comparable<T> permits Shop.Stall {
                    public static final String NAME = "a";
                    int hidden;
                    protected Shop(String... names) throws java.io.IOException {}
                    @Deprecated public final <K> Map<K, List<? extends T>> find(Set<K> keys, int[] counts) { return null; }
                    protected abstract void open();
                    void close() {}
                    public enum Size { SMALL }
                    public record Apple(int weight) {}
                    public @interface Label { String value() default "x"; Size size() default Size.SMALL; }
                    private static class Secret {}
                    public static abstract non-sealed class Stall<T extends Number> extends Shop<T> {
                        Stall() throws Exception {}
                    }
                }
                class Hidden { public static class Inner {} }
                """);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", folder.toString(), "--release", "17", source.toString());

        assertThat(result).isZero();
        assertThat(new ApiListing(folder, Set.of()).lines())
                .containsExactly(
                        "public abstract sealed class shop.Shop<T extends Number> implements Comparable<T> permits shop.Shop.Stall",
                        "    @Deprecated public final <K> java.util.Map<K, java.util.List<? extends T>> find(java.util.Set<K>, int[])",
                        "    protected Shop(String...) throws java.io.IOException",
                        "    protected abstract void open()",
                        "    public static final String NAME = \"a\"",
                        "public record shop.Shop.Apple",
                        "    public Apple(int)",
                        "    public final String toString()",
                        "    public final boolean equals(Object)",
                        "    public final int hashCode()",
                        "    public int weight()",
                        "public @interface shop.Shop.Label",
                        "    public abstract String value() default \"x\"",
                        "    public abstract shop.Shop.Size size() default SMALL",
                        "public enum shop.Shop.Size",
                        "    public static final shop.Shop.Size SMALL",
                        "    public static shop.Shop.Size valueOf(String)",
                        "    public static shop.Shop.Size[] values()",
                        "public abstract static class shop.Shop.Stall<T extends Number> extends shop.Shop<T>");
    }
}
