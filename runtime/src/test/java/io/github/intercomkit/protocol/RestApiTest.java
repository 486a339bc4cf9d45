package io.github.intercomkit.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What attributes are called in Intercom's REST API. */
class RestApiTest {
    @ParameterizedTest
    @EnumSource(StandardAttribute.class)
    void someAttributesOfPeopleHaveOtherNames(StandardAttribute attribute) {
        String expected = switch (attribute) {
            case USER_ID -> "external_id";
            case CREATED_AT -> "signed_up_at";
            default -> attribute.jsonName();
        };

        assertThat(RestApi.fullName(attribute)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(CompanyAttribute.class)
    void someAttributesOfCompaniesHaveOtherNames(CompanyAttribute attribute) {
        String expected = switch (attribute) {
            case CREATED_AT -> "remote_created_at";
            case PLAN -> "plan.name";
            default -> attribute.jsonName();
        };

        assertThat(RestApi.fullName(attribute)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "string, string, true",
        "float, float, true",
        "float, integer, true",
        "integer, float, false",
        "string, integer, false",
        "date, integer, false"
    })
    void anAttributeTakesItsTypeAndADecimalOneAlsoWholeNumbers(String dataType, String given, boolean expected) {
        assertThat(RestApi.takes(dataType, given)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "Plan_2-b"})
    void lettersDigitsUnderscoresAndHyphensCanBeCreated(String name) {
        assertThat(RestApi.canCreate(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plan name", "größe", "a.b"})
    void otherNamesCannot(String name) {
        assertThat(RestApi.canCreate(name)).isFalse();
    }

    @Test
    void onlyTypesOfCustomAttributesHaveADataType() {
        assertThat(Arrays.stream(AttributeType.values()).map(RestApi::dataType).flatMap(Optional::stream))
                .containsExactlyInAnyOrder("string", "integer", "float", "boolean", "date");
        assertThat(RestApi.dataType(AttributeType.TIME)).contains("date");
    }
}
