package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

@IntercomUser
public class Customer extends Base {
    @IntercomAttribute
    public String email;

    @IntercomAttribute
    String plan() {
        return "own";
    }

    @IntercomAttribute("y")
    String hid;

    @IntercomAttribute
    String tier() {
        return "own";
    }
}
