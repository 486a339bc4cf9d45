package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

@IntercomUser
public class Customer {
    @IntercomAttribute("user_id")
    public Long id;

    @IntercomAttribute("app_id")
    public String app;

    @IntercomAttribute
    public String utmSource;

    @IntercomAttribute(value = "user_hash")
    public String hash;
}
