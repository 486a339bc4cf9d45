package shop;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.ManyToOne;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

@Entity
@IntercomUser
public class Customer extends BaseEntity {
    @Email @NotNull @Column(unique = true)
    @JsonProperty("mail")
    @IntercomAttribute
    private String email;

    @PositiveOrZero @IntercomAttribute
    private int apples;

    @GeneratedValue
    private Long version;

    @Valid @ManyToOne
    @JsonIgnore
    @IntercomAttribute
    private Company company;

    /** For JPA. */
    protected Customer() {}

    public Customer(long id, String email, int apples, Company company) {
        super(id);
        this.email = email;
        this.apples = apples;
        this.company = company;
    }

    public String getEmail() {
        return email;
    }

    public int getApples() {
        return apples;
    }

    public Long getVersion() {
        return version;
    }

    public Company getCompany() {
        return company;
    }

    @JsonIgnore
    @NotNull @IntercomAttribute("plan")
    public String planName() {
        return apples > 1 ? "crate" : "basket";
    }
}
