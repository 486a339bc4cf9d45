package io.github.intercomkit.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The metadata of an event, as generated code writes it. */
class EventMetadataTest {
    private static final Attribute WEIGHT = Attribute.metadata("weight");
    private static final Attribute PRICE = Attribute.metadata("price");
    private static final Attribute NOTE = Attribute.metadata("note");

    private final EventMetadata metadata = new EventMetadata();

    @Test
    void decimalsThatArePresentAreWritten() {
        metadata.decimalOrNull(NOTE, null);
        metadata.decimalOrNull(WEIGHT, 0.5);

        assertThat(metadata.keys()).containsExactly("weight");
        assertThat(json()).isEqualTo("{\"weight\":0.5}");
    }

    @Test
    void moneyOfAnotherTypeIsCountedInTheSmallestUnit() {
        metadata.money(PRICE, new Price("12.5", "EUR"), Price::amount, Price::code);
        metadata.money(NOTE, (Price) null, Price::amount, Price::code);

        assertThat(metadata.values().hasRefusals()).isFalse();
        assertThat(metadata.keys()).containsExactly("price");
        assertThat(json()).isEqualTo("{\"price\":{\"amount\":1250,\"currency\":\"eur\"}}");
    }

    @ParameterizedTest
    @CsvSource({"12.345, EUR, more than 2 fraction digits", "-1, EUR, below zero", "1, XYZ, none of ISO 4217"})
    void moneyThatIntercomDoesNotTakeIsRefused(String amount, String code, String reason) {
        metadata.money(PRICE, new Price(amount, code), Price::amount, Price::code);

        assertThat(metadata.values().refusals())
                .singleElement()
                .asString()
                .contains("\"price\"")
                .contains(reason);
        assertThat(metadata.keys()).isEmpty();
        assertThat(json()).isEqualTo("{}");
    }

    /** No Messenger says whether texts of events are cut. */
    @Test
    void theAdviceForALongTextOfAnEventDoesNotNameTheMessenger() {
        metadata.values().text(NOTE, "x".repeat(256));
        metadata.values().text(Attribute.customText("plan"), "x".repeat(256));

        assertThat(metadata.values().refusals().get(0)).contains("Shorten it").doesNotContain("TRUNCATE");
        assertThat(metadata.values().refusals().get(1)).contains("overlongText(TRUNCATE)");
    }

    private String json() {
        return new String(metadata.toObject(), StandardCharsets.UTF_8);
    }

    private record Price(String number, String code) {
        BigDecimal amount() {
            return new BigDecimal(number);
        }
    }
}
