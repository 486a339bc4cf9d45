package io.github.intercomkit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.fixture.Seeds;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserHashTest {
    private final UserHash hash = UserHash.withSecret("abcdefgh");

    /** Three vectors of the documentation of Intercom and others, one of RFC 4231. */
    @ParameterizedTest
    @CsvSource({
        "secret, Message, aa747c502a898200f9e4fa21bac68136f886a0e27aec70ba06daf2e2a5cb5597",
        "abcdefgh, 1234, 3f5ed07739c3217c03afaff4ecf40a6974ee8e0523e6c9914236b4251504db23",
        "secret, café@exämple.com, a6958597fa452c4b804f60942fd09686aa385f3b23898b78308ffb30b5f6bbce",
        "Jefe, what do ya want for nothing?, 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    })
    void publishedVectorsAreReproduced(String secret, String identifier, String expected) {
        assertThat(UserHash.withSecret(secret).hash(identifier)).isEqualTo(expected);
        assertThat(UserHash.withSecret(secret).verify(identifier, expected)).isTrue();
    }

    static LongStream seeds() {
        return Seeds.first(200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void hashesEqualThoseOfCommonsCodec(long seed) {
        Random random = new Random(seed);
        String secret = "k" + randomText(random, random.nextInt(100)) + "k";
        String identifier = randomText(random, 1 + random.nextInt(200));

        assertThat(UserHash.withSecret(secret).hash(identifier))
                .isEqualTo(new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret).hmacHex(identifier));
    }

    @Test
    void aLoneSurrogateCountsAsItsReplacement() {
        assertThat(hash.hash("a\uD83C")).isEqualTo(hash.hash("a\uFFFD"));
        assertThat(hash.verify("a\uD83C", hash.hash("a\uFFFD"))).isTrue();
    }

    @Test
    void hexDigitsOfEitherCaseAreVerified() {
        assertThat(hash.verify("1234", hash.hash("1234").toUpperCase(Locale.ROOT)))
                .isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "3f5e", "3f5ed07739c3217c03afaff4ecf40a6974ee8e0523e6c9914236b4251504db230"})
    void nullBlankAndOtherLengthsAreNotVerified(String presented) {
        assertThat(hash.verify("1234", presented)).isFalse();
    }

    @Test
    void aHashThatDiffersAnywhereIsNotVerified() {
        String right = hash.hash("1234");
        for (int i = 0; i < right.length(); i++) {
            char other = right.charAt(i) == '0' ? '1' : '0';
            assertThat(hash.verify("1234", right.substring(0, i) + other + right.substring(i + 1)))
                    .isFalse();
        }
    }

    @Test
    void aCharacterWithTheLowByteOfADigitIsNotVerified() {
        String right = hash.hash("1234");

        assertThat(hash.verify("1234", (char) (right.charAt(0) + 0x100) + right.substring(1)))
                .isFalse();
    }

    @Test
    void aHashOfAnotherIdentifierOrSecretIsNotVerified() {
        assertThat(hash.verify("1235", hash.hash("1234"))).isFalse();
        assertThat(UserHash.withSecret("abcdefgi").verify("1234", hash.hash("1234")))
                .isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\n"})
    void aMissingIdentifierIsNotVerified(String identifier) {
        String hashOfBlank =
                new HmacUtils(HmacAlgorithms.HMAC_SHA_256, "abcdefgh").hmacHex(identifier == null ? "" : identifier);

        assertThat(hash.verify(identifier, hashOfBlank)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void aBlankIdentifierIsRefused(String identifier) {
        assertThatThrownBy(() -> hash.hash(identifier))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("blank");
    }

    @Test
    void whileSecretsRotateTheFirstSignsAndEachVerifies() {
        UserHash rotating = UserHash.withSecrets(List.of("new", "old"));

        assertThat(rotating.hash("1234")).isEqualTo(UserHash.withSecret("new").hash("1234"));
        assertThat(rotating.verify("1234", UserHash.withSecret("new").hash("1234")))
                .isTrue();
        assertThat(rotating.verify("1234", UserHash.withSecret("old").hash("1234")))
                .isTrue();
        assertThat(rotating.verify("1234", UserHash.withSecret("older").hash("1234")))
                .isFalse();
    }

    @Test
    void missingSecretsAreRefused() {
        assertThatThrownBy(() -> UserHash.withSecret(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UserHash.withSecrets(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UserHash.withSecrets(List.of("new", ""))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UserHash.withSecret(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> UserHash.withSecrets(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> hash.hash(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void toStringDoesNotShowTheSecret() {
        assertThat(hash).hasToString("UserHash[1 secret]");
        assertThat(UserHash.withSecrets(List.of("new", "old"))).hasToString("UserHash[2 secrets]");
    }

    private static String randomText(Random random, int length) {
        return random.ints(length, 0x21, 0x250)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
