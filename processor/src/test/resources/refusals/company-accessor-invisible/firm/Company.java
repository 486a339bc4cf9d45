package firm;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomCompany;

import java.util.Map;

@IntercomCompany
public class Company {
    @IntercomAttribute("company_id")
    public String id;

    @IntercomAttribute
    public String name;

    @IntercomAttribute
    private String plan;

    @IntercomAttribute
    private String tier;

    String getPlan() {
        return plan;
    }

    public Map<String, String> plan() {
        return Map.of();
    }

    String getTier() {
        return tier;
    }

    public String tier() throws Exception {
        return tier;
    }
}
