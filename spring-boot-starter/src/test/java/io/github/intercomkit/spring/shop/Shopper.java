package io.github.intercomkit.spring.shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

/** A user whose serializer is package-private. */
@IntercomUser
record Shopper(
        @IntercomAttribute("user_id") String id,
        @IntercomAttribute int apples) {}
