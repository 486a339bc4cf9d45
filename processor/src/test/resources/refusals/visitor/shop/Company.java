package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomCompany;

@IntercomCompany
public record Company(@IntercomAttribute("company_id") String id, @IntercomAttribute String name) {}
