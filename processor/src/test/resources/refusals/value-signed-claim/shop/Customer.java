package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

@IntercomUser
class Customer {
    @IntercomAttribute("user_id")
    Long id;

    @IntercomAttribute(value = "exp", signed = true)
    int experience;

    @IntercomAttribute(signed = true)
    String iss;

    @IntercomAttribute
    String jti;
}
