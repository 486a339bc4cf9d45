package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomCompany;

@IntercomCompany
public record Company(
        @IntercomAttribute("company_id") String id,
        @IntercomAttribute String name,
        @IntercomAttribute String plan,
        @IntercomAttribute String email,
        @IntercomAttribute int seats,
        @IntercomAttribute("region_code") String region,
        @IntercomAttribute String tier,
        @IntercomAttribute @SuppressWarnings("IK058") String owner) {}
