package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

@IntercomUser
public class Customer {
    @IntercomAttribute("user_id")
    public Long id;

    @IntercomAttribute("userId")
    public String other;

    @IntercomAttribute("emial")
    public String address;

    @IntercomAttribute("phones")
    @SuppressWarnings("IK029")
    public String phones;

    @IntercomAttribute("nam")
    public String nam;
}
