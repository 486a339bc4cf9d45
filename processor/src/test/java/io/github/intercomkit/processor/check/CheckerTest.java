package io.github.intercomkit.processor.check;

import static io.github.intercomkit.processor.generate.Models.attribute;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.processor.generate.Models;
import io.github.intercomkit.processor.model.AnnotatedType;
import io.github.intercomkit.processor.model.Compilation;
import io.github.intercomkit.processor.model.ValueType.Category;
import io.github.intercomkit.processor.model.ValueType.Shape;
import io.github.intercomkit.protocol.NearNames;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Problems that are found in models, without a compiler. */
class CheckerTest {
    @Test
    void aUserWithoutMistakesIsWritable() {
        AnnotatedType user = Models.user(attribute("email", Category.TEXT, Shape.REFERENCE));

        Report report = check(user);

        assertThat(report.problems()).isEmpty();
        assertThat(report.writable()).containsExactly(user);
    }

    @Test
    void aUserWithAWarningIsWritable() {
        AnnotatedType user = Models.user(
                attribute("email", Category.TEXT, Shape.REFERENCE),
                attribute("emails", Category.WHOLE_NUMBER, Shape.PRIMITIVE));

        Report report = check(user);

        assertThat(report.problems()).extracting(Problem::message).containsExactly(Message.NEAR_MISS);
        assertThat(report.writable()).containsExactly(user);
    }

    @Test
    void eachMistakeOfAMemberIsOneProblem() {
        Report report = check(Models.user(
                attribute("email", Category.TEXT, Shape.REFERENCE), attribute("a.b", Category.OTHER, Shape.REFERENCE)));

        assertThat(report.problems())
                .extracting(Problem::message)
                .containsExactly(Message.FORBIDDEN_CHARACTERS, Message.UNSUPPORTED_TYPE);
        assertThat(report.writable()).isEmpty();
    }

    @Test
    void aMistakeThatTwoTypesInheritIsReportedOnce() {
        AnnotatedType user = Models.user(attribute("utm_source", Category.TEXT, Shape.REFERENCE));
        Compilation compilation =
                new Compilation(List.of(user, user), List.of(), List.of(), List.of(), List.of(), Set.of());

        assertThat(Checker.check(compilation).problems())
                .extracting(Problem::message)
                .containsExactly(Message.NO_IDENTIFIER, Message.RESERVED_NAME);
    }

    @Test
    void companiesAreCheckedByTheirOwnTable() {
        Report report = check(Models.company(
                attribute("company_id", Category.WHOLE_NUMBER, Shape.PRIMITIVE),
                attribute("name", Category.TEXT, Shape.REFERENCE),
                attribute("size", Category.DECIMAL, Shape.PRIMITIVE),
                attribute("user_count", Category.WHOLE_NUMBER, Shape.PRIMITIVE),
                attribute("phone", Category.WHOLE_NUMBER, Shape.PRIMITIVE)));

        assertThat(report.problems())
                .extracting(Problem::message)
                .containsExactly(Message.RESERVED_NAME, Message.WRONG_TYPE);
        assertThat(report.writable()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "email, emails, true",
        "email, mail, true",
        "email, e-mail, true",
        "email, emial, true",
        "email, emoil, true",
        "email, email, false",
        "email, emaliss, false",
        "email, lemai, false",
        "phone, honep, false",
        "phone, x, false"
    })
    void oneEditIsOneCharacterOrOneSwap(String standard, String name, boolean expected) {
        assertThat(NearNames.isOneEditAway(standard, name)).isEqualTo(expected);
        assertThat(NearNames.isOneEditAway(name, standard)).isEqualTo(expected);
    }

    private static Report check(AnnotatedType type) {
        return Checker.check(new Compilation(List.of(type), List.of(), List.of(), List.of(), List.of(), Set.of()));
    }
}
