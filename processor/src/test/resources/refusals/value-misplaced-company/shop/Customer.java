package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import java.util.List;

@IntercomUser
public class Customer {
    @IntercomAttribute
    public String email;

    @IntercomAttribute
    public Company employer;

    @IntercomAttribute
    public List<Company> clients;
}
