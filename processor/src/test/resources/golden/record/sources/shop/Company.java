package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomCompany;
import java.time.Instant;

@IntercomCompany
public record Company(
        @IntercomAttribute("company_id") long id,
        @IntercomAttribute String name,
        @IntercomAttribute boolean trial,
        @IntercomAttribute Integer size,
        @IntercomAttribute Instant createdAt) {}
