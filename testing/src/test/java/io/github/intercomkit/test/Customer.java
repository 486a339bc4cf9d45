package io.github.intercomkit.test;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomCompany;
import io.github.intercomkit.annotations.IntercomUser;
import org.jspecify.annotations.Nullable;

/** A user of the shop. */
@IntercomUser
record Customer(
        @IntercomAttribute("user_id") String id,
        @IntercomAttribute @Nullable String email,
        @IntercomAttribute int apples,
        @IntercomAttribute @Nullable String plan,
        @IntercomAttribute(signed = true) @Nullable Integer credit,
        @IntercomAttribute @Nullable Company company) {
    static final Customer ADA = new Customer("17", "ada@example.com", 1, "grove", 5, null);
    static final Customer BOB = new Customer("18", "bob@example.com", 2, null, null, null);

    Customer withApples(int number) {
        return new Customer(id, email, number, plan, credit, company);
    }

    Customer withPlan(@Nullable String other) {
        return new Customer(id, email, apples, other, credit, company);
    }

    Customer withCredit(int other) {
        return new Customer(id, email, apples, plan, other, company);
    }

    Customer at(Company other) {
        return new Customer(id, email, apples, plan, credit, other);
    }

    /** The customer's company. */
    @IntercomCompany
    record Company(
            @IntercomAttribute("company_id") String id,
            @IntercomAttribute String name,
            @IntercomAttribute @Nullable String region,
            @IntercomAttribute int seats) {}
}
