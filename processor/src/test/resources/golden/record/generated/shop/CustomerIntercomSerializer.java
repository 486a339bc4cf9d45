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
import java.util.List;

/**
 * Makes the payloads of users of type {@code Customer}.
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
 *   <li><code>pr\u00e9f\u00e9r\u00e9_&#60;3&#62;</code>: text, from {@code favourite()}; null is left out, or clears it in a diff
 *   <li>{@code class}: text, from {@code group()}; null is left out, or clears it in a diff
 *   <li>{@code full_name}: text, from {@code fullName()}; null is left out, or clears it in a diff
 * </ul>
 *
 * <p>Each company of type {@code Company} has:
 * <ul>
 *   <li>{@code company_id}: text, from {@code id()}; null or blank is refused
 *   <li>{@code name}: text, from {@code name()}; null or blank is refused
 *   <li>{@code size}: whole number, from {@code size()}; null is left out
 *   <li>{@code created_at}: time in Unix seconds, from {@code createdAt()}; null is left out
 *   <li>{@code trial}: boolean, from {@code trial()}; never null
 * </ul>
 */
@IntercomKitGenerated
@SuppressWarnings("all")
public final class CustomerIntercomSerializer extends IntercomSerializer<Customer> {
    private static final Attribute USER_ID = Attribute.standard("user_id"),
            EMAIL = Attribute.standard("email"),
            CREATED_AT = Attribute.standard("created_at"),
            AVATAR = Attribute.standard("avatar"),
            COMPANIES = Attribute.standard("companies"),
            APPLES = Attribute.customWholeNumber("apples"),
            PLAN = Attribute.customText("plan").signed(),
            SPEND = Attribute.customDecimal("spend"),
            BORN_AT = Attribute.customTime("born_at"),
            SEEN_AT = Attribute.customTime("seen_at"),
            IS_VIP = Attribute.customBoolean("is_vip"),
            VIP = Attribute.customBoolean("VIP"),
            PR_F_R___3_ = Attribute.customText("pr\u00e9f\u00e9r\u00e9_<3>"),
            CLASS = Attribute.customText("class"),
            FULL_NAME = Attribute.customText("full_name"),
            COMPANY_COMPANY_ID = Attribute.companyStandard("company_id"),
            COMPANY_NAME = Attribute.companyStandard("name"),
            COMPANY_SIZE = Attribute.companyStandard("size"),
            COMPANY_CREATED_AT = Attribute.companyStandard("created_at"),
            COMPANY_TRIAL = Attribute.companyBoolean("trial");

    private static final ZoneId BORN_AT_ZONE = ZoneId.of("Europe/Paris");

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
                AVATAR,
                COMPANIES.ofCompany(companyAttributes()),
                APPLES,
                PLAN,
                SPEND,
                BORN_AT,
                SEEN_AT,
                IS_VIP,
                VIP,
                PR_F_R___3_,
                CLASS,
                FULL_NAME};
    }

    private static Attribute[] companyAttributes() {
        return new Attribute[] {
                COMPANY_COMPANY_ID,
                COMPANY_NAME,
                COMPANY_SIZE,
                COMPANY_CREATED_AT,
                COMPANY_TRIAL};
    }

    @Override
    protected UserSnapshot<Customer> read(Customer user, WireValues values) {
        return new Snapshot(
                values.identifier(USER_ID, user.id()),
                values.identifier(EMAIL, user.email()),
                values.time(CREATED_AT, user.createdAt()),
                values.avatar(AVATAR, user.avatar()),
                values.companies(COMPANIES, user.companies(), this::company),
                values.wholeNumber(APPLES, user.apples()),
                values.text(PLAN, user.plan()),
                values.decimalOrNull(SPEND, values.orNull(user.spend())),
                values.localTime(BORN_AT, user.bornAt(), BORN_AT_ZONE),
                values.epochMilliseconds(SEEN_AT, user.seen()),
                user.isVip(),
                user.vip(),
                values.text(PR_F_R___3_, user.favourite()),
                values.text(CLASS, user.group()),
                values.text(FULL_NAME, user.fullName()));
    }

    @Override
    protected void write(UserSnapshot<Customer> before, UserSnapshot<Customer> after,
            MemberWriter out) {
        Snapshot old = (Snapshot) before;
        Snapshot now = (Snapshot) after;
        out.wholeNumberOrNull(CREATED_AT, old.created_at, now.created_at);
        out.avatar(AVATAR, old.avatar, now.avatar);
        out.companies(COMPANIES, old.companies, now.companies);
        out.wholeNumber(APPLES, old.apples, now.apples);
        out.text(PLAN, old.plan, now.plan);
        out.decimalOrNull(SPEND, old.spend, now.spend);
        out.wholeNumberOrNull(BORN_AT, old.born_at, now.born_at);
        out.wholeNumber(SEEN_AT, old.seen_at, now.seen_at);
        out.bool(IS_VIP, old.is_vip, now.is_vip);
        out.boolOrNull(VIP, old.VIP, now.VIP);
        out.text(PR_F_R___3_, old.pr$00e9f$00e9r$00e9_$003c3$003e, now.pr$00e9f$00e9r$00e9_$003c3$003e);
        out.text(CLASS, old.$0063lass, now.$0063lass);
        out.text(FULL_NAME, old.full_name, now.full_name);
    }

    private CompanyValues company(Company company, WireValues values) {
        return values.leavesOut(company) ? null : new CompanyValues(
                values.required(COMPANY_COMPANY_ID, company.id()),
                values.required(COMPANY_NAME, company.name()),
                values.wholeNumberOrNull(COMPANY_SIZE, company.size()),
                values.time(COMPANY_CREATED_AT, company.createdAt()),
                company.trial());
    }

    private record Snapshot(String userId, String email, Long created_at, String avatar,
            List<CompanyValues> companies, long apples, String plan, Double spend, Long born_at,
            long seen_at, boolean is_vip, Boolean VIP, String pr$00e9f$00e9r$00e9_$003c3$003e,
            String $0063lass, String full_name) implements UserSnapshot<Customer> {
        @Override
        public String toString() {
            return "CustomerIntercomSerializer.Snapshot[user_id, email, created_at, avatar, companies, apples, plan, spend, born_at, seen_at, is_vip, VIP, pr\u00e9f\u00e9r\u00e9_<3>, class, full_name]";
        }
    }

    private record CompanyValues(String companyId, String name, Long size, Long created_at,
            boolean trial) implements CompanySnapshot {
        @Override
        public void write(CompanySnapshot before, MemberWriter out) {
            CompanyValues old = (CompanyValues) before;
            out.wholeNumberOrNull(COMPANY_SIZE, old.size, this.size);
            out.wholeNumberOrNull(COMPANY_CREATED_AT, old.created_at, this.created_at);
            out.bool(COMPANY_TRIAL, old.trial, this.trial);
        }

        @Override
        public String toString() {
            return "CustomerIntercomSerializer.CompanyValues[company_id, name, size, created_at, trial]";
        }
    }
}
