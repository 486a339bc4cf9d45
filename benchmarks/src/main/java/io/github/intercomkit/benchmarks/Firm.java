package io.github.intercomkit.benchmarks;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomCompany;
import java.time.Instant;

/** The company of a shopper. */
@IntercomCompany
public record Firm(
        @IntercomAttribute("company_id") String id,
        @IntercomAttribute String name,
        @IntercomAttribute Instant createdAt,
        @IntercomAttribute String plan,
        @IntercomAttribute int monthlySpend,
        @IntercomAttribute int size,
        @IntercomAttribute String industry) {}
