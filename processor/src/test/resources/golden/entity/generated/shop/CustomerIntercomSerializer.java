package shop;

import io.github.intercomkit.AttributeInfo;
import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.UserSnapshot;
import io.github.intercomkit.annotations.IntercomKitGenerated;
import java.time.ZoneId;
import java.util.List;

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
 *   <li>{@code country}: text, from {@code country}; null is left out, or clears it in a diff
 * </ul>
 *
 * <p>Of a company of type {@code Company} it tells:
 * <ul>
 *   <li>{@code company_id}: text, from {@code getId()}; null or blank is refused
 *   <li>{@code name}: text, from {@code getName()}; null or blank is refused
 * </ul>
 */
@IntercomKitGenerated
public final class CustomerIntercomSerializer extends IntercomSerializer<Customer> {
    private static final Attribute CREATED_AT = standard("created_at");

    private static final ZoneId CREATED_AT_ZONE = ZoneId.of("UTC");

    private static final Attribute COMPANY = standard("company");

    private static final Attribute PLAN = custom("plan");

    private static final Attribute APPLES = custom("apples");

    private static final Attribute VIP = custom("vip");

    private static final Attribute COUNTRY = custom("country");

    /**
     * Serves one workspace.
     *
     * @param messenger the workspace's Messenger
     */
    public CustomerIntercomSerializer(Messenger messenger) {
        super(messenger);
    }

    @Override
    public List<AttributeInfo> attributes() {
        return table(
                row("user_id", AttributeInfo.Type.TEXT, false, true),
                row("email", AttributeInfo.Type.TEXT, false, true),
                row("created_at", AttributeInfo.Type.TIME, false, true),
                row("company", AttributeInfo.Type.COMPANY, false, true, companyAttributes()),
                row("plan", AttributeInfo.Type.TEXT, false, false),
                row("apples", AttributeInfo.Type.WHOLE_NUMBER, false, false),
                row("vip", AttributeInfo.Type.BOOLEAN, false, false),
                row("country", AttributeInfo.Type.TEXT, false, false));
    }

    private static List<AttributeInfo> companyAttributes() {
        return table(
                row("company_id", AttributeInfo.Type.TEXT, false, true),
                row("name", AttributeInfo.Type.TEXT, false, true));
    }

    @Override
    protected UserSnapshot<Customer> read(Customer user) {
        return new Snapshot(
                userId(user.getId()),
                email(user.getEmail()),
                time(CREATED_AT, user.getCreatedAt(), CREATED_AT_ZONE),
                company(user.getCompany()),
                text(PLAN, user.label()),
                wholeNumber(APPLES, orNull(user.getApples())),
                user.isVip(),
                text(COUNTRY, user.country));
    }

    @Override
    protected void write(UserSnapshot<Customer> snapshot, Output out) {
        Snapshot values = (Snapshot) snapshot;
        out.wholeNumber(CREATED_AT, values.created_at());
        out.company(COMPANY, values.company());
        out.text(PLAN, values.plan());
        out.wholeNumber(APPLES, values.apples());
        out.bool(VIP, values.vip());
        out.text(COUNTRY, values.country());
    }

    @Override
    protected void writeChanges(UserSnapshot<Customer> before, UserSnapshot<Customer> after,
            Output out) {
        Snapshot old = (Snapshot) before;
        Snapshot now = (Snapshot) after;
        out.wholeNumber(CREATED_AT, old.created_at(), now.created_at());
        out.company(COMPANY, old.company(), now.company());
        out.text(PLAN, old.plan(), now.plan());
        out.wholeNumber(APPLES, old.apples(), now.apples());
        out.bool(VIP, old.vip(), now.vip());
        out.text(COUNTRY, old.country(), now.country());
    }

    private CompanyValues company(Company company) {
        return company == null ? null : new CompanyValues(
                companyId(company.getId()),
                companyName(company.getName()));
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
        public void write(Output out) {
        }

        @Override
        public void writeChanges(CompanySnapshot before, Output out) {
        }

        @Override
        public String toString() {
            return "CustomerIntercomSerializer.CompanyValues[company_id, name]";
        }
    }
}
