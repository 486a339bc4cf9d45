package io.github.intercomkit.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.protocol.NameProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of events, and the keys of their metadata. */
class EventNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"ordered-apples", "Ordered apples", "__proto__", "a_b", "größe", "a!b"})
    void aNameMayHoldBlanksBetweenItsWords(String name) {
        assertThat(EventNames.problemOfEvent(name)).isEmpty();
    }

    @Test
    void aNameThatCannotBeToldHasAProblem() {
        assertThat(EventNames.problemOfEvent("")).contains(new NameProblem(Kind.BLANK, ""));
        assertThat(EventNames.problemOfEvent("  ")).contains(new NameProblem(Kind.BLANK, ""));
        assertThat(EventNames.problemOfEvent("a.b$")).contains(new NameProblem(Kind.FORBIDDEN_CHARACTERS, ". $"));
        assertThat(EventNames.problemOfEvent(" ordered"))
                .contains(new NameProblem(Kind.INVISIBLE_CHARACTERS, "U+0020"));
        assertThat(EventNames.problemOfEvent("ordered "))
                .contains(new NameProblem(Kind.INVISIBLE_CHARACTERS, "U+0020"));
        assertThat(EventNames.problemOfEvent("a\tb")).contains(new NameProblem(Kind.INVISIBLE_CHARACTERS, "U+0009"));
        assertThat(EventNames.problemOfEvent("x".repeat(191))).contains(new NameProblem(Kind.TOO_LONG, ""));
    }

    @Test
    void aKeyHasTheRulesOfAttributes() {
        assertThat(EventNames.problemOfKey("delivery_date")).isEmpty();
        assertThat(EventNames.problemOfKey("a!b")).contains(new NameProblem(Kind.FORBIDDEN_CHARACTERS, "!"));
        assertThat(EventNames.problemOfKey("__proto__")).contains(new NameProblem(Kind.PROTOTYPE, ""));
    }

    @Test
    void namesThatAReaderCannotTellApartLookTheSame() {
        assertThat(EventNames.lookOf("Ordered-Apples"))
                .isEqualTo(EventNames.lookOf("ordered apples"))
                .isEqualTo("orderedapples");
        assertThat(EventNames.lookOf("ordered-pears")).isNotEqualTo(EventNames.lookOf("ordered-apples"));
        assertThat(EventNames.folded("Ordered-Apples")).isEqualTo("ordered-apples");
    }

    @ParameterizedTest
    @CsvSource({"delivery, delivery_date", "delivered_at, delivered_date", "at, at_date", "_at, _date"})
    void aDatesKeyHasItsEndingInPlaceOfThatOfAttributes(String key, String expected) {
        assertThat(EventNames.namesDate(key)).isFalse();
        assertThat(EventNames.dateKey(key)).isEqualTo(expected);
        assertThat(EventNames.namesDate(expected)).isTrue();
        assertThat(EventNames.namesDate("Delivery_Date")).isTrue();
    }
}
