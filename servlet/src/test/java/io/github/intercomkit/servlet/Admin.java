package io.github.intercomkit.servlet;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

/** A user of another type. */
@IntercomUser
record Admin(
        @IntercomAttribute("user_id") String id,
        @IntercomAttribute String desk) {}
