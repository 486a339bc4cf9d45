package shop;

import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.UserSnapshot;
import io.github.intercomkit.annotations.IntercomKitGenerated;
import io.github.intercomkit.codegen.Attribute;
import io.github.intercomkit.codegen.CompanySnapshot;
import io.github.intercomkit.codegen.MemberWriter;
import io.github.intercomkit.codegen.WireValues;
import java.time.ZoneId;

/**
 * Makes the payloads of users of type {@code Customer}.
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
 * <p>Each company of type {@code Company} has:
 * <ul>
 *   <li>{@code company_id}: text, from {@code getId()}; null or blank is refused
 *   <li>{@code name}: text, from {@code getName()}; null or blank is refused
 * </ul>
 */
@IntercomKitGenerated
@SuppressWarnings("all")
public final class CustomerIntercomSerializer extends IntercomSerializer<Customer> {
    private static final Attribute USER_ID = Attribute.standard("user_id"),
            EMAIL = Attribute.standard("email"),
            CREATED_AT = Attribute.standard("created_at"),
            COMPANY = Attribute.standard("company"),
            PLAN = Attribute.customText("plan"),
            APPLES = Attribute.customWholeNumber("apples"),
            VIP = Attribute.customBoolean("vip"),
            COUNTRY = Attribute.customText("country"),
            COMPANY_COMPANY_ID = Attribute.companyStandard("company_id"),
            COMPANY_NAME = Attribute.companyStandard("name");

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
    protected Attribute[] declaredAttributes() {
        return new Attribute[] {
                USER_ID,
                EMAIL,
                CREATED_AT,
                COMPANY.ofCompany(companyAttributes()),
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
    protected UserSnapshot<Customer> read(Customer user, WireValues values) {
        return new Snapshot(
                values.identifier(USER_ID, user.getId()),
                values.identifier(EMAIL, user.getEmail()),
                values.localTime(CREATED_AT, user.getCreatedAt(), CREATED_AT_ZONE),
                company(user.getCompany(), values),
                values.text(PLAN, user.label()),
                values.wholeNumberOrNull(APPLES, values.orNull(user.getApples())),
                user.isVip(),
                values.text(COUNTRY, user.getCountry()));
    }

    @Override
    protected void write(UserSnapshot<Customer> before, UserSnapshot<Customer> after,
            MemberWriter out) {
        Snapshot old = (Snapshot) before;
        Snapshot now = (Snapshot) after;
        out.wholeNumberOrNull(CREATED_AT, old.created_at, now.created_at);
        out.company(COMPANY, old.company, now.company);
        out.text(PLAN, old.plan, now.plan);
        out.wholeNumberOrNull(APPLES, old.apples, now.apples);
        out.bool(VIP, old.vip, now.vip);
        out.text(COUNTRY, old.country, now.country);
    }

    private CompanyValues company(Company company, WireValues values) {
        return values.leavesOut(company) ? null : new CompanyValues(
                values.required(COMPANY_COMPANY_ID, company.getId()),
                values.required(COMPANY_NAME, company.getName()));
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
        public void write(CompanySnapshot before, MemberWriter out) {
        }

        @Override
        public String toString() {
            return "CustomerIntercomSerializer.CompanyValues[company_id, name]";
        }
    }
}
