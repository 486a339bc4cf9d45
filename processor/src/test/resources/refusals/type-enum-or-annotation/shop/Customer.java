package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

@IntercomUser
public enum Customer {
    ANNA;

    @IntercomAttribute
    String email() {
        return "anna@example.com";
    }
}
