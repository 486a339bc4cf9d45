package io.github.intercomkit.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which name is nearly another one. */
class NearNamesTest {
    @ParameterizedTest
    @CsvSource({
        "phone, phones, true",
        "phones, phone, true",
        "phone, hone, true",
        "phone, phome, true",
        "phone, phoen, true",
        "phone, hpone, true",
        "phone, phone, false",
        "phone, phoness, false",
        "phone, phn, false",
        "phone, pnohe, false",
        "phone, phoenx, false",
        "phone, phoxy, false",
        "phone, phoxn, false",
        "phone, phoex, false",
        "phone, xhonx, false",
        "phones, honesx, false",
        "abcd, bacx, false",
        "a, b, true",
        "a, '', true",
        "'', a, true",
        "'', '', false",
        "ab, ba, true"
    })
    void oneEditAddsDropsOrChangesACharacterOrSwapsNeighbours(String name, String other, boolean expected) {
        assertThat(NearNames.isOneEditAway(name, other)).isEqualTo(expected);
    }

    @Test
    void aNameOfOtherCaseOrUnderscoresIsNear() {
        assertThat(NearNames.nearest(Stream.of("email", "created_at"), "createdAt"))
                .contains("created_at");
        assertThat(NearNames.nearest(Stream.of("email", "name"), "Name")).contains("name");
        assertThat(NearNames.nearest(Stream.of("email", "name"), "plan")).isEmpty();
    }

    @Test
    void theFirstOfSeveralNearNamesIsFound() {
        assertThat(NearNames.nearest(Stream.of("phones", "phone"), "phonet")).contains("phones");
    }

    /** Of shorter ones too many words are one edit away. */
    @Test
    void anEditIsLookedForInNamesOfFiveCharactersOrMore() {
        assertThat(NearNames.nearest(Stream.of("name"), "fame")).isEmpty();
        assertThat(NearNames.nearest(Stream.of("email"), "emails")).contains("email");
    }
}
