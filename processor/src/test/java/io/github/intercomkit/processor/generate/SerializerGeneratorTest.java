package io.github.intercomkit.processor.generate;

import static io.github.intercomkit.processor.generate.Models.attribute;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.processor.model.AnnotatedType;
import io.github.intercomkit.processor.model.Attribute;
import io.github.intercomkit.processor.model.Role;
import io.github.intercomkit.processor.model.ValueType.Category;
import io.github.intercomkit.processor.model.ValueType.Shape;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Serializers that are generated from models, without a compiler. */
class SerializerGeneratorTest {
    private static final String EMAIL = "email";

    @Test
    void isInThePackageOfTheUser() {
        GeneratedSource source =
                SerializerGenerator.generate(Models.user(attribute(EMAIL, Category.TEXT, Shape.REFERENCE)));

        assertThat(source.qualifiedName()).isEqualTo("shop.CustomerIntercomSerializer");
        assertThat(source.text())
                .startsWith("package shop;\n")
                .contains("public final class CustomerIntercomSerializer extends IntercomSerializer<Customer> {")
                .contains("private record Snapshot(String userId, String email) implements UserSnapshot<Customer> {");
    }

    @Test
    void anIdentifierThatIsNotDeclaredIsNull() {
        assertThat(text(attribute(EMAIL, Category.TEXT, Shape.OPTIONAL)))
                .contains("null,\n                values.identifier(EMAIL, values.orNull(user.email())));");
        assertThat(text(attribute("user_id", Category.WHOLE_NUMBER, Shape.PRIMITIVE)))
                .contains("values.identifier(USER_ID, user.user_id()),\n                null);");
    }

    @Test
    void standardAttributesComeBeforeCustomOnes() {
        assertThat(text(
                        attribute(EMAIL, Category.TEXT, Shape.REFERENCE),
                        attribute("apples", Category.WHOLE_NUMBER, Shape.PRIMITIVE),
                        attribute("phone", Category.TEXT, Shape.REFERENCE)))
                .containsSubsequence("String email, String phone,", "long apples) implements");
    }

    @Test
    void nothingDependsOnTheEncodingOfTheSources() {
        String text = text(
                attribute(EMAIL, Category.TEXT, Shape.REFERENCE),
                attribute("préféré \uD83C\uDF4E\n", Category.TEXT, Shape.REFERENCE));

        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(text)).isTrue();
        assertThat(text).contains("pr\\u00e9f\\u00e9r\\u00e9 \\ud83c\\udf4e&#10;</code>");
    }

    @Test
    void aNameCannotEndTheJavadocComment() {
        assertThat(text(
                        attribute(EMAIL, Category.TEXT, Shape.REFERENCE),
                        attribute("<b>a/b & @c", Category.TEXT, Shape.REFERENCE)))
                .contains("<code>&#60;b&#62;a&#47;b &#38; &#64;c</code>");
    }

    @Test
    void componentNamesNeverCollide() {
        assertThat(ComponentNames.of("created_at", Role.USER)).isEqualTo("created_at");
        assertThat(ComponentNames.of("class", Role.USER)).isEqualTo("$0063lass");
        assertThat(ComponentNames.of("1st", Role.USER)).isEqualTo("$0031st");
        assertThat(ComponentNames.of("name", Role.USER)).isEqualTo("name");
        assertThat(ComponentNames.of("name", Role.COMPANY)).isEqualTo("$006eame");
    }

    private static String text(Attribute... attributes) {
        AnnotatedType user = Models.user(attributes);
        return SerializerGenerator.generate(user).text();
    }
}
