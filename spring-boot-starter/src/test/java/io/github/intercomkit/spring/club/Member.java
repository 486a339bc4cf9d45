package io.github.intercomkit.spring.club;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomAuthToken;
import io.github.intercomkit.annotations.IntercomUser;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user with an attribute of each kind, and an auth token. */
@IntercomUser
public record Member(
        @IntercomAttribute("user_id") String id,
        @IntercomAttribute @Nullable String motto,
        @IntercomAttribute @Nullable Long points,
        @IntercomAttribute @Nullable Double weight,
        @IntercomAttribute @Nullable Boolean vip,
        @IntercomAttribute @Nullable Instant joinedAt,
        @IntercomAttribute @Nullable List<Club> companies,
        @IntercomAuthToken("bookings") @Nullable String bookings) {
    /** A member without a token. */
    public Member(
            String id,
            @Nullable String motto,
            @Nullable Long points,
            @Nullable Double weight,
            @Nullable Boolean vip,
            @Nullable Instant joinedAt,
            @Nullable List<Club> companies) {
        this(id, motto, points, weight, vip, joinedAt, companies, null);
    }
}
