package io.github.intercomkit.benchmarks;

/** A diff by hand, for this one type. It shows what is possible in practice. */
final class HandWrittenDiff {
    private static final byte[] END = ByteWriter.name("}");
    private static final byte[] USER_ID = ByteWriter.name("{\"user_id\":");
    private static final byte[] EMAIL = ByteWriter.name(",\"email\":");
    private static final byte[] USER_HASH = ByteWriter.name(",\"user_hash\":");
    private static final byte[] NAME = ByteWriter.name(",\"name\":");
    private static final byte[] PHONE = ByteWriter.name(",\"phone\":");
    private static final byte[] CREATED_AT = ByteWriter.name(",\"created_at\":");
    private static final byte[] AVATAR = ByteWriter.name(",\"avatar\":{\"type\":\"avatar\",\"image_url\":");
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
    private static final byte[] FIRM_COMPANY_ID = ByteWriter.name(",\"company\":{\"company_id\":");
    private static final byte[] FIRM_NAME = ByteWriter.name(",\"name\":");
    private static final byte[] FIRM_CREATED_AT = ByteWriter.name(",\"created_at\":");
    private static final byte[] FIRM_PLAN = ByteWriter.name(",\"plan\":");
    private static final byte[] FIRM_MONTHLY_SPEND = ByteWriter.name(",\"monthly_spend\":");
    private static final byte[] FIRM_SIZE = ByteWriter.name(",\"size\":");
    private static final byte[] FIRM_INDUSTRY = ByteWriter.name(",\"industry\":");

    private HandWrittenDiff() {}

    static byte[] of(Shopper before, Shopper after) {
        if (after.equals(before)) {
            return Diffs.NOTHING;
        }
        ByteWriter out = ByteWriter.empty();
        String userId = Long.toString(after.id());
        out.text(USER_ID, userId);
        out.text(EMAIL, after.email());
        out.text(USER_HASH, Shoppers.HASH.hash(userId));
        if (!after.name().equals(before.name())) {
            out.text(NAME, after.name());
        }
        if (!after.phone().equals(before.phone())) {
            out.text(PHONE, after.phone());
        }
        if (!after.createdAt().equals(before.createdAt())) {
            out.number(CREATED_AT, after.createdAt().getEpochSecond());
        }
        if (!after.avatar().equals(before.avatar())) {
            out.text(AVATAR, after.avatar());
            out.raw(END);
        }
        if (!after.company().equals(before.company())) {
            company(before.company(), after.company(), out);
        }
        numbers(before, after, out);
        times(before, after, out);
        texts(before, after, out);
        out.raw(END);
        return out.toBytes();
    }

    private static void numbers(Shopper before, Shopper after, ByteWriter out) {
        if (after.apples() != before.apples()) {
            out.number(APPLES, after.apples());
        }
        if (after.pears() != before.pears()) {
            out.number(PEARS, after.pears());
        }
        if (after.loyaltyPoints() != before.loyaltyPoints()) {
            out.number(LOYALTY_POINTS, after.loyaltyPoints());
        }
        if (!after.openOrders().equals(before.openOrders())) {
            out.number(OPEN_ORDERS, after.openOrders());
        }
        if (after.basketTotal() != before.basketTotal()) {
            out.decimal(BASKET_TOTAL, after.basketTotal());
        }
        if (!after.discountRate().equals(before.discountRate())) {
            out.decimal(DISCOUNT_RATE, after.discountRate());
        }
        if (after.newsletter() != before.newsletter()) {
            out.bool(NEWSLETTER, after.newsletter());
        }
        if (after.verified() != before.verified()) {
            out.bool(VERIFIED, after.verified());
        }
        if (!after.beta().equals(before.beta())) {
            out.bool(BETA, after.beta());
        }
    }

    private static void times(Shopper before, Shopper after, ByteWriter out) {
        if (!after.lastOrderAt().equals(before.lastOrderAt())) {
            out.number(LAST_ORDER_AT, after.lastOrderAt().getEpochSecond());
        }
        if (!after.trialEndsAt().equals(before.trialEndsAt())) {
            out.number(TRIAL_ENDS_AT, after.trialEndsAt().getEpochSecond());
        }
    }

    private static void texts(Shopper before, Shopper after, ByteWriter out) {
        if (!after.tier().equals(before.tier())) {
            out.text(TIER, after.tier().name());
        }
        if (!after.cartId().equals(before.cartId())) {
            out.text(CART_ID, after.cartId().toString());
        }
        if (!after.city().equals(before.city())) {
            out.text(CITY, after.city());
        }
        if (!after.country().equals(before.country())) {
            out.text(COUNTRY, after.country());
        }
        if (!after.street().equals(before.street())) {
            out.text(STREET, after.street());
        }
        if (!after.favouriteFruit().equals(before.favouriteFruit())) {
            out.text(FAVOURITE_FRUIT, after.favouriteFruit());
        }
        if (!after.referrer().equals(before.referrer())) {
            out.text(REFERRER, after.referrer());
        }
        if (!after.campaignName().equals(before.campaignName())) {
            out.text(CAMPAIGN_NAME, after.campaignName());
        }
        if (!after.planName().equals(before.planName())) {
            out.text(PLAN_NAME, after.planName());
        }
        if (!after.role().equals(before.role())) {
            out.text(ROLE, after.role());
        }
        if (!after.department().equals(before.department())) {
            out.text(DEPARTMENT, after.department());
        }
        if (!after.note().equals(before.note())) {
            out.text(NOTE, after.note());
        }
    }

    private static void company(Firm before, Firm after, ByteWriter out) {
        out.text(FIRM_COMPANY_ID, after.id());
        out.text(FIRM_NAME, after.name());
        if (!after.createdAt().equals(before.createdAt())) {
            out.number(FIRM_CREATED_AT, after.createdAt().getEpochSecond());
        }
        if (!after.plan().equals(before.plan())) {
            out.text(FIRM_PLAN, after.plan());
        }
        if (after.monthlySpend() != before.monthlySpend()) {
            out.number(FIRM_MONTHLY_SPEND, after.monthlySpend());
        }
        if (after.size() != before.size()) {
            out.number(FIRM_SIZE, after.size());
        }
        if (!after.industry().equals(before.industry())) {
            out.text(FIRM_INDUSTRY, after.industry());
        }
        out.raw(END);
    }
}
