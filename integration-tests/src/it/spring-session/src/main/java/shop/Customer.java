package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

@IntercomUser
record Customer(
        @IntercomAttribute("user_id") long id,
        @IntercomAttribute int apples) {}
