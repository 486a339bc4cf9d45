package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

@IntercomUser
public class Customer extends Person {
    @IntercomAttribute("user_id")
    long id;

    static class Basket {
        @IntercomAttribute
        int apples;
    }
}
