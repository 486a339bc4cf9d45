package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

@IntercomUser
public class Customer extends Missing {
    @IntercomAttribute
    public String email;

    @IntercomAttribute
    public Absent plan;
}
