package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomCompany;
import io.github.intercomkit.annotations.IntercomUser;
import java.util.Map;

@IntercomCompany
@IntercomUser
public class Customer {
    @IntercomAttribute("user_id")
    public Map<String, String> id;
}
