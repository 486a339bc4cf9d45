package io.github.intercomkit.benchmarks;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import java.time.Instant;
import java.util.UUID;

/** A user with 30 attributes of all types. */
@IntercomUser
public record Shopper(
        @IntercomAttribute("user_id") long id,
        @IntercomAttribute String email,
        @IntercomAttribute String name,
        @IntercomAttribute String phone,
        @IntercomAttribute Instant createdAt,
        @IntercomAttribute String avatar,
        @IntercomAttribute Firm company,
        @IntercomAttribute int apples,
        @IntercomAttribute int pears,
        @IntercomAttribute long loyaltyPoints,
        @IntercomAttribute Integer openOrders,
        @IntercomAttribute double basketTotal,
        @IntercomAttribute Double discountRate,
        @IntercomAttribute boolean newsletter,
        @IntercomAttribute boolean verified,
        @IntercomAttribute Boolean beta,
        @IntercomAttribute Instant lastOrderAt,
        @IntercomAttribute Instant trialEndsAt,
        @IntercomAttribute Tier tier,
        @IntercomAttribute UUID cartId,
        @IntercomAttribute String city,
        @IntercomAttribute String country,
        @IntercomAttribute String street,
        @IntercomAttribute String favouriteFruit,
        @IntercomAttribute String referrer,
        @IntercomAttribute String campaignName,
        @IntercomAttribute String planName,
        @IntercomAttribute String role,
        @IntercomAttribute String department,
        @IntercomAttribute String note) {

    /** The loyalty tier of a shopper. */
    public enum Tier {
        SEEDLING,
        SAPLING,
        TREE
    }
}
