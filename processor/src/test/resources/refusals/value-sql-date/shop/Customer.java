package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

@IntercomUser
public class Customer {
    @IntercomAttribute("user_id")
    public Long id;

    @IntercomAttribute
    public java.sql.Date createdAt;

    @IntercomAttribute
    public java.sql.Time wokenAt;
}
