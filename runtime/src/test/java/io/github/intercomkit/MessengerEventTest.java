package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import io.github.intercomkit.codegen.EventMetadata;
import io.github.intercomkit.fixture.AppleOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessengerEventTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final String JSON =
            "{\"event_name\":\"ordered-apples\",\"metadata\":{\"apples\":3,\"delivery_date\":86400,"
                    + "\"price\":{\"amount\":80,\"currency\":\"eur\"},\"order\":{\"url\":\"https://shop.example/1\",\"value\":\"No. 1\"},"
                    + "\"note\":\"</script>\",\"weight\":0.5}}";

    private final MessengerEvent event = new AppleOrder(
                    3,
                    Instant.ofEpochSecond(86400),
                    Money.of(new BigDecimal("0.80"), EUR),
                    new RichLink("https://shop.example/1", "No. 1"),
                    "</script>",
                    0.5)
            .event();
    private final MessengerEvent bare = new Bare();

    @Test
    void callsHoldItAfterTheUpdate() {
        Messenger messenger = Messenger.builder("k8w2v7qz").build();

        MessengerCalls calls =
                MessengerCalls.update(messenger.ping()).then(AppleOrder.of(3).event());

        assertThat(calls.toJson())
                .isEqualTo("[[\"update\"],[\"trackEvent\",\"ordered-apples\",{\"apples\":3,\"weight\":0.5}]]");
        assertThat(calls.toList().get(1))
                .isEqualTo(List.of("trackEvent", "ordered-apples", Map.of("apples", 3L, "weight", 0.5)));
        assertThat(calls).hasToString("MessengerCalls[update, trackEvent ordered-apples [apples, weight]]");
    }

    @Test
    void anEventWithoutMetadataHasAName() {
        assertThat(MessengerCalls.trackEvent(bare).toJson()).isEqualTo("[[\"trackEvent\",\"left-shop\"]]");
        assertThat(bare.toJson()).isEqualTo("{\"event_name\":\"left-shop\"}");
        assertThat(bare.toScript()).isEqualTo("Intercom('trackEvent', \"left-shop\");");
    }

    @Test
    void jsonHasTheNameAndTheMetadataInTheirOrder() throws Exception {
        assertThat(event.toJson()).isEqualTo(JSON);
        assertThat(new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(event))
                .isEqualTo(JSON);
        assertThat(new tools.jackson.databind.ObjectMapper().writeValueAsString(event))
                .isEqualTo(JSON);
        assertThat(event.toMap())
                .containsEntry("event_name", "ordered-apples")
                .extractingByKey("metadata")
                .hasToString("{apples=3, delivery_date=86400, price={amount=80, currency=eur},"
                        + " order={url=https://shop.example/1, value=No. 1}, note=</script>, weight=0.5}");
    }

    @Test
    void otherMappersAreRefused() {
        assertThatThrownBy(() -> new Gson().toJson(event)).hasMessageContaining("event.toMap()");
        assertThatThrownBy(event::getRefusal).hasMessageContaining("event.toMap()");
    }

    @Test
    void aScriptIsSafeInAPage() {
        assertThat(event.toScript())
                .startsWith("Intercom('trackEvent', \"ordered-apples\", {\"apples\":3,")
                .doesNotContain("</script>")
                .endsWith("});");
    }

    @Test
    void itIsAValue() {
        assertThat(AppleOrder.of(3).event())
                .isEqualTo(AppleOrder.of(3).event())
                .hasSameHashCodeAs(AppleOrder.of(3).event())
                .doesNotHaveSameHashCodeAs(AppleOrder.of(4).event())
                .doesNotHaveSameHashCodeAs(bare)
                .isNotEqualTo(AppleOrder.of(4).event())
                .isNotEqualTo(bare);
    }

    @Test
    void itComesBackOutOfItsJson() {
        assertThat(MessengerEvent.ofJson(event.toJson())).isEqualTo(event).hasToString(event.toString());
        assertThat(MessengerEvent.ofJson(bare.toJson())).isEqualTo(bare);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "null",
                "{\"event_name\":5}",
                "{\"event_name\":\"a\",\"metadata\":{\"b\":[7391]}}"
            })
    void whatIsNoEventIsRefusedWithoutItsText(String json) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessengerEvent.ofJson(json))
                .withNoCause()
                .withMessage("It is not the JSON of an event. Give what toJson() of an event wrote.");
    }

    @Test
    void toStringShowsKeysAndNoValue() {
        assertThat(event).hasToString("ordered-apples[apples, delivery_date, price, order, note, weight]");
        assertThat(Money.of("0.80", "EUR")).hasToString("Money[EUR]");
        assertThat(new RichLink("https://shop.example/1", "No. 1")).hasToString("RichLink");
        assertThat(new RichLink("http://shop.example", "a".repeat(255))).hasToString("RichLink");
    }

    @Test
    void allThatIntercomWouldRefuseIsNamedAtOnceAndNoValueIs() {
        AppleOrder refused = new AppleOrder(1L << 53, Instant.MAX, null, null, "7391".repeat(64), Double.NaN);

        assertThatThrownBy(refused::event)
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessageStartingWith("Event \"ordered-apples\": Metadata \"apples\": its whole number is over")
                .hasMessageContaining("Metadata \"delivery_date\": its time is after the year 9999")
                .hasMessageContaining(
                        "Metadata \"note\": its text is longer than 255 UTF-16 units, the most that Intercom"
                                + " documents for a text of an event. Shorten it.")
                .hasMessageContaining("Metadata \"weight\": its number is not finite")
                .message()
                .doesNotContain("7391");
    }

    @Test
    void aTextOf255UnitsIsFine() {
        assertThat(AppleOrder.of(1).withNote("a".repeat(255)).event().toJson()).contains("a".repeat(255));
    }

    @ParameterizedTest
    @CsvSource({
        "0.80, EUR, 80",
        "0.800, EUR, 80",
        "80, JPY, 80",
        "1E+3, JPY, 1000",
        "0.123, BHD, 123",
        "0, EUR, 0",
        "-0.00, EUR, 0",
        "0E+999999999, EUR, 0",
        "90071992547409.91, EUR, 9007199254740991"
    })
    void moneyIsCountedInTheSmallestUnit(String amount, String currency, long expected) {
        Money money = Money.of(amount, currency);

        assertThat(money).isEqualTo(new Money(expected, Currency.getInstance(currency)));
        assertThat(money.toMap())
                .isEqualTo(Map.of("amount", expected, "currency", currency.toLowerCase(java.util.Locale.ROOT)));
    }

    @ParameterizedTest
    @CsvSource({
        "0.805, EUR, more than 2 fraction digits",
        "80.5, JPY, more than 0 fraction digits",
        "-0.01, EUR, below zero",
        "-1E+999999, EUR, below zero",
        "90071992547409.92, EUR, over 9007199254740991",
        "100000000000000000.00, EUR, over 9007199254740991",
        "-100000000000000000.00, EUR, below zero",
        "1E+999999999, EUR, over 9007199254740991",
        "1E-999999999, EUR, fraction digits",
        "1, XAU, no smallest unit"
    })
    void moneyIsNeitherRoundedNorNegative(String amount, String currency, String reason) {
        assertThatThrownBy(() -> Money.of(amount, currency))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessageStartingWith("The money cannot be sent: its ")
                .hasMessageContaining(reason);
    }

    @Test
    void smallestUnitsBelowZeroAreRefused() {
        assertThatThrownBy(() -> new Money(-1, EUR)).hasMessageContaining("below zero");
        assertThatThrownBy(() -> new Money(1L << 53, EUR)).hasMessageContaining("over 9007199254740991");
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://shop.example, No. 1, its address",
        "/orders/1, No. 1, its address",
        "https:shop, No. 1, its address",
        "javascript:alert(1), No. 1, its address",
        "https://shop.example/a b, No. 1, its address",
        "https://shop.example, ' ', its text is blank"
    })
    void aLinkHasAWebAddressAndAText(String url, String text, String reason) {
        assertThatThrownBy(() -> new RichLink(url, text))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aLinkIsNotTooLong() {
        assertThatThrownBy(() -> new RichLink("https://shop.example/" + "a".repeat(255), "No. 1"))
                .hasMessageContaining("longer than 255");
        assertThatThrownBy(() -> new RichLink("http://shop.example", "a".repeat(256)))
                .hasMessageContaining("longer than 255");
    }

    private static final class Bare extends MessengerEvent {
        Bare() {
            super("left-shop", new EventMetadata());
        }
    }
}
