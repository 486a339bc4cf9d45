package io.github.intercomkit.spring.club;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user with an attribute of each kind. */
@IntercomUser
public record Member(
        @IntercomAttribute("user_id") String id,
        @IntercomAttribute @Nullable String motto,
        @IntercomAttribute @Nullable Long points,
        @IntercomAttribute @Nullable Double weight,
        @IntercomAttribute @Nullable Boolean vip,
        @IntercomAttribute @Nullable Instant joinedAt,
        @IntercomAttribute @Nullable List<Club> companies) {}
