package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import java.time.LocalDate;

@IntercomUser
public class Customer {
    @IntercomAttribute
    String email;

    @IntercomAttribute(" lead")
    int lead;

    @IntercomAttribute("line\nbreak")
    int lineBreak;

    @IntercomAttribute("user_hash\u200b")
    String hash;

    @IntercomAttribute("\u202eplan \u202c\u202e")
    String plan;

    @IntercomAttribute(zone = "UTC\u200b")
    LocalDate bornAt;
}
