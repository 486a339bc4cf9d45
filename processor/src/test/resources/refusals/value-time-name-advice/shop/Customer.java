package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import java.time.Instant;

@IntercomUser
public class Customer {
    @IntercomAttribute("user_id")
    public Long id;

    @IntercomAttribute("createdAt")
    public Instant since;

    @IntercomAttribute
    public Instant lastRequest;

    @IntercomAttribute
    public Instant signedUp;

    @IntercomAttribute
    public Instant lastLogin;
}
