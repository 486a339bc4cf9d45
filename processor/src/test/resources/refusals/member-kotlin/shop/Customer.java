package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import kotlin.Metadata;

@Metadata(d2 = {"Lshop/Customer;", "", "id", "getId", "email", "Lshop/Email;", "getEmail-KmHLd7U", "phone", "getPhone$main",
    "plan", "getPlan$main", "planName", "planName$main", "seats$left", "domain", "city", "secret"})
@IntercomUser
final class Customer {
    @IntercomAttribute("user_id")
    private final long id = 0L;

    @IntercomAttribute
    private final String email = null;

    @IntercomAttribute
    private final String phone = null;

    @IntercomAttribute
    private final Object domain$delegate = null;

    @IntercomAttribute
    private final String secret = null;

    public long getId() {
        return 0L;
    }

    public String getPhone$main() {
        return null;
    }

    @IntercomAttribute
    public String getPlan$main() {
        return null;
    }

    @IntercomAttribute
    public String planName$main() {
        return null;
    }

    @IntercomAttribute
    public int seats$left() {
        return 0;
    }

    @IntercomAttribute
    @Deprecated
    public static void getCity$annotations() {}
}
