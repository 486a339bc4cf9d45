package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import java.time.LocalDate;
import java.util.Map;

@IntercomUser
public class Beta {
    @IntercomAttribute("plan.name")
    public Map<String, String> plan;

    @IntercomAttribute
    private String email;

    @IntercomAttribute(value = "utm_term", zone = "Mars", signed = true)
    public LocalDate term;
}
