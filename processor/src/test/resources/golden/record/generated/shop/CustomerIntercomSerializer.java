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
 *   <li>{@code user_id}: text, from {@code id()}; null or blank counts as absent
 *   <li>{@code email}: text, from {@code email()}; null or blank counts as absent
 *   <li>{@code created_at}: time in Unix seconds, from {@code createdAt()}; null is left out
 *   <li>{@code avatar}: object with the https address of an image, from {@code avatar()}; null is left out
 *   <li>{@code companies}: array, from {@code companies()}; null is left out
 *   <li>{@code apples}: whole number, from {@code apples()}; never null
 *   <li>{@code plan}: text, from {@code plan()}, signed; null is left out, or clears it in a diff
 *   <li>{@code spend}: decimal number, from {@code spend()}; null is left out, or clears it in a diff
 *   <li>{@code born_at}: time in Unix seconds, from {@code bornAt()}; null is left out, or clears it in a diff
 *   <li>{@code seen_at}: time in Unix seconds, from {@code seen()}; never null
 *   <li>{@code is_vip}: boolean, from {@code isVip()}; never null
 *   <li>{@code VIP}: boolean, from {@code vip()}; null is left out, or clears it in a diff
 *   <li><code>pr\u00e9f\u00e9r\u00e9 &#60;3&#62;</code>: text, from {@code favourite()}; null is left out, or clears it in a diff
 *   <li>{@code class}: text, from {@code group()}; null is left out, or clears it in a diff
 *   <li>{@code full_name}: text, from {@code fullName()}; null is left out, or clears it in a diff
 * </ul>
 *
 * <p>Of a company of type {@code Company} it tells:
 * <ul>
 *   <li>{@code company_id}: text, from {@code id()}; null or blank is refused
 *   <li>{@code name}: text, from {@code name()}; null or blank is refused
 *   <li>{@code size}: whole number, from {@code size()}; null is left out
 *   <li>{@code created_at}: time in Unix seconds, from {@code createdAt()}; null is left out
 *   <li>{@code trial}: boolean, from {@code trial()}; never null
 * </ul>
 */
@IntercomKitGenerated
public final class CustomerIntercomSerializer extends IntercomSerializer<Customer> {
    private static final Attribute CREATED_AT = standard("created_at");

    private static final Attribute AVATAR = standard("avatar");

    private static final Attribute COMPANIES = standard("companies");

    private static final Attribute APPLES = custom("apples");

    private static final Attribute PLAN = custom("plan");

    private static final Attribute SPEND = custom("spend");

    private static final Attribute BORN_AT = custom("born_at");

    private static final ZoneId BORN_AT_ZONE = ZoneId.of("Europe/Paris");

    private static final Attribute SEEN_AT = custom("seen_at");

    private static final Attribute IS_VIP = custom("is_vip");

    private static final Attribute VIP = custom("VIP");

    private static final Attribute PR_F_R___3_ = custom("pr\u00e9f\u00e9r\u00e9 <3>");

    private static final Attribute CLASS = custom("class");

    private static final Attribute FULL_NAME = custom("full_name");

    private static final Attribute COMPANY_SIZE = companyStandard("size");

    private static final Attribute COMPANY_CREATED_AT = companyStandard("created_at");

    private static final Attribute COMPANY_TRIAL = companyCustom("trial");

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
                row("avatar", AttributeInfo.Type.AVATAR, false, true),
                row("companies", AttributeInfo.Type.COMPANIES, false, true, companyAttributes()),
                row("apples", AttributeInfo.Type.WHOLE_NUMBER, false, false),
                row("plan", AttributeInfo.Type.TEXT, true, false),
                row("spend", AttributeInfo.Type.DECIMAL, false, false),
                row("born_at", AttributeInfo.Type.TIME, false, false),
                row("seen_at", AttributeInfo.Type.TIME, false, false),
                row("is_vip", AttributeInfo.Type.BOOLEAN, false, false),
                row("VIP", AttributeInfo.Type.BOOLEAN, false, false),
                row("pr\u00e9f\u00e9r\u00e9 <3>", AttributeInfo.Type.TEXT, false, false),
                row("class", AttributeInfo.Type.TEXT, false, false),
                row("full_name", AttributeInfo.Type.TEXT, false, false));
    }

    private static List<AttributeInfo> companyAttributes() {
        return table(
                row("company_id", AttributeInfo.Type.TEXT, false, true),
                row("name", AttributeInfo.Type.TEXT, false, true),
                row("size", AttributeInfo.Type.WHOLE_NUMBER, false, true),
                row("created_at", AttributeInfo.Type.TIME, false, true),
                row("trial", AttributeInfo.Type.BOOLEAN, false, false));
    }

    @Override
    protected UserSnapshot<Customer> read(Customer user) {
        return new Snapshot(
                userId(user.id()),
                email(user.email()),
                time(CREATED_AT, user.createdAt()),
                avatar(AVATAR, user.avatar()),
                companies(COMPANIES, user.companies(), this::company),
                wholeNumber(APPLES, user.apples()),
                text(PLAN, user.plan()),
                decimal(SPEND, orNull(user.spend())),
                time(BORN_AT, user.bornAt(), BORN_AT_ZONE),
                epochMilliseconds(SEEN_AT, user.seen()),
                user.isVip(),
                user.vip(),
                text(PR_F_R___3_, user.favourite()),
                text(CLASS, user.group()),
                text(FULL_NAME, user.fullName()));
    }

    @Override
    protected void write(UserSnapshot<Customer> snapshot, Output out) {
        Snapshot values = (Snapshot) snapshot;
        out.wholeNumber(CREATED_AT, values.created_at());
        out.avatar(AVATAR, values.avatar());
        out.companies(COMPANIES, values.companies());
        out.wholeNumber(APPLES, values.apples());
        out.text(PLAN, values.plan());
        out.decimal(SPEND, values.spend());
        out.wholeNumber(BORN_AT, values.born_at());
        out.wholeNumber(SEEN_AT, values.seen_at());
        out.bool(IS_VIP, values.is_vip());
        out.bool(VIP, values.VIP());
        out.text(PR_F_R___3_, values.pr$00e9f$00e9r$00e9$0020$003c3$003e());
        out.text(CLASS, values.$0063lass());
        out.text(FULL_NAME, values.full_name());
    }

    @Override
    protected void writeChanges(UserSnapshot<Customer> before, UserSnapshot<Customer> after,
            Output out) {
        Snapshot old = (Snapshot) before;
        Snapshot now = (Snapshot) after;
        out.wholeNumber(CREATED_AT, old.created_at(), now.created_at());
        out.avatar(AVATAR, old.avatar(), now.avatar());
        out.companies(COMPANIES, old.companies(), now.companies());
        out.wholeNumber(APPLES, old.apples(), now.apples());
        out.text(PLAN, old.plan(), now.plan());
        out.decimal(SPEND, old.spend(), now.spend());
        out.wholeNumber(BORN_AT, old.born_at(), now.born_at());
        out.wholeNumber(SEEN_AT, old.seen_at(), now.seen_at());
        out.bool(IS_VIP, old.is_vip(), now.is_vip());
        out.bool(VIP, old.VIP(), now.VIP());
        out.text(PR_F_R___3_, old.pr$00e9f$00e9r$00e9$0020$003c3$003e(), now.pr$00e9f$00e9r$00e9$0020$003c3$003e());
        out.text(CLASS, old.$0063lass(), now.$0063lass());
        out.text(FULL_NAME, old.full_name(), now.full_name());
    }

    private CompanyValues company(Company company) {
        return company == null ? null : new CompanyValues(
                companyId(company.id()),
                companyName(company.name()),
                wholeNumber(COMPANY_SIZE, company.size()),
                time(COMPANY_CREATED_AT, company.createdAt()),
                company.trial());
    }

    private record Snapshot(String userId, String email, Long created_at, String avatar,
            List<CompanyValues> companies, long apples, String plan, Double spend, Long born_at,
            long seen_at, boolean is_vip, Boolean VIP, String pr$00e9f$00e9r$00e9$0020$003c3$003e,
            String $0063lass, String full_name) implements UserSnapshot<Customer> {
        @Override
        public String toString() {
            return "CustomerIntercomSerializer.Snapshot[user_id, email, created_at, avatar, companies, apples, plan, spend, born_at, seen_at, is_vip, VIP, pr\u00e9f\u00e9r\u00e9 <3>, class, full_name]";
        }
    }

    private record CompanyValues(String companyId, String name, Long size, Long created_at,
            boolean trial) implements CompanySnapshot {
        @Override
        public void write(Output out) {
            out.wholeNumber(COMPANY_SIZE, size());
            out.wholeNumber(COMPANY_CREATED_AT, created_at());
            out.bool(COMPANY_TRIAL, trial());
        }

        @Override
        public void writeChanges(CompanySnapshot before, Output out) {
            CompanyValues old = (CompanyValues) before;
            out.wholeNumber(COMPANY_SIZE, old.size(), size());
            out.wholeNumber(COMPANY_CREATED_AT, old.created_at(), created_at());
            out.bool(COMPANY_TRIAL, old.trial(), trial());
        }

        @Override
        public String toString() {
            return "CustomerIntercomSerializer.CompanyValues[company_id, name, size, created_at, trial]";
        }
    }
}
