package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

@IntercomUser
public record Customer(
        @IntercomAttribute("user_id") String id,
        @IntercomAttribute int apples) {}
