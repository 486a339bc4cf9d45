package io.github.intercomkit.benchmarks;

/** A boot by hand, for this one type. It shows what is possible in practice. */
final class HandWrittenBoot {
    private static final byte[] START = ByteWriter.name(
            "{\"app_id\":\"" + Shoppers.APP_ID + "\",\"custom_launcher_selector\":\"" + Shoppers.LAUNCHER + "\"");
    private static final byte[] AVATAR = ByteWriter.name(",\"avatar\":{\"type\":\"avatar\",\"image_url\":");
    private static final byte[] END = ByteWriter.name("}");
    private static final byte[] USER_ID = ByteWriter.name(",\"user_id\":");
    private static final byte[] EMAIL = ByteWriter.name(",\"email\":");
    private static final byte[] USER_HASH = ByteWriter.name(",\"user_hash\":");
    private static final byte[] NAME = ByteWriter.name(",\"name\":");
    private static final byte[] PHONE = ByteWriter.name(",\"phone\":");
    private static final byte[] CREATED_AT = ByteWriter.name(",\"created_at\":");
    private static final byte[] FIRM_COMPANY_ID = ByteWriter.name(",\"company\":{\"company_id\":");
    private static final byte[] FIRM_NAME = ByteWriter.name(",\"name\":");
    private static final byte[] FIRM_CREATED_AT = ByteWriter.name(",\"created_at\":");
    private static final byte[] FIRM_PLAN = ByteWriter.name(",\"plan\":");
    private static final byte[] FIRM_MONTHLY_SPEND = ByteWriter.name(",\"monthly_spend\":");
    private static final byte[] FIRM_SIZE = ByteWriter.name(",\"size\":");
    private static final byte[] FIRM_INDUSTRY = ByteWriter.name(",\"industry\":");
    private static final byte[] APPLES = ByteWriter.name(",\"apples\":");
    private static final byte[] PEARS = ByteWriter.name(",\"pears\":");
    private static final byte[] LOYALTY_POINTS = ByteWriter.name(",\"loyalty_points\":");
    private static final byte[] OPEN_ORDERS = ByteWriter.name(",\"open_orders\":");
    private static final byte[] BASKET_TOTAL = ByteWriter.name(",\"basket_total\":");
    private static final byte[] DISCOUNT_RATE = ByteWriter.name(",\"discount_rate\":");
    private static final byte[] NEWSLETTER = ByteWriter.name(",\"newsletter\":");
    private static final byte[] VERIFIED = ByteWriter.name(",\"verified\":");
    private static final byte[] BETA = ByteWriter.name(",\"beta\":");
    private static final byte[] LAST_ORDER_AT = ByteWriter.name(",\"last_order_at\":");
    private static final byte[] TRIAL_ENDS_AT = ByteWriter.name(",\"trial_ends_at\":");
    private static final byte[] TIER = ByteWriter.name(",\"tier\":");
    private static final byte[] CART_ID = ByteWriter.name(",\"cart_id\":");
    private static final byte[] CITY = ByteWriter.name(",\"city\":");
    private static final byte[] COUNTRY = ByteWriter.name(",\"country\":");
    private static final byte[] STREET = ByteWriter.name(",\"street\":");
    private static final byte[] FAVOURITE_FRUIT = ByteWriter.name(",\"favourite_fruit\":");
    private static final byte[] REFERRER = ByteWriter.name(",\"referrer\":");
    private static final byte[] CAMPAIGN_NAME = ByteWriter.name(",\"campaign_name\":");
    private static final byte[] PLAN_NAME = ByteWriter.name(",\"plan_name\":");
    private static final byte[] ROLE = ByteWriter.name(",\"role\":");
    private static final byte[] DEPARTMENT = ByteWriter.name(",\"department\":");
    private static final byte[] NOTE = ByteWriter.name(",\"note\":");

    private HandWrittenBoot() {}

    static byte[] of(Shopper shopper) {
        ByteWriter out = ByteWriter.empty();
        out.raw(START);
        String userId = Long.toString(shopper.id());
        out.text(USER_ID, userId);
        out.text(EMAIL, shopper.email());
        out.text(USER_HASH, Shoppers.HASH.hash(userId));
        out.text(NAME, shopper.name());
        out.text(PHONE, shopper.phone());
        out.number(CREATED_AT, shopper.createdAt().getEpochSecond());
        out.text(AVATAR, shopper.avatar());
        out.raw(END);
        company(shopper.company(), out);
        custom(shopper, out);
        out.raw(END);
        return out.toBytes();
    }

    private static void company(Firm firm, ByteWriter out) {
        out.text(FIRM_COMPANY_ID, firm.id());
        out.text(FIRM_NAME, firm.name());
        out.number(FIRM_CREATED_AT, firm.createdAt().getEpochSecond());
        out.text(FIRM_PLAN, firm.plan());
        out.number(FIRM_MONTHLY_SPEND, firm.monthlySpend());
        out.number(FIRM_SIZE, firm.size());
        out.text(FIRM_INDUSTRY, firm.industry());
        out.raw(END);
    }

    private static void custom(Shopper shopper, ByteWriter out) {
        out.number(APPLES, shopper.apples());
        out.number(PEARS, shopper.pears());
        out.number(LOYALTY_POINTS, shopper.loyaltyPoints());
        out.number(OPEN_ORDERS, shopper.openOrders());
        out.decimal(BASKET_TOTAL, shopper.basketTotal());
        out.decimal(DISCOUNT_RATE, shopper.discountRate());
        out.bool(NEWSLETTER, shopper.newsletter());
        out.bool(VERIFIED, shopper.verified());
        out.bool(BETA, shopper.beta());
        out.number(LAST_ORDER_AT, shopper.lastOrderAt().getEpochSecond());
        out.number(TRIAL_ENDS_AT, shopper.trialEndsAt().getEpochSecond());
        out.text(TIER, shopper.tier().name());
        out.text(CART_ID, shopper.cartId().toString());
        out.text(CITY, shopper.city());
        out.text(COUNTRY, shopper.country());
        out.text(STREET, shopper.street());
        out.text(FAVOURITE_FRUIT, shopper.favouriteFruit());
        out.text(REFERRER, shopper.referrer());
        out.text(CAMPAIGN_NAME, shopper.campaignName());
        out.text(PLAN_NAME, shopper.planName());
        out.text(ROLE, shopper.role());
        out.text(DEPARTMENT, shopper.department());
        out.text(NOTE, shopper.note());
    }
}
