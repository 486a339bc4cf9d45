package io.github.intercomkit.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts at the limits of surrogates and of lengths. */
class WellFormedTextTest {
    @ParameterizedTest
    @ValueSource(chars = {'\uD800', '\uDBFF', '\uDC00', '\uDFFF'})
    void eachSurrogateThatStandsAloneIsReplaced(char surrogate) {
        assertThat(WellFormedText.of("a" + surrogate + "b")).isEqualTo("a\uFFFDb");
    }

    @Test
    void theCharactersBesideTheSurrogatesStay() {
        assertThat(WellFormedText.of("\uD7FF\uE000\uD83C")).isEqualTo("\uD7FF\uE000\uFFFD");
    }

    @Test
    void aTextThatFitsIsNotCut() {
        assertThat(WellFormedText.truncate("abc", 4)).isEqualTo("abc");
        assertThat(WellFormedText.truncate("abcd", 4)).isEqualTo("abcd");
        assertThat(WellFormedText.truncate("abc\uD83C", 4)).isEqualTo("abc\uD83C");
        assertThat(WellFormedText.truncate("abcde", 4)).isEqualTo("abcd");
    }
}
