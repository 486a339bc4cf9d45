package io.github.intercomkit.spring.club;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomCompany;

/** What somebody is a member of. */
@IntercomCompany
public record Club(
        @IntercomAttribute("company_id") String id,
        @IntercomAttribute String name,
        @IntercomAttribute Integer size) {}
