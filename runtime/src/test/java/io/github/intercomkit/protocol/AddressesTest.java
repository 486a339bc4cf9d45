package io.github.intercomkit.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that the conversions never ask about, since they are blank. */
class AddressesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "   "})
    void aBlankTextIsNoAddress(String text) {
        assertThat(Identifiers.isAddress(text)).isFalse();
    }
}
