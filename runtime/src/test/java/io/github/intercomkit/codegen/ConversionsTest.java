package io.github.intercomkit.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.InvalidPayloadException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The conversions of Java's values into Intercom's, which generated code calls. */
class ConversionsTest {
    private static final Attribute ANY = Attribute.customText("x");
    private static final Attribute USER_ID = Attribute.standard("user_id");
    private static final Attribute EMAIL = Attribute.standard("email");
    private static final Attribute COMPANY_ID = Attribute.companyStandard("company_id");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final StrictValues convert = new StrictValues();

    @Nested
    class Text {
        @Test
        void everyTypeWithATextFormIsConverted() throws Exception {
            assertThat(convert.text(ANY, "a")).isEqualTo("a");
            assertThat(convert.text(ANY, new StringBuilder("a"))).isEqualTo("a");
            assertThat(convert.text(ANY, 'a')).isEqualTo("a");
            assertThat(convert.text(ANY, new UUID(1, 2))).isEqualTo("00000000-0000-0001-0000-000000000002");
            assertThat(convert.text(ANY, URI.create("https://a/ü"))).isEqualTo("https://a/ü");
            assertThat(convert.text(ANY, URI.create("https://a/b").toURL())).isEqualTo("https://a/b");
            assertThat(convert.text(ANY, Locale.forLanguageTag("zh-Hant-TW"))).isEqualTo("zh-Hant-TW");
            assertThat(convert.text(ANY, Shout.LOUD)).isEqualTo("LOUD");
            assertThat(convert.text(ANY, null)).isNull();
        }

        @Test
        void identifiersAreConvertedToText() {
            assertThat(convert.identifier(USER_ID, 17)).isEqualTo("17");
            assertThat(convert.identifier(USER_ID, BigInteger.TEN.pow(30))).isEqualTo("1" + "0".repeat(30));
            assertThat(convert.identifier(USER_ID, OptionalInt.of(17))).isEqualTo("17");
            assertThat(convert.identifier(USER_ID, OptionalLong.of(17))).isEqualTo("17");
            assertThat(convert.identifier(USER_ID, OptionalInt.empty())).isNull();
            assertThat(convert.identifier(USER_ID, OptionalLong.empty())).isNull();
            assertThat(convert.identifier(USER_ID, Shout.LOUD)).isEqualTo("LOUD");
            assertThat(convert.identifier(USER_ID, null)).isNull();
            assertThat(convert.identifier(EMAIL, " ")).isNull();
            assertThat(convert.identifier(EMAIL, " a@b ")).isEqualTo(" a@b ");
            assertThat(convert.required(COMPANY_ID, OptionalLong.of(6))).isEqualTo("6");
            assertThatThrownBy(() -> convert.required(COMPANY_ID, OptionalLong.empty()))
                    .isInstanceOf(InvalidPayloadException.class);
        }
    }

    @Nested
    class WholeNumbers {
        @Test
        void everyWholeNumberTypeIsConverted() {
            assertThat(convert.wholeNumber(ANY, (byte) 1)).isEqualTo(1L);
            assertThat(convert.wholeNumberOrNull(ANY, (short) 1)).isEqualTo(1L);
            assertThat(convert.wholeNumberOrNull(ANY, Integer.valueOf(1))).isEqualTo(1L);
            assertThat(convert.wholeNumberOrNull(ANY, BigInteger.ONE)).isEqualTo(1L);
            assertThat(convert.wholeNumberOrNull(ANY, OptionalInt.of(1))).isEqualTo(1L);
            assertThat(convert.wholeNumberOrNull(ANY, OptionalLong.of(1))).isEqualTo(1L);
            assertThat(convert.wholeNumberOrNull(ANY, OptionalInt.empty())).isNull();
            assertThat(convert.wholeNumberOrNull(ANY, OptionalLong.empty())).isNull();
            assertThat(convert.wholeNumberOrNull(ANY, null)).isNull();
        }

        /** The low 64 bits of the last two are small numbers. */
        @ParameterizedTest
        @ValueSource(
                strings = {"9007199254740992", "9223372036854775808", "18446744073709551617", "-18446744073709551617"})
        void numbersBeyondTheLimitOfJavaScriptAreRefused(String number) {
            assertThatThrownBy(() -> convert.wholeNumberOrNull(ANY, new BigInteger(number)))
                    .isInstanceOf(InvalidPayloadException.class)
                    .hasMessageContaining("9007199254740991");
        }

        @Test
        void theMessageNamesTheLimitThatIsExceeded() {
            assertThatThrownBy(() -> convert.wholeNumberOrNull(ANY, BigInteger.TWO.pow(64)))
                    .hasMessageContaining("over 9007");
            assertThatThrownBy(() -> convert.wholeNumberOrNull(
                            ANY, BigInteger.TWO.pow(64).negate()))
                    .hasMessageContaining("under -9007");
        }
    }

    @Test
    void everyDecimalTypeIsConverted() {
        assertThat(convert.decimal(ANY, 0.1)).isEqualTo(0.1);
        assertThat(convert.decimal(ANY, 0.1f)).isEqualTo(0.1);
        assertThat(convert.decimalOrNull(ANY, Float.valueOf(16777216f))).isEqualTo(16777216.0);
        assertThat(convert.decimalOrNull(ANY, new BigDecimal("0.30000000000000000001")))
                .isEqualTo(0.3);
        assertThat(convert.decimalOrNull(ANY, OptionalDouble.of(0.5))).isEqualTo(0.5);
        assertThat(convert.decimalOrNull(ANY, OptionalDouble.empty())).isNull();
        assertThat(convert.decimalOrNull(ANY, null)).isNull();
        assertThat(1 / convert.decimal(ANY, -0.0f)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThatThrownBy(() -> convert.decimal(ANY, Float.NaN)).isInstanceOf(InvalidPayloadException.class);
    }

    @Nested
    class Times {
        @ParameterizedTest
        @CsvSource({"1969-12-31T23:59:59.999Z,-1", "1970-01-01T00:00:00Z,0", "2009-02-13T23:31:30.999Z,1234567890"})
        void instantsAreConvertedToTheirSecond(Instant instant, long seconds) {
            assertThat(convert.time(ANY, instant)).isEqualTo(seconds);
            assertThat(convert.time(ANY, instant.atOffset(ZoneOffset.ofHours(-7))))
                    .isEqualTo(seconds);
            assertThat(convert.time(ANY, instant.atZone(PARIS))).isEqualTo(seconds);
            assertThat(convert.time(ANY, Date.from(instant))).isEqualTo(seconds);
            assertThat(convert.time(ANY, Timestamp.from(instant))).isEqualTo(seconds);
            assertThat(convert.time(ANY, new java.sql.Date(instant.toEpochMilli())))
                    .isEqualTo(seconds);
        }

        @Test
        void localTimesAreConvertedInTheirZone() {
            assertThat(convert.localTime(ANY, LocalDate.of(2026, 7, 1), PARIS)).isEqualTo(1782856800L);
            assertThat(convert.localTime(ANY, LocalDateTime.of(2026, 7, 1, 0, 0, 1), PARIS))
                    .isEqualTo(1782856801L);
        }

        @Test
        void localTimesThatDaylightSavingSkipsMoveForward() {
            assertThat(convert.localTime(ANY, LocalDateTime.of(2026, 3, 29, 2, 30), PARIS))
                    .isEqualTo(Instant.parse("2026-03-29T01:30:00Z").getEpochSecond());
            assertThat(convert.localTime(ANY, LocalDate.of(2018, 11, 4), ZoneId.of("America/Sao_Paulo")))
                    .isEqualTo(Instant.parse("2018-11-04T03:00:00Z").getEpochSecond());
        }

        @Test
        void countedTimesAreConvertedToTheirSecond() {
            assertThat(convert.epochSeconds(ANY, 5)).isEqualTo(5L);
            assertThat(convert.epochSecondsOrNull(ANY, Long.valueOf(5))).isEqualTo(5L);
            assertThat(convert.epochSecondsOrNull(ANY, OptionalInt.of(5))).isEqualTo(5L);
            assertThat(convert.epochSecondsOrNull(ANY, OptionalLong.of(5))).isEqualTo(5L);
            assertThat(convert.epochMilliseconds(ANY, -1)).isEqualTo(-1L);
            assertThat(convert.epochMillisecondsOrNull(ANY, Long.valueOf(5999))).isEqualTo(5L);
            assertThat(convert.epochMillisecondsOrNull(ANY, BigInteger.valueOf(-5001)))
                    .isEqualTo(-6L);
            assertThat(convert.epochMillisecondsOrNull(ANY, OptionalInt.of(5999)))
                    .isEqualTo(5L);
            assertThat(convert.epochMillisecondsOrNull(ANY, OptionalLong.of(5999)))
                    .isEqualTo(5L);
        }

        @Test
        void absentTimesAreNull() {
            assertThat(convert.time(ANY, null)).isNull();
            assertThat(convert.localTime(ANY, null, PARIS)).isNull();
            assertThat(convert.epochSecondsOrNull(ANY, null)).isNull();
            assertThat(convert.epochSecondsOrNull(ANY, OptionalInt.empty())).isNull();
            assertThat(convert.epochSecondsOrNull(ANY, OptionalLong.empty())).isNull();
            assertThat(convert.epochMillisecondsOrNull(ANY, null)).isNull();
            assertThat(convert.epochMillisecondsOrNull(ANY, OptionalInt.empty()))
                    .isNull();
            assertThat(convert.epochMillisecondsOrNull(ANY, OptionalLong.empty()))
                    .isNull();
        }

        @Test
        void millisecondsBeyondALongAreRefused() {
            assertThatThrownBy(() -> convert.epochMillisecondsOrNull(ANY, BigInteger.TWO.pow(64)))
                    .isInstanceOf(InvalidPayloadException.class);
        }
    }

    @Test
    void aNullOptionalIsEmpty() {
        assertThat(new WireValues(false, company -> false).<String>orNull(Optional.of("a")))
                .isEqualTo("a");
        assertThat(new WireValues(false, company -> false).<String>orNull(Optional.empty()))
                .isNull();
        assertThat(new WireValues(false, company -> false).<String>orNull(null)).isNull();
    }

    @Test
    void onlyHttpsAvatarsAreAccepted() {
        assertThat(convert.avatar(ANY, "https://a/b")).isEqualTo("https://a/b");
        assertThat(convert.avatar(ANY, null)).isNull();
        assertThat(convert.avatar(ANY, "https://a/\uD83C")).isEqualTo("https://a/\uFFFD");
        assertThatThrownBy(() -> convert.avatar(ANY, "https:// \n")).isInstanceOf(InvalidPayloadException.class);
        assertThatThrownBy(() -> convert.avatar(ANY, "https://")).isInstanceOf(InvalidPayloadException.class);
        assertThatThrownBy(() -> convert.avatar(ANY, "javascript:alert(1)"))
                .isInstanceOf(InvalidPayloadException.class);
        assertThatThrownBy(() -> convert.avatar(ANY, "//a/b")).isInstanceOf(InvalidPayloadException.class);
    }

    enum Shout {
        LOUD;

        @Override
        public String toString() {
            return "loud!";
        }
    }
}
