package io.github.intercomkit.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The writers of all values, and of those that changed, for each type of value. */
class MemberWriterTest {
    private static final Attribute PLAN = Attribute.customText("plan");
    private static final Attribute APPLES = Attribute.customWholeNumber("apples");
    private static final Attribute RATIO = Attribute.customDecimal("ratio");
    private static final Attribute VIP = Attribute.customBoolean("vip");
    private static final Attribute CREATED_AT = Attribute.standard("created_at");
    private static final Attribute UNSUBSCRIBED = Attribute.standard("unsubscribed_from_emails");
    private static final Attribute AVATAR = Attribute.standard("avatar");
    private static final Attribute COMPANY = Attribute.standard("company");
    private static final Attribute COMPANIES = Attribute.standard("companies");
    private static final Attribute SEATS = Attribute.companyWholeNumber("seats");

    /** A write, the object of all values, and that of the changes. */
    static Stream<Arguments> writes() {
        Employer five = new Employer("5", "Orchard", 3L);
        Employer six = new Employer("6", "Mill", null);
        String fiveObject = "{\"company_id\":\"5\",\"name\":\"Orchard\",\"seats\":3}";
        String sixObject = "{\"company_id\":\"6\",\"name\":\"Mill\"}";
        return Stream.of(
                write(out -> out.text(PLAN, "gold", "pro"), "{\"plan\":\"pro\"}", "{\"plan\":\"pro\"}"),
                write(out -> out.text(PLAN, "gold", "gold"), "{\"plan\":\"gold\"}", "{}"),
                write(out -> out.text(PLAN, null, "pro"), "{\"plan\":\"pro\"}", "{\"plan\":\"pro\"}"),
                write(out -> out.text(PLAN, "gold", null), "{}", "{\"plan\":\"\"}"),
                write(out -> out.text(PLAN, null, null), "{}", "{}"),
                write(out -> out.text(PLAN, "", null), "{}", "{}"),
                write(out -> out.text(PLAN, null, ""), "{\"plan\":\"\"}", "{}"),
                write(out -> out.wholeNumber(APPLES, 1, 2), "{\"apples\":2}", "{\"apples\":2}"),
                write(out -> out.wholeNumber(APPLES, 2, 2), "{\"apples\":2}", "{}"),
                write(out -> out.wholeNumberOrNull(APPLES, 1L, 2L), "{\"apples\":2}", "{\"apples\":2}"),
                write(out -> out.wholeNumberOrNull(APPLES, 1000L, 1000L), "{\"apples\":1000}", "{}"),
                write(out -> out.wholeNumberOrNull(APPLES, null, 0L), "{\"apples\":0}", "{\"apples\":0}"),
                write(out -> out.wholeNumberOrNull(APPLES, 0L, null), "{}", "{\"apples\":\"\"}"),
                write(out -> out.wholeNumberOrNull(APPLES, null, null), "{}", "{}"),
                write(out -> out.wholeNumberOrNull(CREATED_AT, 5L, null), "{}", "{}"),
                write(out -> out.decimal(RATIO, 0.5, 0.25), "{\"ratio\":0.25}", "{\"ratio\":0.25}"),
                write(out -> out.decimal(RATIO, 0.5, 0.5), "{\"ratio\":0.5}", "{}"),
                write(out -> out.decimalOrNull(RATIO, 0.5, 0.25), "{\"ratio\":0.25}", "{\"ratio\":0.25}"),
                write(out -> out.decimalOrNull(RATIO, 0.5, 0.5), "{\"ratio\":0.5}", "{}"),
                write(out -> out.decimalOrNull(RATIO, null, 0.5), "{\"ratio\":0.5}", "{\"ratio\":0.5}"),
                write(out -> out.decimalOrNull(RATIO, 0.5, null), "{}", "{\"ratio\":\"\"}"),
                write(out -> out.decimalOrNull(RATIO, null, null), "{}", "{}"),
                write(out -> out.bool(VIP, false, true), "{\"vip\":true}", "{\"vip\":true}"),
                write(out -> out.bool(VIP, false, false), "{\"vip\":false}", "{}"),
                write(out -> out.boolOrNull(VIP, true, false), "{\"vip\":false}", "{\"vip\":false}"),
                write(out -> out.boolOrNull(VIP, true, true), "{\"vip\":true}", "{}"),
                write(out -> out.boolOrNull(VIP, null, false), "{\"vip\":false}", "{\"vip\":false}"),
                write(out -> out.boolOrNull(VIP, false, null), "{}", "{\"vip\":\"\"}"),
                write(out -> out.boolOrNull(VIP, null, null), "{}", "{}"),
                write(out -> out.boolOrNull(UNSUBSCRIBED, true, null), "{}", "{}"),
                write(out -> out.avatar(AVATAR, "https://a/1", "https://a/2"), avatar("2"), avatar("2")),
                write(out -> out.avatar(AVATAR, null, "https://a/2"), avatar("2"), avatar("2")),
                write(out -> out.avatar(AVATAR, "https://a/2", "https://a/2"), avatar("2"), "{}"),
                write(out -> out.avatar(AVATAR, "https://a/2", null), "{}", "{}"),
                write(out -> out.company(COMPANY, null, five), company(fiveObject), company(fiveObject)),
                write(out -> out.company(COMPANY, five, six), company(sixObject), company(sixObject)),
                write(out -> out.company(COMPANY, five, five.copy()), company(fiveObject), "{}"),
                write(out -> out.company(COMPANY, five, null), "{}", "{}"),
                write(
                        out -> out.company(COMPANY, five, new Employer("5", "Orchards", 3L)),
                        company("{\"company_id\":\"5\",\"name\":\"Orchards\",\"seats\":3}"),
                        company("{\"company_id\":\"5\",\"name\":\"Orchards\"}")),
                write(
                        out -> out.company(COMPANY, five, new Employer("5", "Orchard", null)),
                        company("{\"company_id\":\"5\",\"name\":\"Orchard\"}"),
                        company("{\"company_id\":\"5\",\"name\":\"Orchard\",\"seats\":\"\"}")),
                write(
                        out -> out.companies(COMPANIES, null, List.of(five, six)),
                        companies(fiveObject + "," + sixObject),
                        companies(fiveObject + "," + sixObject)),
                write(
                        out -> out.companies(COMPANIES, List.of(six, five), List.of(five, six)),
                        companies(fiveObject + "," + sixObject),
                        "{}"),
                write(
                        out -> out.companies(COMPANIES, List.of(five), List.of(five, six)),
                        companies(fiveObject + "," + sixObject),
                        companies(sixObject)),
                write(out -> out.companies(COMPANIES, List.of(five), null), "{}", "{}"));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void allWritesEachValueThatIsNotNull(Consumer<MemberWriter> write, String all, String changed) {
        JsonMembers out = JsonMembers.all();
        write.accept(MemberWriter.all(out));

        assertThat(text(out)).isEqualTo(all);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void changedWritesEachValueThatDiffersAndClearsItWhereItBecameNull(
            Consumer<MemberWriter> write, String all, String changed) {
        JsonMembers out = JsonMembers.all();
        write.accept(MemberWriter.changed(out));

        assertThat(text(out)).isEqualTo(changed);
    }

    /** {@code toString()} and {@code changedAttributes()} record names only. */
    @ParameterizedTest
    @MethodSource("writes")
    void theNamesAreThoseOfTheWrittenMembers(Consumer<MemberWriter> write, String all, String changed) {
        JsonMembers namesOfAll = JsonMembers.namesOf(Map.of(), Set.of());
        write.accept(MemberWriter.all(namesOfAll));
        JsonMembers namesOfChanges = JsonMembers.namesOf(Map.of(), Set.of());
        write.accept(MemberWriter.changed(namesOfChanges));

        assertThat(namesOfAll.names()).isEqualTo(names(all));
        assertThat(namesOfChanges.names()).isEqualTo(names(changed));
    }

    @Test
    void severalMembersAreSeparatedAndUnchangedOnesLeaveNoTrace() {
        JsonMembers out = JsonMembers.all();
        MemberWriter changed = MemberWriter.changed(out);
        changed.text(PLAN, "gold", "pro");
        changed.company(COMPANY, new Employer("5", "Orchard", 3L), new Employer("5", "Orchard", 3L));
        changed.companies(
                COMPANIES, List.of(new Employer("6", "Mill", 1L)), List.of(new Employer("6", "Mill", 1L).copy()));
        changed.bool(VIP, false, true);

        assertThat(text(out)).isEqualTo("{\"plan\":\"pro\",\"vip\":true}");
    }

    private static Arguments write(Consumer<MemberWriter> write, String all, String changed) {
        return Arguments.of(write, all, changed);
    }

    private static List<String> names(String object) {
        return object.equals("{}") ? List.of() : List.of(object.split("\"")[1]);
    }

    private static String avatar(String file) {
        return "{\"avatar\":{\"type\":\"avatar\",\"image_url\":\"https://a/" + file + "\"}}";
    }

    private static String company(String object) {
        return "{\"company\":" + object + "}";
    }

    private static String companies(String objects) {
        return "{\"companies\":[" + objects + "]}";
    }

    private static String text(JsonMembers out) {
        return new String(out.toObject(), StandardCharsets.UTF_8);
    }

    private record Employer(String companyId, String name, Long seats) implements CompanySnapshot {
        Employer copy() {
            return new Employer(companyId, name, seats);
        }

        @Override
        public void write(CompanySnapshot before, MemberWriter out) {
            out.wholeNumberOrNull(SEATS, ((Employer) before).seats, seats);
        }
    }
}
