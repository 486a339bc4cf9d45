package shop;

import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.UserSnapshot;
import io.github.intercomkit.annotations.IntercomKitGenerated;
import java.time.ZoneId;

/**
 * Tells Intercom about users of type {@code Customer}.
 *
 * <ul>
 *   <li>{@code user_id}: text, from {@code getId()}; null or blank counts as absent
 *   <li>{@code email}: text, from {@code getEmail()}; null or blank counts as absent
 *   <li>{@code created_at}: time in Unix seconds, from {@code getCreatedAt()}; null is left out
 *   <li>{@code company}: object, from {@code getCompany()}; null is left out
 *   <li>{@code plan}: text, from {@code label()}; null is left out, or clears it in a diff
 *   <li>{@code apples}: whole number, from {@code getApples()}; null is left out, or clears it in a diff
 *   <li>{@code vip}: boolean, from {@code isVip()}; never null
 *   <li>{@code country}: text, from {@code getCountry()}; null is left out, or clears it in a diff
 * </ul>
 *
 * <p>Of a company of type {@code Company} it tells:
 * <ul>
 *   <li>{@code company_id}: text, from {@code getId()}; null or blank is refused
 *   <li>{@code name}: text, from {@code getName()}; null or blank is refused
 * </ul>
 */
@IntercomKitGenerated
@SuppressWarnings("all")
public final class CustomerIntercomSerializer extends IntercomSerializer<Customer> {
    private static final Attribute USER_ID = standard("user_id"),
            EMAIL = standard("email"),
            CREATED_AT = standard("created_at"),
            COMPANY = standard("company"),
            PLAN = customText("plan"),
            APPLES = customWholeNumber("apples"),
            VIP = customBoolean("vip"),
            COUNTRY = customText("country"),
            COMPANY_COMPANY_ID = companyStandard("company_id"),
            COMPANY_NAME = companyStandard("name");

    private static final ZoneId CREATED_AT_ZONE = ZoneId.of("UTC");

    /**
     * Serves one workspace.
     *
     * @param messenger the workspace's Messenger
     */
    public CustomerIntercomSerializer(Messenger messenger) {
        super(messenger);
    }

    @Override
    protected Attribute[] told() {
        return new Attribute[] {
                USER_ID,
                EMAIL,
                CREATED_AT,
                with(COMPANY, companyAttributes()),
                PLAN,
                APPLES,
                VIP,
                COUNTRY};
    }

    private static Attribute[] companyAttributes() {
        return new Attribute[] {
                COMPANY_COMPANY_ID,
                COMPANY_NAME};
    }

    @Override
    protected UserSnapshot<Customer> read(Customer user) {
        return new Snapshot(
                identifier(USER_ID, user.getId()),
                identifier(EMAIL, user.getEmail()),
                localTime(CREATED_AT, user.getCreatedAt(), CREATED_AT_ZONE),
                company(user.getCompany()),
                text(PLAN, user.label()),
                wholeNumberOrNull(APPLES, orNull(user.getApples())),
                user.isVip(),
                text(COUNTRY, user.getCountry()));
    }

    @Override
    protected void write(UserSnapshot<Customer> before, UserSnapshot<Customer> after, Output out) {
        Snapshot old = (Snapshot) before;
        Snapshot now = (Snapshot) after;
        out.wholeNumberOrNull(CREATED_AT, old.created_at, now.created_at);
        out.company(COMPANY, old.company, now.company);
        out.text(PLAN, old.plan, now.plan);
        out.wholeNumberOrNull(APPLES, old.apples, now.apples);
        out.bool(VIP, old.vip, now.vip);
        out.text(COUNTRY, old.country, now.country);
    }

    private CompanyValues company(Company company) {
        return company == null ? null : new CompanyValues(
                required(COMPANY_COMPANY_ID, company.getId()),
                required(COMPANY_NAME, company.getName()));
    }

    private record Snapshot(String userId, String email, Long created_at, CompanyValues company,
            String plan, Long apples, boolean vip,
            String country) implements UserSnapshot<Customer> {
        @Override
        public String toString() {
            return "CustomerIntercomSerializer.Snapshot[user_id, email, created_at, company, plan, apples, vip, country]";
        }
    }

    private record CompanyValues(String companyId, String name) implements CompanySnapshot {
        @Override
        public void write(CompanySnapshot before, Output out) {
        }

        @Override
        public String toString() {
            return "CustomerIntercomSerializer.CompanyValues[company_id, name]";
        }
    }
}
