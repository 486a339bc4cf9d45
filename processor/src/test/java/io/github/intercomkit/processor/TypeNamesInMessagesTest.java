package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The type of a member in a message: the same on both compilers, and without annotations. */
class TypeNamesInMessagesTest {
    @TempDir
    Path directory;

    static Stream<Arguments> members() {
        return Stream.of(
                        "@A String @A [] x | IK030: String[] is not among",
                        "@A int @A [] @A [] x | IK030: int[][] is not among",
                        "java.util.@A Map<@A String, java.util.@A List<? super @A Long>> x"
                                + " | IK030: Map<String, List<? super Long>> is not among",
                        "java.util.List<? extends @A Object> x | IK030: List<?> is not among",
                        "java.util.Map.@A Entry<@A Long, ?> x | IK030: Map.Entry<Long, ?> is not among",
                        "Outer<@A String>.@A Inner x | IK030: Outer.Inner is not among",
                        "@A Optional<@A Object> x | IK030: Optional<Object> is not among",
                        "@A T x | IK030: Object is not among",
                        "@A Missing x | IK013: the type Missing does not exist",
                        "@A Optional<@A Missing> x | IK013: the type Optional<Missing> does not exist",
                        "java.util.List<? extends Missing> x | IK013: the type List<? extends Missing> does not exist",
                        "Missing.Inner x | IK013: the type Inner does not exist")
                .flatMap(row -> Stream.of(Compiler.values())
                        .map(compiler -> Arguments.of(compiler, row.split(" \\| ")[0], row.split(" \\| ")[1])));
    }

    @ParameterizedTest(name = "{1}, {0}")
    @MethodSource("members")
    void showATypeAsCodeWould(Compiler compiler, String member, String expected) {
        Map<String, String> sources = Map.of("shop/Customer.java", """
                package shop;
                import io.github.intercomkit.annotations.*;
                import java.lang.annotation.*;
                import java.util.Optional;
                @IntercomUser class Customer extends Base<Object> { @IntercomAttribute String email; }
                class Base<T> { @IntercomAttribute %s; }
                class Outer<T> { class Inner {} }
                @Target(ElementType.TYPE_USE) @interface A {}
                """.formatted(member));

        Compiled compiled = compiler.compile(directory, sources, List.of());

        assertThat(compiled.ourTexts())
                .singleElement()
                .asString()
                .startsWith("[" + expected.substring(0, 5) + "] Base.x, attribute \"x\": " + expected.substring(7));
    }
}
