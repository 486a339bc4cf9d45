package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import java.time.LocalDate;

@IntercomUser
public class Customer {
    @IntercomAttribute("user_id")
    public Long id;

    @IntercomAttribute(zone = "Europe/Pari")
    public LocalDate bornAt;

    @IntercomAttribute(zone = "europe/berlin")
    public LocalDate movedAt;

    @IntercomAttribute(zone = "America/NewYork")
    public LocalDate marriedAt;

    @IntercomAttribute(zone = "Asia/Tokio")
    public LocalDate seenAt;

    @IntercomAttribute(zone = "Mars/Olympus")
    public LocalDate landedAt;
}
