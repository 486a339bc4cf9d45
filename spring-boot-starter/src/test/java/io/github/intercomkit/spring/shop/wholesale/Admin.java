package io.github.intercomkit.spring.shop.wholesale;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

/** A user of the same simple name as another. */
@IntercomUser
public record Admin(@IntercomAttribute String email) {}
