package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import java.time.LocalDate;
import java.time.LocalDateTime;

@IntercomUser
public class Customer {
    @IntercomAttribute("user_id")
    public Long id;

    @IntercomAttribute
    public LocalDate bornAt;

    @IntercomAttribute(zone = "")
    public LocalDateTime createdAt;
}
