package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

@IntercomUser
public class Customer {
    @IntercomAttribute("user_id")
    public Long id;

    @IntercomAttribute
    private String plan;

    @IntercomAttribute
    private boolean vip;

    private String getPlan() {
        return plan;
    }
}
