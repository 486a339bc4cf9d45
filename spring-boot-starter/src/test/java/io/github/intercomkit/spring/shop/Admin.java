package io.github.intercomkit.spring.shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

/** A second type of user. */
@IntercomUser
public record Admin(@IntercomAttribute("user_id") String id) {}
