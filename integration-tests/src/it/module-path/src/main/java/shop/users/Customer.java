package shop.users;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

@IntercomUser
public record Customer(
        @IntercomAttribute String email, @IntercomAttribute Plan plan) {
    /** What a customer pays for. */
    public enum Plan {
        BASKET,
        CRATE
    }
}
