package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import lombok.Getter;

@Getter
@IntercomUser
class Customer {
    @IntercomAttribute
    String email;

    @IntercomAttribute
    private int mApples;
}
