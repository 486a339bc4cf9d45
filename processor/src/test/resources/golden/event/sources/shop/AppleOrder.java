package shop;

import io.github.intercomkit.Money;
import io.github.intercomkit.RichLink;
import io.github.intercomkit.annotations.EpochUnit;
import io.github.intercomkit.annotations.IntercomEvent;
import io.github.intercomkit.annotations.IntercomMetadata;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The customer ordered <em>apples</em>. We deliver them.
 *
 * @param apples how many apples
 */
@IntercomEvent("ordered-apples")
public record AppleOrder(
        @IntercomMetadata int apples,
        @IntercomMetadata Instant deliveryDate,
        @IntercomMetadata("price") Money total,
        @IntercomMetadata RichLink order,
        @IntercomMetadata Optional<Money> discount,
        @IntercomMetadata(value = "harvest_date", zone = "Europe/Paris") LocalDate harvest,
        @IntercomMetadata(value = "paid_date", epoch = EpochUnit.MILLISECONDS) Long paid,
        @IntercomMetadata Kind kind,
        @IntercomMetadata double weight) {
    public enum Kind {
        PIPPIN,
        RUSSET
    }

    /** Who opens the door? The driver asks. */
    @IntercomMetadata
    public String contactName() {
        return apples > 100 ? "Ada" : "Grace";
    }
}
