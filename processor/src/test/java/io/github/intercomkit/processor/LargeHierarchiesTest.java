package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Types with many supertypes, or many paths to one. javac's own checks follow each path; the processor must not. */
class LargeHierarchiesTest {
    private static final int RUNGS = 40;
    private static final int LEVELS = 500;

    /** Far more than needed, and far less than steps that double with each level would take. */
    private static final int SECONDS = 60;

    /** javac overflows the usual stack. */
    private static final long STACK = 256L << 20;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void manyPathsToAnInterfaceAreFollowedOnce(Compiler compiler) throws Exception {
        serializes(
                compiler,
                "@IntercomUser public class Customer extends Base implements Left40, Right40 {}",
                """
                class Base { @IntercomAttribute public String email; @IntercomAttribute private int plain;
                    @IntercomAttribute public int getDeep() { return 1; } public int plain() { return 1; } }
                interface Left0 { @IntercomAttribute int getDeep(); }
                interface Right0 { int CONSTANT = 1; }
                """ + ladder());
    }

    @ParameterizedTest
    @EnumSource
    void aValueHasManySupertypes(Compiler compiler) throws Exception {
        serializes(
                compiler,
                "@IntercomUser public class Customer { @IntercomAttribute public String email; @IntercomAttribute public Plan"
                        + " plan; @IntercomAttribute public int a() throws Unlucky { return 1; } }",
                "enum Plan implements Left40, Right40 { BASIC } interface Left0 {} interface Right0 {}\n"
                        + "class Unlucky extends RuntimeException implements Left40, Right40 {}\n" + ladder());
    }

    @ParameterizedTest
    @EnumSource
    void aLongLineOfSuperclassesIsRead(Compiler compiler) throws Exception {
        serializes(
                compiler,
                "@IntercomUser public class Customer extends Level500<Long> {}",
                line("class Level%d<T> extends Level%d<T> { %s public boolean a%1$d; }\n")
                        + "class Level0<T> { @IntercomAttribute(\"user_id\") public T getId() { return null; } }");
    }

    @ParameterizedTest
    @EnumSource
    void aLongLineOfInterfacesIsRead(Compiler compiler) throws Exception {
        serializes(
                compiler,
                "@IntercomUser public interface Customer extends Level500<Long> {}",
                line("interface Level%d<T> extends Level%d<T> { %s int a%1$d(); }\n")
                        + "interface Level0<T> { @IntercomAttribute(\"user_id\") T getId(); }");
    }

    private void serializes(Compiler compiler, String user, String others) throws Exception {
        String head = "package shop;\nimport io.github.intercomkit.annotations.*;\n";
        Map<String, String> sources = Map.of("shop/Customer.java", head + user, "shop/Others.java", head + others);
        FutureTask<Compiled> task =
                new FutureTask<>(() -> compiler.compile(directory, sources, List.of("-proc:only", "-nowarn")));
        Thread thread = new Thread(null, task, "compiler", STACK);
        thread.setDaemon(true);
        thread.start();
        Compiled compiled = task.get(SECONDS, TimeUnit.SECONDS);

        assertThat(compiled.messages())
                .filteredOn(message -> message.isOurs() || message.kind() == Diagnostic.Kind.ERROR)
                .isEmpty();
        assertThat(compiled.sources()).containsOnlyKeys("shop/CustomerIntercomSerializer.java");
    }

    /** Interfaces of which each extends the two before. */
    private static String ladder() {
        return IntStream.rangeClosed(1, RUNGS)
                .mapToObj(i ->
                        "interface Left%d extends Left%d, Right%2$d {} interface Right%1$d extends Left%2$d, Right%2$d {}\n"
                                .formatted(i, i - 1))
                .collect(Collectors.joining());
    }

    /** Types of which each extends the one before, every other with an attribute: a workspace has no room for more. */
    private static String line(String type) {
        return IntStream.rangeClosed(1, LEVELS)
                .mapToObj(i -> type.formatted(i, i - 1, i % 2 == 0 ? "@IntercomAttribute" : ""))
                .collect(Collectors.joining());
    }
}
