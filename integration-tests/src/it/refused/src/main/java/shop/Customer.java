package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import java.util.Map;

@IntercomUser
public class Customer {
    @IntercomAttribute("user_id")
    private Long id;

    @IntercomAttribute("utm_campaign")
    String campaign;

    @IntercomAttribute
    Map<String, String> tags;

    @IntercomAttribute
    Company company;
}
