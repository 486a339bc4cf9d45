package io.github.intercomkit.servlet;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

/** A user of the shop. A rating that is not finite makes Intercom's rules refuse the user. */
@IntercomUser
record Customer(
        @IntercomAttribute("user_id") String id,
        @IntercomAttribute int apples,
        @IntercomAttribute double rating) {}
