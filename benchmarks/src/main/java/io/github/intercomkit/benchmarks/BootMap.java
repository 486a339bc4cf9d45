package io.github.intercomkit.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;

/** A boot as a map, as applications build it without a library. */
final class BootMap {
    private BootMap() {}

    static Map<String, Object> of(Shopper shopper) {
        Map<String, Object> boot = withoutProof(shopper);
        boot.put("user_hash", Shoppers.HASH.hash((String) boot.get("user_id")));
        return boot;
    }

    /** All members but the proof, for comparisons. */
    static Map<String, Object> withoutProof(Shopper shopper) {
        Map<String, Object> boot = new LinkedHashMap<>();
        boot.put("app_id", Shoppers.APP_ID);
        boot.put("custom_launcher_selector", Shoppers.LAUNCHER);
        boot.put("user_id", Long.toString(shopper.id()));
        boot.put("email", shopper.email());
        boot.put("name", shopper.name());
        boot.put("phone", shopper.phone());
        boot.put("created_at", shopper.createdAt().getEpochSecond());
        boot.put("avatar", Map.of("type", "avatar", "image_url", shopper.avatar()));
        boot.put("company", company(shopper.company()));
        boot.put("apples", shopper.apples());
        boot.put("pears", shopper.pears());
        boot.put("loyalty_points", shopper.loyaltyPoints());
        boot.put("open_orders", shopper.openOrders());
        boot.put("basket_total", shopper.basketTotal());
        boot.put("discount_rate", shopper.discountRate());
        boot.put("newsletter", shopper.newsletter());
        boot.put("verified", shopper.verified());
        boot.put("beta", shopper.beta());
        boot.put("last_order_at", shopper.lastOrderAt().getEpochSecond());
        boot.put("trial_ends_at", shopper.trialEndsAt().getEpochSecond());
        boot.put("tier", shopper.tier().name());
        boot.put("cart_id", shopper.cartId().toString());
        boot.put("city", shopper.city());
        boot.put("country", shopper.country());
        boot.put("street", shopper.street());
        boot.put("favourite_fruit", shopper.favouriteFruit());
        boot.put("referrer", shopper.referrer());
        boot.put("campaign_name", shopper.campaignName());
        boot.put("plan_name", shopper.planName());
        boot.put("role", shopper.role());
        boot.put("department", shopper.department());
        boot.put("note", shopper.note());
        return boot;
    }

    private static Map<String, Object> company(Firm firm) {
        Map<String, Object> company = new LinkedHashMap<>();
        company.put("company_id", firm.id());
        company.put("name", firm.name());
        company.put("created_at", firm.createdAt().getEpochSecond());
        company.put("plan", firm.plan());
        company.put("monthly_spend", firm.monthlySpend());
        company.put("size", firm.size());
        company.put("industry", firm.industry());
        return company;
    }
}
