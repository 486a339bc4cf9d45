package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

@IntercomUser
public class Customer {
    @IntercomAttribute
    private final String email;

    @IntercomAttribute
    private final boolean vip;

    public Customer(String email, boolean vip) {
        this.email = email;
        this.vip = vip;
    }

    public String getEmail() {
        return email;
    }

    public boolean isVip() {
        return vip;
    }
}
