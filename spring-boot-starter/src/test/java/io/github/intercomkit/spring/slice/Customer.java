package io.github.intercomkit.spring.slice;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

/** A user who buys apples. */
@IntercomUser
record Customer(
        @IntercomAttribute("user_id") String id,
        @IntercomAttribute int apples) {}
