package firm;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomCompany;

public abstract class Registry {
    @IntercomCompany
    static class Company {
        @IntercomAttribute("company_id")
        public String id;

        @IntercomAttribute
        public String name;
    }

    @IntercomAttribute
    public abstract Company company();
}
