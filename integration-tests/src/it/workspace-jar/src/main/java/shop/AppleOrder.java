package shop;

import io.github.intercomkit.Money;
import io.github.intercomkit.annotations.IntercomEvent;
import io.github.intercomkit.annotations.IntercomMetadata;
import java.time.Instant;

/**
 * The customer ordered apples.
 *
 * @param apples How many apples the customer ordered.
 */
@IntercomEvent("ordered-apples")
public record AppleOrder(
        @IntercomMetadata int apples,
        @IntercomMetadata Instant deliveryDate,
        @IntercomMetadata("price") Money total) {}
