package firm;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomCompany;

@IntercomCompany
public class Company {
    @IntercomAttribute("company_id")
    public String id;

    @IntercomAttribute
    String name;

    @IntercomAttribute
    String plan() {
        return "basic";
    }
}
