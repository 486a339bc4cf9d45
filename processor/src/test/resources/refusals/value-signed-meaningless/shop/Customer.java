package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import java.util.List;

@IntercomUser
public class Customer {
    @IntercomAttribute(value = "user_id", signed = true)
    public Long id;

    @IntercomAttribute(signed = true)
    public Company company;

    @IntercomAttribute(signed = true)
    public List<Company> companies;

    @IntercomAttribute(signed = true)
    public String email;
}
