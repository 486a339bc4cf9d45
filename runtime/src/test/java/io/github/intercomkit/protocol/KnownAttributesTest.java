package io.github.intercomkit.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The rules of Intercom's own attributes. */
class KnownAttributesTest {
    @Test
    void textsThatDoNotIdentifyCanBeCleared() {
        assertThat(Arrays.stream(StandardAttribute.values()).filter(StandardAttribute::clearable))
                .allSatisfy(attribute -> assertThat(attribute.type()).isEqualTo(AttributeType.TEXT))
                .extracting(StandardAttribute::jsonName)
                .contains("name", "phone", "language_override")
                .doesNotContain("user_id", "email", "created_at", "avatar", "company", "companies");
    }

    @Test
    void textsOfACompanyThatAreNotRequiredCanBeCleared() {
        assertThat(Arrays.stream(CompanyAttribute.values()).filter(CompanyAttribute::clearable))
                .extracting(CompanyAttribute::jsonName)
                .containsExactlyInAnyOrder("plan", "website", "industry");
    }

    @Test
    void onlyTheLanguageTakesALanguageWithItsRegion() {
        assertThat(Arrays.stream(StandardAttribute.values()).filter(StandardAttribute::takesLanguageAndRegion))
                .containsExactly(StandardAttribute.LANGUAGE_OVERRIDE);
        assertThat(Arrays.stream(CompanyAttribute.values())).noneMatch(CompanyAttribute::takesLanguageAndRegion);
    }

    @Test
    void numbersAreAtMostWhatJavaScriptHoldsButForTheMonthlySpend() {
        assertThat(CompanyAttribute.MONTHLY_SPEND.maximum()).isEqualTo(2_147_483_647);
        assertThat(CompanyAttribute.SIZE.maximum()).isEqualTo(9_007_199_254_740_991L);
        assertThat(StandardAttribute.CREATED_AT.maximum()).isEqualTo(9_007_199_254_740_991L);
    }
}
