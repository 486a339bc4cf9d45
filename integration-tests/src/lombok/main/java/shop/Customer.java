package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import java.util.Locale;
import lombok.Getter;
import lombok.experimental.SuperBuilder;

/** Each way in which Lombok names the getter of a boolean. */
@Getter
@SuperBuilder
@IntercomUser
public class Customer extends Person {
    @IntercomAttribute
    private final boolean vip;

    @IntercomAttribute
    private final Boolean newsletter;

    @IntercomAttribute
    private final boolean isActive;

    @IntercomAttribute
    private final Boolean isTrusted;

    @IntercomAttribute
    private final Company company;

    private final Plan plan;

    @IntercomAttribute
    String planName() {
        return plan.name().toLowerCase(Locale.ROOT);
    }

    /** The plan of a customer. */
    public enum Plan {
        BASKET,
        CRATE
    }
}
