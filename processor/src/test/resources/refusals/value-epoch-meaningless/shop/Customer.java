package shop;

import io.github.intercomkit.annotations.EpochUnit;
import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import java.time.Instant;

@IntercomUser
public class Customer {
    @IntercomAttribute("user_id")
    public Long id;

    @IntercomAttribute(epoch = EpochUnit.SECONDS)
    public Instant createdAt;

    @IntercomAttribute(epoch = EpochUnit.MILLISECONDS)
    public String plan;
}
