package shop;

import io.github.intercomkit.annotations.EpochUnit;
import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import java.time.Instant;

@IntercomUser
public class Customer {
    @IntercomAttribute("user_id")
    public Long id;

    @IntercomAttribute
    public Instant lastOrder;

    @IntercomAttribute(value = "renewal", epoch = EpochUnit.SECONDS)
    public long renewal;
}
