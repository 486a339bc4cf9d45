package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import java.util.List;

@IntercomUser
public class Customer {
    @IntercomAttribute("user_id")
    public double id;

    @IntercomAttribute
    public int email;

    @IntercomAttribute
    public String createdAt;

    @IntercomAttribute
    public int unsubscribedFromEmails;

    @IntercomAttribute
    public java.util.UUID avatar;

    @IntercomAttribute
    public List<Company> company;

    @IntercomAttribute
    public Company companies;
}
