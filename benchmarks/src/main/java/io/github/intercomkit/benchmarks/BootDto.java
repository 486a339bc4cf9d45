package io.github.intercomkit.benchmarks;

import com.dslplatform.json.CompiledJson;
import io.avaje.jsonb.Json;

/** A boot as a class for JSON libraries, with a field for each member. */
@CompiledJson
@Json
public class BootDto {
    public String app_id;
    public String custom_launcher_selector;
    public String user_id;
    public String email;
    public String user_hash;
    public String name;
    public String phone;
    public long created_at;
    public Avatar avatar;
    public Company company;
    public int apples;
    public int pears;
    public long loyalty_points;
    public Integer open_orders;
    public double basket_total;
    public Double discount_rate;
    public boolean newsletter;
    public boolean verified;
    public Boolean beta;
    public long last_order_at;
    public long trial_ends_at;
    public String tier;
    public String cart_id;
    public String city;
    public String country;
    public String street;
    public String favourite_fruit;
    public String referrer;
    public String campaign_name;
    public String plan_name;
    public String role;
    public String department;
    public String note;

    /** For the libraries. */
    public BootDto() {}

    static BootDto of(Shopper shopper) {
        BootDto boot = withoutProof(shopper);
        boot.user_hash = Shoppers.HASH.hash(boot.user_id);
        return boot;
    }

    /** All members but the proof, for comparisons. */
    static BootDto withoutProof(Shopper shopper) {
        BootDto boot = new BootDto();
        boot.app_id = Shoppers.APP_ID;
        boot.custom_launcher_selector = Shoppers.LAUNCHER;
        boot.user_id = Long.toString(shopper.id());
        boot.email = shopper.email();
        boot.name = shopper.name();
        boot.phone = shopper.phone();
        boot.created_at = shopper.createdAt().getEpochSecond();
        boot.avatar = Avatar.of(shopper.avatar());
        boot.company = Company.of(shopper.company());
        boot.apples = shopper.apples();
        boot.pears = shopper.pears();
        boot.loyalty_points = shopper.loyaltyPoints();
        boot.open_orders = shopper.openOrders();
        boot.basket_total = shopper.basketTotal();
        boot.discount_rate = shopper.discountRate();
        boot.newsletter = shopper.newsletter();
        boot.verified = shopper.verified();
        boot.beta = shopper.beta();
        boot.last_order_at = shopper.lastOrderAt().getEpochSecond();
        boot.trial_ends_at = shopper.trialEndsAt().getEpochSecond();
        boot.tier = shopper.tier().name();
        boot.cart_id = shopper.cartId().toString();
        boot.city = shopper.city();
        boot.country = shopper.country();
        boot.street = shopper.street();
        boot.favourite_fruit = shopper.favouriteFruit();
        boot.referrer = shopper.referrer();
        boot.campaign_name = shopper.campaignName();
        boot.plan_name = shopper.planName();
        boot.role = shopper.role();
        boot.department = shopper.department();
        boot.note = shopper.note();
        return boot;
    }

    /** An image. */
    @CompiledJson
    @Json
    public static class Avatar {
        public String type;
        public String image_url;

        /** For the libraries. */
        public Avatar() {}

        static Avatar of(String address) {
            Avatar avatar = new Avatar();
            avatar.type = "avatar";
            avatar.image_url = address;
            return avatar;
        }
    }

    /** A company. */
    @CompiledJson
    @Json
    public static class Company {
        public String company_id;
        public String name;
        public long created_at;
        public String plan;
        public int monthly_spend;
        public int size;
        public String industry;

        /** For the libraries. */
        public Company() {}

        static Company of(Firm firm) {
            Company company = new Company();
            company.company_id = firm.id();
            company.name = firm.name();
            company.created_at = firm.createdAt().getEpochSecond();
            company.plan = firm.plan();
            company.monthly_spend = firm.monthlySpend();
            company.size = firm.size();
            company.industry = firm.industry();
            return company;
        }
    }
}
