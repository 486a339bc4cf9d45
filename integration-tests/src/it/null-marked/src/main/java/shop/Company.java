package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomCompany;
import org.jspecify.annotations.Nullable;

/** A company. */
@IntercomCompany
record Company(
        @IntercomAttribute("company_id") String id,
        @IntercomAttribute String name,
        @IntercomAttribute @Nullable String plan,
        @IntercomAttribute @Nullable Integer employees) {}
