package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomCompany;
import javax.persistence.Embeddable;

@Embeddable
@IntercomCompany
public class Company {
    @IntercomAttribute("company_id")
    String id;

    @IntercomAttribute
    private String name;

    public String getName() {
        return name;
    }
}
