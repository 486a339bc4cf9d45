package shop;

import io.github.intercomkit.annotations.*;

@IntercomCompany
record Company(@IntercomAttribute("company_id") String id, @IntercomAttribute String name) {}
