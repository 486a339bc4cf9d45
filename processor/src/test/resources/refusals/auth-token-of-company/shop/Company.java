package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomAuthToken;
import io.github.intercomkit.annotations.IntercomCompany;

@IntercomCompany
record Company(
        @IntercomAttribute("company_id") String id,
        @IntercomAttribute String name,
        @IntercomAuthToken("orders") String orders) {}
