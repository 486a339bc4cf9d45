package shop.users;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

@IntercomUser
public record Customer(
        @IntercomAttribute String email, @IntercomAttribute Plan plan) {
    /** The plan of a customer. */
    public enum Plan {
        BASKET,
        CRATE
    }
}
