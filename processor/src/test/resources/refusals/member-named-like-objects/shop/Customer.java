package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

@IntercomUser
public class Customer {
    @IntercomAttribute
    public String email;

    @IntercomAttribute
    private int hashCode;

    @IntercomAttribute
    private String toString;
}
