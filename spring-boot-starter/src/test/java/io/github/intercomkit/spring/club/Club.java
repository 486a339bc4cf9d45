package io.github.intercomkit.spring.club;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomCompany;

/** A company of a {@link Member}. */
@IntercomCompany
public record Club(
        @IntercomAttribute("company_id") String id,
        @IntercomAttribute String name,
        @IntercomAttribute Integer size) {}
