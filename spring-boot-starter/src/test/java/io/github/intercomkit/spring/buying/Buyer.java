package io.github.intercomkit.spring.buying;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

/** A user whom the endpoint reads. */
@IntercomUser
public record Buyer(
        @IntercomAttribute("user_id") String id,
        @IntercomAttribute int apples) {}
