package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomCompany;
import lombok.Builder;
import lombok.Value;

@Value
@Builder
@IntercomCompany
public class Company {
    @IntercomAttribute("company_id")
    String id;

    @IntercomAttribute
    String name;

    @IntercomAttribute
    int size;
}
