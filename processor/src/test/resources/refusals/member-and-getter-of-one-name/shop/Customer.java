package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

@IntercomUser
public class Customer {
    @IntercomAttribute
    private String email;

    @IntercomAttribute
    public String getEmail() {
        return email;
    }
}
