package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import java.io.IOException;

@IntercomUser
public class Customer {
    @IntercomAttribute("user_id")
    public Long id;

    @IntercomAttribute
    public String plan() throws IOException {
        return "basic";
    }

    @IntercomAttribute
    private String country;

    public String getCountry() throws InterruptedException, IllegalStateException {
        return country;
    }
}
