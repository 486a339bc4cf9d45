package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import java.util.Optional;

@Entity
@IntercomUser
public class Customer extends Person<Long> {
    @IntercomAttribute
    private String email;

    @IntercomAttribute
    private Integer apples;

    @IntercomAttribute
    private boolean vip;

    @IntercomAttribute
    String country;

    @ManyToOne
    @IntercomAttribute
    private Company company;

    @Override
    @IntercomAttribute("plan")
    protected String label() {
        return "basic";
    }

    public String getEmail() {
        return email;
    }

    public Optional<Integer> getApples() {
        return Optional.ofNullable(apples);
    }

    public boolean isVip() {
        return vip;
    }

    String getCountry() {
        return country;
    }

    public Company getCompany() {
        return company;
    }
}
