package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomVisitor;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A visitor of the shop.
 *
 * @param landingPage the first page of the visit
 */
@IntercomVisitor
public record Guest(
        @IntercomAttribute String landingPage,
        @IntercomAttribute("language_override") Locale locale,
        @IntercomAttribute int applesInBasket,
        @IntercomAttribute Optional<String> name,
        @IntercomAttribute URI avatar,
        @IntercomAttribute Instant firstSeenAt,
        @IntercomAttribute(zone = "Europe/Paris") LocalDate returnsAt,
        @IntercomAttribute Double basketValue) {
    /** Whether the basket holds anything. */
    @IntercomAttribute
    public boolean hasBasket() {
        return applesInBasket > 0;
    }
}
