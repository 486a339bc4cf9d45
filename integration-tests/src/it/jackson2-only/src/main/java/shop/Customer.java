package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import java.math.BigDecimal;
import java.time.Instant;

@IntercomUser
public record Customer(
        @IntercomAttribute("user_id") long id,
        @IntercomAttribute String name,
        @IntercomAttribute Instant createdAt,
        @IntercomAttribute String avatar,
        @IntercomAttribute Company company,
        @IntercomAttribute boolean vip,
        @IntercomAttribute BigDecimal balance) {}
