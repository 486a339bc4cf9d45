package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomCompany;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@IntercomCompany
public class Company {
    @Id
    @IntercomAttribute("company_id")
    private Long id;

    @IntercomAttribute
    private String name;

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
