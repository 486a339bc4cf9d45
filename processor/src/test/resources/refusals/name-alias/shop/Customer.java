package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import java.time.Instant;

@IntercomUser
public class Customer {
    @IntercomAttribute
    public Long id;

    @IntercomAttribute
    public Instant signedUpAt;
}
