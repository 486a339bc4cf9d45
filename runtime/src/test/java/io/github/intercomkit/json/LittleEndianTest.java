package io.github.intercomkit.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Characters as a number that is written at once. */
class LittleEndianTest {
    @Test
    void theFirstCharacterIsTheLowestByte() {
        assertThat(LittleEndian.ascii("")).isZero();
        assertThat(LittleEndian.ascii("a")).isEqualTo(0x61);
        assertThat(LittleEndian.ascii("true")).isEqualTo(0x65757274);
        assertThat(LittleEndian.ascii("abcdefgh")).isEqualTo(0x6867666564636261L);
    }
}
