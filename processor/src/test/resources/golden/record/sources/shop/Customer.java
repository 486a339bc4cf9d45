package shop;

import io.github.intercomkit.annotations.EpochUnit;
import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A customer.
 *
 * @param apples how many apples the customer bought, counted by {@link #isVip}. Not the rotten ones.
 * @param favourite the <em>favourite</em> &amp; best kind
 */
@IntercomUser
public record Customer(
        @IntercomAttribute("user_id") UUID id,
        @IntercomAttribute String email,
        @IntercomAttribute int apples,
        @IntercomAttribute Instant createdAt,
        @IntercomAttribute(signed = true) Plan plan,
        @IntercomAttribute Optional<BigDecimal> spend,
        @IntercomAttribute(zone = "Europe/Paris") LocalDate bornAt,
        @IntercomAttribute(value = "seen_at", epoch = EpochUnit.MILLISECONDS) long seen,
        @IntercomAttribute boolean isVip,
        @IntercomAttribute("VIP") Boolean vip,
        @IntercomAttribute("préféré_<3>") String favourite,
        @IntercomAttribute(value = "class", personal = true) String group,
        @IntercomAttribute URI avatar,
        @IntercomAttribute List<? extends Company> companies,
        String secret) {

    enum Plan {
        BASIC,
        GROWTH
    }

    /** First and "last" name. For letters. */
    @IntercomAttribute
    String fullName() {
        return email;
    }
}
