package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import java.time.Instant;

/**
 * A customer of the shop.
 *
 * @param apples How many apples the customer bought.
 */
@IntercomUser
public record Customer(
        @IntercomAttribute("user_id") long id,
        @IntercomAttribute String email,
        @IntercomAttribute Instant createdAt,
        @IntercomAttribute int apples,
        @IntercomAttribute Plan plan,
        @IntercomAttribute(personal = true) String allergies,
        @IntercomAttribute Company company) {

    public enum Plan {
        FREE,
        PRO
    }
}
