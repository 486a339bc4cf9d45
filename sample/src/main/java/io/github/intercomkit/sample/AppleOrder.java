package io.github.intercomkit.sample;

import io.github.intercomkit.Money;
import io.github.intercomkit.annotations.IntercomEvent;
import io.github.intercomkit.annotations.IntercomMetadata;
import java.time.Duration;
import java.time.Instant;

/**
 * The customer ordered apples.
 *
 * @param apples How many apples.
 * @param deliveryDate When we bring them.
 * @param total What the customer pays.
 */
@IntercomEvent("ordered-apples")
record AppleOrder(
        @IntercomMetadata int apples,
        @IntercomMetadata Instant deliveryDate,
        @IntercomMetadata("price") Money total) {
    private static final Money PRICE_OF_AN_APPLE = Money.of("0.80", "EUR");
    private static final Duration DELIVERY = Duration.ofDays(1);

    static AppleOrder ofOneApple(Instant now) {
        return new AppleOrder(1, now.plus(DELIVERY), PRICE_OF_AN_APPLE);
    }
}
