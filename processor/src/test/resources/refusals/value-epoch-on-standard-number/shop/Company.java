package shop;

import io.github.intercomkit.annotations.EpochUnit;
import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomCompany;

@IntercomCompany
public class Company {
    @IntercomAttribute("company_id")
    public String id;

    @IntercomAttribute
    public String name;

    @IntercomAttribute(epoch = EpochUnit.SECONDS)
    public int size;
}
