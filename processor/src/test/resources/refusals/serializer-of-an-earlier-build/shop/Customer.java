package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

@IntercomUser
public class Customer {
    @IntercomAttribute("user_id")
    public Long id;
}
