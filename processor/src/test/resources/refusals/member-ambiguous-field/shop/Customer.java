package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

@IntercomUser
public class Customer extends Base implements Plans {
    @IntercomAttribute
    public String email;
}
