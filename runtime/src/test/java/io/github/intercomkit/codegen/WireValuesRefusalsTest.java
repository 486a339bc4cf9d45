package io.github.intercomkit.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The conversions of one user collect what they refuse, and go on. */
class WireValuesRefusalsTest {
    private static final Attribute PLAN = Attribute.customText("plan");
    private static final Attribute APPLES = Attribute.customWholeNumber("apples");
    private static final Attribute RATIO = Attribute.customDecimal("ratio");
    private static final Attribute SEEN_AT = Attribute.customTime("seen_at");
    private static final Attribute USER_ID = Attribute.standard("user_id");
    private static final Attribute EMAIL = Attribute.standard("email");
    private static final Attribute AVATAR = Attribute.standard("avatar");
    private static final Attribute COMPANIES = Attribute.standard("companies");
    private static final Attribute COMPANY_ID = Attribute.companyStandard("company_id");
    private static final Attribute COMPANY_NAME = Attribute.companyStandard("name");

    private final WireValues values = new WireValues(false, company -> false);

    static Stream<Arguments> refusedValues() {
        return Stream.of(
                refused("Attribute \"plan\": ", (values, attribute) -> values.text(attribute, "x".repeat(256)), PLAN),
                refused("Attribute \"email\": ", (values, attribute) -> values.identifier(attribute, "ada"), EMAIL),
                refused(
                        "Attribute \"apples\": ",
                        (values, attribute) -> values.wholeNumber(attribute, 1L << 53),
                        APPLES),
                refused(
                        "Attribute \"apples\": ",
                        (values, attribute) -> values.wholeNumberOrNull(attribute, -(1L << 53)),
                        APPLES),
                refused("Attribute \"ratio\": ", (values, attribute) -> values.decimal(attribute, Double.NaN), RATIO),
                refused("Attribute \"ratio\": ", (values, attribute) -> values.decimal(attribute, Float.NaN), RATIO),
                refused(
                        "Attribute \"ratio\": ",
                        (values, attribute) -> values.decimalOrNull(attribute, Double.POSITIVE_INFINITY),
                        RATIO),
                refused("Attribute \"seen_at\": ", (values, attribute) -> values.time(attribute, Instant.MAX), SEEN_AT),
                refused(
                        "Attribute \"seen_at\": ",
                        (values, attribute) -> values.localTime(attribute, LocalDate.MIN, ZoneOffset.UTC),
                        SEEN_AT),
                refused(
                        "Attribute \"seen_at\": ",
                        (values, attribute) -> values.epochSeconds(attribute, Long.MAX_VALUE),
                        SEEN_AT),
                refused(
                        "Attribute \"seen_at\": ",
                        (values, attribute) -> values.epochMillisecondsOrNull(attribute, Long.MIN_VALUE),
                        SEEN_AT),
                refused("Attribute \"avatar\": ", (values, attribute) -> values.avatar(attribute, "ftp://a"), AVATAR),
                refused(
                        "Company attribute \"company_id\": ",
                        (values, attribute) -> values.required(attribute, "null"),
                        COMPANY_ID),
                refused(
                        "Company attribute \"name\": ",
                        (values, attribute) -> values.required(attribute, " "),
                        COMPANY_NAME),
                refused(
                        "Attribute \"companies\": ",
                        (values, attribute) -> values.companies(
                                attribute, Arrays.asList((Object) null), (company, same) -> new Named("1")),
                        COMPANIES));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("refusedValues")
    void aRefusedValueIsNamedWithItsRuleOnce(
            String start, BiConsumer<WireValues, Attribute> conversion, Attribute attribute) {
        conversion.accept(values, attribute);
        conversion.accept(values, attribute);

        assertThat(values.hasRefusals()).isTrue();
        assertThat(values.refusals()).singleElement().asString().startsWith(start);
        assertThat(values.refusesIdentifier()).isEqualTo(attribute == EMAIL);
    }

    @Test
    void aRefusedValueBecomesOneThatIsNeverWritten() {
        assertThat(values.text(PLAN, "x".repeat(256))).isEqualTo(Omitted.TEXT);
        assertThat(values.identifier(EMAIL, "ada")).isNull();
        assertThat(values.avatar(AVATAR, "ftp://a")).isEqualTo(Omitted.TEXT);
        assertThat(values.required(COMPANY_NAME, null)).isEmpty();
        assertThat(values.wholeNumber(APPLES, 1L << 53)).isEqualTo(Omitted.WHOLE_NUMBER);
        assertThat(values.decimal(RATIO, Double.NaN)).isNaN();
        assertThat(values.refusals()).hasSize(6);
    }

    @Test
    void valuesThatAreAcceptedOrAbsentAreNotRefused() {
        assertThat(values.text(PLAN, "gold")).isEqualTo("gold");
        assertThat(values.text(PLAN, null)).isNull();
        assertThat(values.identifier(USER_ID, " ")).isNull();
        assertThat(values.wholeNumberOrNull(APPLES, null)).isNull();
        assertThat(values.avatar(AVATAR, " ")).isNull();
        assertThat(values.<Object, Named>companies(COMPANIES, List.of(), (company, same) -> new Named("1")))
                .isNull();
        assertThat(values.<Object, Named>companies(COMPANIES, null, (company, same) -> new Named("1")))
                .isNull();
        assertThat(values.text(PLAN, new StringBuilder("x".repeat(255)))).isEqualTo("x".repeat(255));

        assertThat(values.hasRefusals()).isFalse();
        assertThat(values.refusesIdentifier()).isFalse();
        assertThat(values.refusals()).isEmpty();
    }

    @Test
    void onlyTheIdOfACompanyCanBeAPlaceholder() {
        assertThat(values.required(COMPANY_NAME, "null")).isEqualTo("null");
        assertThat(values.required(COMPANY_NAME, " ")).isEmpty();
        assertThat(values.required(COMPANY_ID, "null")).isEmpty();

        assertThat(values.refusals().get(0))
                .startsWith("Company attribute \"name\": ")
                .doesNotContain("placeholder");
        assertThat(values.refusals().get(1))
                .startsWith("Company attribute \"company_id\": ")
                .contains("placeholder");
    }

    @Test
    void refusalsAreInTheOrderOfTheConversions() {
        values.decimal(RATIO, Double.NaN);
        values.text(PLAN, "x".repeat(256));
        values.wholeNumber(APPLES, 1L << 53);
        values.wholeNumber(APPLES, -(1L << 53));
        values.decimal(RATIO, Double.NEGATIVE_INFINITY);

        assertThat(values.refusals()).hasSize(4);
        assertThat(values.refusals().get(0)).startsWith("Attribute \"ratio\": ");
        assertThat(values.refusals().get(1)).startsWith("Attribute \"plan\": ");
        assertThat(values.refusals().get(2))
                .startsWith("Attribute \"apples\": ")
                .contains(" over ");
        assertThat(values.refusals().get(3))
                .startsWith("Attribute \"apples\": ")
                .contains(" under ");
    }

    @Test
    void theSameReasonOfSeveralCompaniesIsNamedOnce() {
        List<Named> taken = values.companies(
                COMPANIES,
                Arrays.asList("1", "1", null, "2", "2", null),
                (id, same) -> new Named(same.required(COMPANY_ID, id)));

        assertThat(taken).containsExactly(new Named("1"), new Named("2"));
        assertThat(values.refusals())
                .hasSize(2)
                .allSatisfy(reason -> assertThat(reason).startsWith("Attribute \"companies\": "));
    }

    @Test
    void theListOfRefusalsIsUnmodifiable() {
        values.decimal(RATIO, Double.NaN);
        List<String> refusals = values.refusals();

        assertThatThrownBy(refusals::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void overlongTextIsCutInsteadOfRefusedWhereTheMessengerTruncates() {
        WireValues truncating = new WireValues(true, company -> false);

        assertThat(truncating.text(PLAN, "x".repeat(300))).isEqualTo("x".repeat(255));
        assertThat(truncating.hasRefusals()).isFalse();
    }

    private static Arguments refused(String start, BiConsumer<WireValues, Attribute> conversion, Attribute attribute) {
        return Arguments.of(start, conversion, attribute);
    }

    private record Named(String companyId) implements CompanySnapshot {
        @Override
        public String name() {
            return "Orchard";
        }

        @Override
        public void write(CompanySnapshot before, MemberWriter out) {}
    }
}
