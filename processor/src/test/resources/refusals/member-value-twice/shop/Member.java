package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

@IntercomUser
public class Member {
    @IntercomAttribute
    String email;

    @IntercomAttribute
    private int apples;

    @IntercomAttribute("fruits")
    public int getApples() {
        return apples;
    }
}
