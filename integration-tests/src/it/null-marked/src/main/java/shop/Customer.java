package shop;

import io.github.intercomkit.annotations.EpochUnit;
import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A customer. */
@IntercomUser
record Customer(
        @IntercomAttribute("user_id") @Nullable Long id,
        @IntercomAttribute @Nullable String email,
        @IntercomAttribute @Nullable Instant createdAt,
        @IntercomAttribute(zone = "UTC") @Nullable LocalDate bornAt,
        @IntercomAttribute(epoch = EpochUnit.SECONDS) long seenAt,

        @IntercomAttribute(epoch = EpochUnit.SECONDS) @Nullable Long leftAt,

        @IntercomAttribute @Nullable URI avatar,
        @IntercomAttribute @Nullable String plan,
        @IntercomAttribute Optional<String> city,
        @IntercomAttribute OptionalInt floors,
        @IntercomAttribute @Nullable Boolean vip,
        @IntercomAttribute @Nullable Double spend,
        @IntercomAttribute int apples,
        @IntercomAttribute @Nullable Company company,
        @IntercomAttribute @Nullable List<Company> companies) {}
