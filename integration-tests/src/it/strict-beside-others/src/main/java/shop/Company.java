package shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomCompany;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.constraints.NotBlank;

@Entity
@IntercomCompany
public class Company {
    @Id
    @IntercomAttribute("company_id")
    private String id;

    @NotBlank @JsonProperty
    @IntercomAttribute
    private String name;

    /** For JPA. */
    protected Company() {}

    public Company(String id, String name) {
        this.id = id;
        this.name = name;
    }

    public String getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
