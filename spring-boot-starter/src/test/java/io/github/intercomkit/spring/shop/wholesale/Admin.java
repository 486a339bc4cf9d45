package io.github.intercomkit.spring.shop.wholesale;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

/** A type of user with the simple name of another type. */
@IntercomUser
public record Admin(@IntercomAttribute String email) {}
