package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import java.util.Optional;
import java.util.UUID;

@IntercomUser
public class Customer {
    @IntercomAttribute("user_id")
    String sessionToken;

    @IntercomAttribute
    String password;

    @IntercomAttribute("API-Keys")
    String first;

    @IntercomAttribute("second")
    Optional<UUID> privateKey2;

    @IntercomAttribute(value = "map_pin", allowSensitive = " ")
    String place;

    @IntercomAttribute(allowSensitive = "a voucher's code, printed on every receipt")
    String voucherToken;

    @IntercomAttribute
    int token;

    @IntercomAttribute
    String tokenColour;

    @IntercomAttribute
    String spin;

    @IntercomAttribute("pin")
    String spot() {
        return place;
    }
}
