package io.github.intercomkit.benchmarks;

import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/** A boot by hand with Jackson's generator and encoded names. */
final class StreamedBoot {
    private static final JsonFactory JSON = new JsonFactory();
    private static final SerializedString APP_ID = new SerializedString("app_id");
    private static final SerializedString CUSTOM_LAUNCHER_SELECTOR = new SerializedString("custom_launcher_selector");
    private static final SerializedString USER_ID = new SerializedString("user_id");
    private static final SerializedString EMAIL = new SerializedString("email");
    private static final SerializedString USER_HASH = new SerializedString("user_hash");
    private static final SerializedString NAME = new SerializedString("name");
    private static final SerializedString PHONE = new SerializedString("phone");
    private static final SerializedString CREATED_AT = new SerializedString("created_at");
    private static final SerializedString AVATAR = new SerializedString("avatar");
    private static final SerializedString TYPE = new SerializedString("type");
    private static final SerializedString IMAGE_URL = new SerializedString("image_url");
    private static final SerializedString COMPANY = new SerializedString("company");
    private static final SerializedString COMPANY_ID = new SerializedString("company_id");
    private static final SerializedString PLAN = new SerializedString("plan");
    private static final SerializedString MONTHLY_SPEND = new SerializedString("monthly_spend");
    private static final SerializedString SIZE = new SerializedString("size");
    private static final SerializedString INDUSTRY = new SerializedString("industry");
    private static final SerializedString APPLES = new SerializedString("apples");
    private static final SerializedString PEARS = new SerializedString("pears");
    private static final SerializedString LOYALTY_POINTS = new SerializedString("loyalty_points");
    private static final SerializedString OPEN_ORDERS = new SerializedString("open_orders");
    private static final SerializedString BASKET_TOTAL = new SerializedString("basket_total");
    private static final SerializedString DISCOUNT_RATE = new SerializedString("discount_rate");
    private static final SerializedString NEWSLETTER = new SerializedString("newsletter");
    private static final SerializedString VERIFIED = new SerializedString("verified");
    private static final SerializedString BETA = new SerializedString("beta");
    private static final SerializedString LAST_ORDER_AT = new SerializedString("last_order_at");
    private static final SerializedString TRIAL_ENDS_AT = new SerializedString("trial_ends_at");
    private static final SerializedString TIER = new SerializedString("tier");
    private static final SerializedString CART_ID = new SerializedString("cart_id");
    private static final SerializedString CITY = new SerializedString("city");
    private static final SerializedString COUNTRY = new SerializedString("country");
    private static final SerializedString STREET = new SerializedString("street");
    private static final SerializedString FAVOURITE_FRUIT = new SerializedString("favourite_fruit");
    private static final SerializedString REFERRER = new SerializedString("referrer");
    private static final SerializedString CAMPAIGN_NAME = new SerializedString("campaign_name");
    private static final SerializedString PLAN_NAME = new SerializedString("plan_name");
    private static final SerializedString ROLE = new SerializedString("role");
    private static final SerializedString DEPARTMENT = new SerializedString("department");
    private static final SerializedString NOTE = new SerializedString("note");

    private StreamedBoot() {}

    static byte[] of(Shopper shopper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
        try (JsonGenerator g = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            write(shopper, g);
        }
        return out.toByteArray();
    }

    private static void write(Shopper shopper, JsonGenerator g) {
        g.writeStartObject();
        g.writeName(APP_ID);
        g.writeString(Shoppers.APP_ID);
        g.writeName(CUSTOM_LAUNCHER_SELECTOR);
        g.writeString(Shoppers.LAUNCHER);
        String userId = Long.toString(shopper.id());
        g.writeName(USER_ID);
        g.writeString(userId);
        g.writeName(EMAIL);
        g.writeString(shopper.email());
        g.writeName(USER_HASH);
        g.writeString(Shoppers.HASH.hash(userId));
        g.writeName(NAME);
        g.writeString(shopper.name());
        g.writeName(PHONE);
        g.writeString(shopper.phone());
        g.writeName(CREATED_AT);
        g.writeNumber(shopper.createdAt().getEpochSecond());
        g.writeName(AVATAR);
        g.writeStartObject();
        g.writeName(TYPE);
        g.writeString("avatar");
        g.writeName(IMAGE_URL);
        g.writeString(shopper.avatar());
        g.writeEndObject();
        company(shopper.company(), g);
        numbersAndTimes(shopper, g);
        texts(shopper, g);
        g.writeEndObject();
    }

    private static void company(Firm firm, JsonGenerator g) {
        g.writeName(COMPANY);
        g.writeStartObject();
        g.writeName(COMPANY_ID);
        g.writeString(firm.id());
        g.writeName(NAME);
        g.writeString(firm.name());
        g.writeName(CREATED_AT);
        g.writeNumber(firm.createdAt().getEpochSecond());
        g.writeName(PLAN);
        g.writeString(firm.plan());
        g.writeName(MONTHLY_SPEND);
        g.writeNumber(firm.monthlySpend());
        g.writeName(SIZE);
        g.writeNumber(firm.size());
        g.writeName(INDUSTRY);
        g.writeString(firm.industry());
        g.writeEndObject();
    }

    private static void numbersAndTimes(Shopper shopper, JsonGenerator g) {
        g.writeName(APPLES);
        g.writeNumber(shopper.apples());
        g.writeName(PEARS);
        g.writeNumber(shopper.pears());
        g.writeName(LOYALTY_POINTS);
        g.writeNumber(shopper.loyaltyPoints());
        g.writeName(OPEN_ORDERS);
        g.writeNumber(shopper.openOrders());
        g.writeName(BASKET_TOTAL);
        g.writeNumber(shopper.basketTotal());
        g.writeName(DISCOUNT_RATE);
        g.writeNumber(shopper.discountRate());
        g.writeName(NEWSLETTER);
        g.writeBoolean(shopper.newsletter());
        g.writeName(VERIFIED);
        g.writeBoolean(shopper.verified());
        g.writeName(BETA);
        g.writeBoolean(shopper.beta());
        g.writeName(LAST_ORDER_AT);
        g.writeNumber(shopper.lastOrderAt().getEpochSecond());
        g.writeName(TRIAL_ENDS_AT);
        g.writeNumber(shopper.trialEndsAt().getEpochSecond());
    }

    private static void texts(Shopper shopper, JsonGenerator g) {
        g.writeName(TIER);
        g.writeString(shopper.tier().name());
        g.writeName(CART_ID);
        g.writeString(shopper.cartId().toString());
        g.writeName(CITY);
        g.writeString(shopper.city());
        g.writeName(COUNTRY);
        g.writeString(shopper.country());
        g.writeName(STREET);
        g.writeString(shopper.street());
        g.writeName(FAVOURITE_FRUIT);
        g.writeString(shopper.favouriteFruit());
        g.writeName(REFERRER);
        g.writeString(shopper.referrer());
        g.writeName(CAMPAIGN_NAME);
        g.writeString(shopper.campaignName());
        g.writeName(PLAN_NAME);
        g.writeString(shopper.planName());
        g.writeName(ROLE);
        g.writeString(shopper.role());
        g.writeName(DEPARTMENT);
        g.writeString(shopper.department());
        g.writeName(NOTE);
        g.writeString(shopper.note());
    }
}
