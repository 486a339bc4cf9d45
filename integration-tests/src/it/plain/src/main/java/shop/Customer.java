package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import java.time.Instant;
import java.util.List;

@IntercomUser
public record Customer(
        @IntercomAttribute("user_id") long id,
        @IntercomAttribute String email,
        @IntercomAttribute Instant createdAt,
        @IntercomAttribute int apples,
        @IntercomAttribute List<Company> companies) {}
