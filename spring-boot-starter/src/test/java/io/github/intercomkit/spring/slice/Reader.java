package io.github.intercomkit.spring.slice;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

/** A user. */
@IntercomUser
record Reader(@IntercomAttribute("user_id") String id) {}
