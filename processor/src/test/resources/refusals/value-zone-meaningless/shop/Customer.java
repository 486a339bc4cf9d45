package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import java.time.Instant;

@IntercomUser
public class Customer {
    @IntercomAttribute("user_id")
    public Long id;

    @IntercomAttribute(zone = "UTC")
    public Instant createdAt;

    @IntercomAttribute(zone = "UTC")
    public String plan;

    @IntercomAttribute(zone = "UTC")
    public String phone;
}
