package shop;

import base.Stored;
import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import jakarta.persistence.Entity;

@Entity
@IntercomUser
public class Customer extends Stored {
    @IntercomAttribute
    int apples;

    @IntercomAttribute
    boolean vip;

    @IntercomAttribute
    private String email;

    @IntercomAttribute
    Company company;

    @IntercomAttribute
    protected String city;

    protected String getCity() {
        return city;
    }

    @IntercomAttribute
    String plan() {
        return apples > 10 ? "crate" : "basket";
    }

    final String getEmail() {
        return email;
    }

    Company getCompany() {
        return company;
    }
}
